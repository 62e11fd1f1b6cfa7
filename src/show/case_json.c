/* Cases as JSON. */
#include <string.h>

#include "show/check_words.h"
#include "show/show_case.h"
#include "show/show_json.h"

static int put_values(const dcl_sink *sink, int *first, const char *name,
                      const dcl_case *c, dcl_case_key key)
{
    const char *s;
    size_t i;
    int bad = dcl__json_key(sink, first, name);
    if (!bad) bad = dcl__put(sink, "[", 1);
    for (i = 0; !bad && (s = dcl_case_value(c, key, i)) != NULL; i++) {
        if (i > 0) bad = dcl__put(sink, ",", 1);
        if (!bad) bad = dcl__json_string(sink, s, strlen(s));
    }
    return bad ? bad : dcl__put(sink, "]", 1);
}

static int put_head(const dcl_sink *sink, int *first, const dcl_case *c)
{
    int bad = dcl__json_text(sink, first, "name",
                             dcl_case_value(c, DCL_CASE_CASE, 0));
    if (!bad)
        bad = dcl__json_text(sink, first, "title",
                             dcl_case_value(c, DCL_CASE_TITLE, 0));
    if (!bad)
        bad = dcl__json_text(sink, first, "court",
                             dcl_case_value(c, DCL_CASE_COURT, 0));
    if (!bad)
        bad = dcl__json_text(sink, first, "of",
                             dcl_case_value(c, DCL_CASE_OF, 0));
    return bad;
}

static int put_facts(const dcl_sink *sink, int *first, const dcl_case *c)
{
    int bad = put_values(sink, first, "rule", c, DCL_CASE_RULE);
    if (!bad) bad = put_values(sink, first, "sourced", c, DCL_CASE_SOURCED);
    if (!bad) bad = put_values(sink, first, "derived", c, DCL_CASE_DERIVED);
    if (!bad) bad = put_values(sink, first, "fitted", c, DCL_CASE_FITTED);
    if (!bad) bad = put_values(sink, first, "unsourced", c, DCL_CASE_UNSOURCED);
    if (!bad) bad = put_values(sink, first, "notes", c, DCL_CASE_NOTE);
    return bad ? bad : put_values(sink, first, "sources", c, DCL_CASE_SOURCE);
}

/* "off":"-0.035%" */
static dcl_status put_off(const dcl_sink *sink, int *first, const dcl_num *off,
                          const dcl_mem *mem, dcl_err *err)
{
    dcl__text t = {0}, signed_ = {0};
    dcl_sink to = dcl__text_sink(&signed_);
    int side = 0, bad = 0;
    dcl_status status = DCL_OK;
    t.mem = signed_.mem = mem;
    if (off != NULL) status = dcl__put_percent(&t, &side, off, mem, err);
    if (status == DCL_OK && off != NULL)
        (void)dcl__putf(&to, "%s%s%%", side < 0 ? "-" : "", t.p);
    if (status == DCL_OK)
        bad = dcl__json_text(sink, first, "off",
                             signed_.n > 0 ? signed_.p : NULL);
    dcl__text_clear(&signed_);
    dcl__text_clear(&t);
    return bad ? dcl__stopped(err) : status;
}

static dcl_status put_expect(const dcl_sink *sink, const dcl_case_answer *a,
                             size_t i, const dcl_show_style *style,
                             const dcl_mem *mem, dcl_err *err)
{
    const dcl_verdict *v = &a->verdict[i];
    dcl_figure f = {v->computed, {""}, 2};
    dcl_expect e;
    int first = 1, bad;
    dcl_status status = dcl_case_expect(&e, a->case_, i, err);
    if (status != DCL_OK) return status;
    if (strlen(e.currency) < sizeof f.ccy.code)
        memcpy(f.ccy.code, e.currency, strlen(e.currency));
    bad = dcl__put(sink, "{", 1);
    if (!bad) bad = dcl__json_text(sink, &first, "when", e.when);
    if (!bad) bad = dcl__json_text(sink, &first, "amount", e.amount);
    if (!bad) bad = dcl__json_text(sink, &first, "currency", e.currency);
    if (!bad)
        bad = dcl__json_text(sink, &first, "match", dcl_match_name(e.match));
    if (!bad && e.tolerance[0] != '\0')
        bad = dcl__json_text(sink, &first, "tolerance", e.tolerance);
    if (!bad)
        bad = dcl__json_text(sink, &first, "standing",
                             dcl_standing_name(e.standing));
    if (!bad && e.remark[0] != '\0')
        bad = dcl__json_text(sink, &first, "remark", e.remark);
    if (!bad) bad = dcl__json_bool(sink, &first, "holds", v->reproduced);
    if (bad) return dcl__stopped(err);
    status = dcl__json_member(sink, &first, "computed", &f, style, mem, err);
    if (status == DCL_OK) status = put_off(sink, &first, v->off, mem, err);
    if (status != DCL_OK) return status;
    return dcl__put(sink, "}", 1) ? dcl__stopped(err) : DCL_OK;
}

dcl_status dcl__case_json(const dcl_sink *sink, const dcl_case_answer *a,
                          const dcl_show_style *style, const dcl_mem *mem,
                          dcl_err *err)
{
    int first = 1, bad = dcl__put(sink, "{", 1);
    size_t i, n = dcl_case_expects(a->case_);
    dcl_status status = DCL_OK;
    if (!bad) bad = put_head(sink, &first, a->case_);
    if (!bad)
        bad = dcl__json_text(sink, &first, "schedule",
                             a->schedule[0] != '\0' ? a->schedule : NULL);
    if (!bad)
        bad = dcl__json_text(sink, &first, "reading",
                             a->reading[0] != '\0' ? a->reading : NULL);
    if (!bad) bad = put_facts(sink, &first, a->case_);
    if (!bad) bad = dcl__json_key(sink, &first, "figures");
    if (!bad) bad = dcl__put(sink, "[", 1);
    for (i = 0; i < n && !bad && status == DCL_OK; i++) {
        if (i > 0) bad = dcl__put(sink, ",", 1);
        if (!bad) status = put_expect(sink, a, i, style, mem, err);
    }
    if (!bad && status == DCL_OK) bad = dcl__put(sink, "]", 1);
    if (!bad && status == DCL_OK)
        bad = dcl__json_bool(sink, &first, "holds", a->holds);
    if (!bad && status == DCL_OK) bad = dcl__put(sink, "}\n", 2);
    return bad ? dcl__stopped(err) : status;
}

dcl_status dcl__cases_json(const dcl_sink *sink, const dcl_book *book,
                           const dcl_show_style *style, const dcl_mem *mem,
                           dcl_err *err)
{
    size_t i, n = dcl_book_count(book);
    int bad = dcl__put(sink, "[", 1);
    (void)style;
    (void)mem;
    for (i = 0; i < n && !bad; i++) {
        int first = 1;
        bad = i > 0 ? dcl__put(sink, ",\n{", 3) : dcl__put(sink, "{", 1);
        if (!bad) bad = put_head(sink, &first, dcl_book_nth(book, i));
        if (!bad) bad = dcl__put(sink, "}", 1);
    }
    if (!bad) bad = dcl__put(sink, "]\n", 2);
    return bad ? dcl__stopped(err) : DCL_OK;
}
