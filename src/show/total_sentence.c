/* A total as one sentence that can be quoted: what, on which day, by which
 * rate, under which reading. */
#include "show/show_text.h"
#include "show/show_total.h"

#include <string.h>

/* "29 October 2024" */
static dcl_status put_long_day(const dcl_sink *sink, dcl_day day, dcl_err *err)
{
    static const char *const month[] = {
        "January", "February", "March",     "April",   "May",      "June",
        "July",    "August",   "September", "October", "November", "December"};
    dcl_ymd ymd = dcl_date_to_ymd(day);
    return dcl__putf(sink, "%d %s %i", ymd.day, month[ymd.month - 1], ymd.year)
               ? dcl__stopped(err)
               : DCL_OK;
}

/* What a figure's digits are worth. */
typedef struct worth {
    int whole;   /* all of it is held; else its leading digits are proven */
    int rounded; /* ... and shown to the minor unit */
} worth;

/* "1.65 undecillion RUB (1,647,...,000)"; *w is set when it is not NULL. */
static dcl_status put_figure(const dcl_sink *sink, worth *w,
                             const dcl_figure *f, int how,
                             const dcl_show_style *style, const dcl_mem *mem,
                             dcl_err *err)
{
    dcl__figure_text t;
    dcl_say_style named = style->say, digits = style->say;
    dcl_status status =
        dcl__figure_text_make(&t, f, how, DCL__FIG_VALUE, style, mem, err);
    digits.kind = DCL_SAY_GROUPED;
    digits.digits = 0;
    if (status == DCL_OK) {
        status = dcl__figure_say(sink, NULL, &t, &named, err);
    }
    if (status == DCL_OK && f->ccy.code[0] != '\0' &&
        dcl__putf(sink, " %s", f->ccy.code)) {
        status = dcl__stopped(err);
    }
    if (status == DCL_OK && t.has_value && t.value.n < 120 &&
        named.kind != DCL_SAY_GROUPED && named.kind != DCL_SAY_DIGITS) {
        int bad = dcl__putf(sink, " (");
        if (!bad) status = dcl__figure_say(sink, NULL, &t, &digits, err);
        if (!bad && status == DCL_OK) bad = dcl__putf(sink, ")");
        if (bad) status = dcl__stopped(err);
    }
    if (status == DCL_OK && w != NULL) *w = (worth){t.has_value, t.rounded};
    dcl__figure_text_clear(&t);
    return status;
}

/* "; exact, conversions rounded half-even; -300 EUR is owed, a credit" */
static dcl_status put_worth(const dcl_sink *sink, const worth *w,
                            const dcl_total_answer *a,
                            const dcl_show_style *style, const dcl_mem *mem,
                            dcl_err *err)
{
    const char *mode = dcl_round_name(style->say.round);
    dcl_status status = DCL_OK;
    int bad = dcl__putf(sink, "; %s",
                        !w->whole    ? "each digit shown is proven"
                        : w->rounded ? "exact, shown rounded "
                                     : "exact");
    if (!bad && w->whole && w->rounded) bad = dcl__putf(sink, "%s", mode);
    if (!bad && a->converts > 0)
        bad = dcl__putf(sink, ", conversions rounded %s", mode);
    if (!bad && a->owed_differs) {
        bad = dcl__putf(sink, "; owed is ");
        if (!bad)
            status = put_figure(sink, NULL, &a->owed, DCL__FIG_SHORTEST, style,
                                mem, err);
    }
    return bad ? dcl__stopped(err) : status;
}

static dcl_status put_conversions(const dcl_sink *sink,
                                  const dcl_total_answer *a,
                                  const dcl_show_style *style,
                                  const dcl_mem *mem, dcl_err *err)
{
    dcl_status status = DCL_OK;
    size_t i, k;
    for (i = 0; i < a->converts && status == DCL_OK; i++) {
        const dcl_converted *c = &a->converted[i];
        const dcl_path *path = dcl_conversion_path(c->conversion);
        if (dcl__putf(sink, ", or ")) return dcl__stopped(err);
        status = put_figure(sink, NULL, &c->figure, DCL__FIG_PADDED, style, mem,
                            err);
        for (k = 0; k < path->legs && status == DCL_OK; k++) {
            if (dcl__putf(sink, k == 0 ? " at " : " and ")) {
                return dcl__stopped(err);
            }
            status = dcl__put_leg(sink, &path->leg[k], err);
        }
    }
    return status;
}

dcl_status dcl__total_sentence(const dcl_sink *sink, const dcl_total_answer *a,
                               const dcl_show_style *style, const dcl_mem *mem,
                               dcl_err *err)
{
    dcl_status status = DCL_OK;
    worth w = {0, 0};
    int bad = 0;
    if (a->has_asked) {
        bad = dcl__putf(sink, "On ");
        if (!bad) status = put_long_day(sink, a->asked, err);
    } else if (a->after != NULL) {
        bad = dcl__putf(sink, "After %s", a->after);
    }
    if (!bad && status == DCL_OK && a->days_text != NULL) {
        int begun = a->has_asked || a->after != NULL;
        bad = dcl__putf(sink, begun ? ", with " : "With ");
        if (!bad) status = dcl__put_count(sink, a->days_text, "day", err);
        if (!bad && status == DCL_OK) bad = dcl__putf(sink, " counted");
    }
    if (!bad && status == DCL_OK) {
        bad = dcl__putf(sink, "%s comes to ",
                        a->has_asked || a->after != NULL || a->days_text != NULL
                            ? ", it"
                            : "It");
    }
    if (!bad && status == DCL_OK) {
        status = put_figure(sink, &w, &a->total, DCL__FIG_SHORTEST, style, mem,
                            err);
    }
    if (!bad && status == DCL_OK) {
        status = put_conversions(sink, a, style, mem, err);
    }
    if (!bad && status == DCL_OK) {
        status = put_worth(sink, &w, a, style, mem, err);
    }
    if (!bad && status == DCL_OK && a->early) {
        bad = dcl__putf(sink, "; nothing has accrued before the first day, ");
        if (!bad) status = put_long_day(sink, a->first, err);
    }
    if (!bad && status == DCL_OK) {
        bad = dcl__putf(sink, "; %s.\n", a->reading);
    }
    return bad ? dcl__stopped(err) : status;
}
