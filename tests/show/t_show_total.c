/* A total in one line, the names of the forms, and a sink that stops. */
#include "show/answers.h"

static void one_line(void)
{
    static const struct {
        dcl_say_kind kind;
        const char *want;
    } row[] = {{DCL_SAY_COMPACT, "1.65 undecillion RUB\t16.9 decillion USD\n"},
               {DCL_SAY_SCIENTIFIC, "1.65e36 RUB\t1.69e34 USD\n"},
               {DCL_SAY_DIGITS,
                "1647945780296698221945714166988100000 RUB\t"
                "16948943538997204792201112485735883.99 USD\n"}};
    t_answer a = t_ask(T_GOOGLE, "2024-10-29", "USD");
    dcl_show_style style = {0};
    dcl_err err = {0};
    size_t i;
    for (i = 0; i < sizeof row / sizeof *row; i++) {
        t_text out = {0};
        dcl_sink sink = t_sink(&out);
        style.say.kind = row[i].kind;
        T_STATUS(dcl_show_total_line(&sink, a.total, &style, NULL, &err),
                 DCL_OK, &err);
        T_STR(t_cstr(&out), row[i].want);
        t_free(&out);
    }
    t_answer_free(&a);
}

static void names(void)
{
    T_STR(dcl_form_name(DCL_FORM_TEXT), "text");
    T_STR(dcl_form_name(DCL_FORM_TSV), "tsv");
    CU_ASSERT_PTR_NULL(dcl_form_name((dcl_form)99));
}

static int stops_after(void *ctx, const char *bytes, size_t n)
{
    size_t *left = ctx;
    (void)bytes;
    (void)n;
    return *left == 0 ? 1 : ((*left)--, 0);
}

/* Whenever the sink stops, the answer is DCL_STOPPED. */
static void the_sink_stops(void)
{
    static const dcl_form form[] = {DCL_FORM_TEXT, DCL_FORM_JSON, DCL_FORM_CSV};
    t_answer a = t_ask(T_GOOGLE, "2024-10-29", "USD EUR");
    dcl_show_style style = {0};
    dcl_err err = {0};
    size_t i, k, left;
    int done;
    for (i = 0; i < 4; i++) {
        style.form = form[i % 3];
        style.sentence = i == 3;
        for (k = 0, done = 0; !done && k < 100000; k++) {
            dcl_sink sink = {stops_after, &left};
            dcl_status status;
            left = k;
            status = dcl_show_total(&sink, a.total, &style, NULL, &err);
            done = status == DCL_OK;
            if (!done) T_STATUS(status, DCL_STOPPED, &err);
        }
        CU_ASSERT_TRUE(done);
    }
    t_answer_free(&a);
}

/* The 1st, 2nd, 3rd ... request for memory fails until none does. */
static void memory_runs_short(void)
{
    t_answer a = t_ask(T_GOOGLE, "2024-10-29", "USD");
    dcl_show_style style = {0};
    dcl_err err = {0};
    size_t i, k;
    for (i = 0; i < 4; i++) {
        dcl_status status = DCL_NO_MEMORY;
        style.form = (dcl_form)i;
        for (k = 1; status == DCL_NO_MEMORY && k < 5000; k++) {
            t_heap heap = {0, 0, k};
            dcl_mem mem = t_heap_mem(&heap);
            t_text out = {0};
            dcl_sink sink = t_sink(&out);
            status = dcl_show_total(&sink, a.total, &style, &mem, &err);
            t_free(&out);
            CU_ASSERT_EQUAL(heap.live, 0);
        }
        T_STATUS(status, DCL_OK, &err);
    }
    t_answer_free(&a);
}

T_TESTS(show, show_total, T(one_line), T(names), T(the_sink_stops),
        T(memory_runs_short));
