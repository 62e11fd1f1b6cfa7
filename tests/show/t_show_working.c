/* The working, as text and as JSON. */
#include "show/answers.h"

typedef struct page {
    dcl_sink sink;
    const dcl_show_style *style;
    uint64_t n;
} page;

static int put(void *ctx, const dcl_working *w)
{
    page *p = ctx;
    dcl_err err = {0};
    T_STATUS(dcl_show_working(&p->sink, p->n++, w, p->style, NULL, &err),
             DCL_OK, &err);
    return 0;
}

static const char *shown(t_text *out, dcl_form form)
{
    t_answer a = t_ask(T_GOOGLE, "2024-10-29", NULL);
    dcl_show_style style = {0};
    page p = {{0}, NULL, 0};
    dcl_working_sink sink = {put, &p};
    dcl_err err = {0};
    style.form = form;
    p.sink = t_sink(out);
    p.style = &style;
    T_STATUS(dcl_show_working_head(&p.sink, a.total, &style, NULL, &err),
             DCL_OK, &err);
    T_STATUS(dcl_ask_working(&sink, a.rates, a.penalty, a.total->on, NULL, NULL,
                             &err),
             DCL_OK, &err);
    T_STATUS(dcl_show_working_tail(&p.sink, a.total, &style, NULL, &err),
             DCL_OK, &err);
    t_answer_free(&a);
    return t_cstr(out);
}

static void text_and_json(void)
{
    t_text out = {0};
    const char *s = shown(&out, DCL_FORM_TEXT);
    t_has(s, "\n2022-11-24 to 2024-10-29, 706 days\nrate      100,000 RUB\n");
    t_has(s, "\nadds      1,647,945,780,296,698,221,945,714,166,988,100,000\n");
    t_has(s, "\n1.65 undecillion RUB\n");
    t_free(&out);
    memset(&out, 0, sizeof out);
    s = shown(&out, DCL_FORM_JSON);
    CU_ASSERT_PTR_EQUAL(strstr(s, "{\"on\":\"2024-10-29\",\"days\":\"706\","),
                        s);
    t_has(s, ",\"segments\":[{\"stream\":\"1\",\"first\":\"2022-11-24\","
             "\"last\":\"2024-10-29\",\"rate\":\"100000\",\"units\":\"706\","
             "\"added\":\"1647945780296698221945714166988100000\",");
    t_has(s, "\"bits\":[]}],\"total\":{\"currency\":\"RUB\",");
    CU_ASSERT_EQUAL(s[strlen(s) - 2], '}');
    t_free(&out);
}

T_TESTS(show, show_working, T(text_and_json));
