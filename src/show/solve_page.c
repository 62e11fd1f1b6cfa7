/* What explains a total, in words. */
#include <string.h>

#include "show/show_text.h"
#include "show/solve_end.h"

#define ALL 40 /* digits of a figure that is told as it was written */

/* "-0.114027" as "-11.4027%": the point moves two places. */
static void put_percent(dcl__text *out, const char *off)
{
    size_t digits = strspn(off + (*off == '-'), "0123456789");
    const char *whole = off + (*off == '-');
    const char *part = whole[digits] == '.' ? whole + digits + 1 : "";
    char d[3] = {'0', '0', '\0'};
    size_t n = strlen(part), i;
    for (i = 0; i < 2 && i < n; i++) d[i] = part[i];
    dcl__text_put(out, *off == '-' ? "-" : "+", 1);
    if (digits > 1 || whole[0] != '0') dcl__text_put(out, whole, digits);
    if (d[0] != '0' || digits > 1 || whole[0] != '0') {
        dcl__text_put(out, d, 1);
    }
    dcl__text_put(out, d + 1, 1);
    if (n > 2) {
        dcl__text_put(out, ".", 1);
        dcl__text_put(out, part + 2, n - 2 < 2 ? n - 2 : 2);
    }
    dcl__text_put(out, "%", 1);
}

/* A value in bold, its fraction, and how it was rounded. */
static dcl_status put_end(dcl__page *p, const dcl_solve_answer *a,
                          const dcl_answer_solution *s, int high, int bold)
{
    static const char *const how[] = {" (rounded down)", "", " (rounded up)",
                                      " (rounded)"};
    dcl__solve_text t;
    dcl_status status;
    memset(&t, 0, sizeof t);
    t.value.mem = t.fraction.mem = p->mem;
    status = dcl__solve_end_text(&t, a, s, high, p->style, p->err);
    if (status == DCL_OK) {
        if (bold) dcl__page_bold(p, 1);
        dcl__page_put(p, t.fraction.n > 0 ? t.fraction.p : t.value.p);
        if (strcmp(a->name, "percentage") == 0) dcl__page_put(p, "%");
        if (bold) dcl__page_bold(p, 0);
    }
    if (status == DCL_OK && t.fraction.n > 0) {
        dcl__page_put(p, " (about ");
        dcl__page_put(p, t.value.p);
        dcl__page_put(p, ")");
    } else if (status == DCL_OK) {
        dcl__page_put(p, how[t.rounded + 1]);
    }
    dcl__solve_text_clear(&t);
    return status;
}

/* "5", "up to 2023-01-06", "2 and above", "more than 4.5, up to 5.5" */
static dcl_status put_value(dcl__page *p, const dcl_solve_answer *a,
                            const dcl_answer_solution *s, int bold)
{
    int same = !dcl__solve_is_range(a, s), order = 1;
    dcl_status status = DCL_OK;
    if (!same && s->low != NULL && s->high != NULL &&
        a->unknown == DCL_UNKNOWN_AMOUNT) {
        status = dcl_num_cmp(&order, s->low, s->high, p->style->limits, p->mem,
                             p->err);
        same = order == 0;
    }
    if (status != DCL_OK || same) {
        return status != DCL_OK ? status : put_end(p, a, s, 0, bold);
    }
    if (s->low_unbounded && s->high_unbounded) {
        dcl__page_put(p, "any");
        return DCL_OK;
    }
    if (s->low_unbounded) {
        dcl__page_put(p, s->high_open ? "less than " : "up to ");
        return put_end(p, a, s, 1, bold);
    }
    if (s->low_open) dcl__page_put(p, "more than ");
    status = put_end(p, a, s, 0, bold);
    if (status != DCL_OK) return status;
    if (s->high_unbounded) {
        if (!s->low_open) {
            dcl__page_put(p, a->unknown == DCL_UNKNOWN_DATE ? " and later"
                                                            : " and above");
        }
        return DCL_OK;
    }
    dcl__page_put(p, s->high_open  ? ", less than "
                     : s->low_open ? ", up to "
                                   : " to ");
    return put_end(p, a, s, 1, bold);
}

/* " to " and the other end's total, where it is another. */
static dcl_status put_total_high(dcl__page *p, const dcl_answer_solution *s)
{
    dcl__text text = {0};
    dcl_status status;
    int order = 0;
    if (s->total_high.num == NULL) return DCL_OK;
    status = dcl_num_cmp(&order, s->total.num, s->total_high.num,
                         p->style->limits, p->mem, p->err);
    if (status != DCL_OK || order == 0) return status;
    text.mem = p->mem;
    status = dcl__name_figure(&text, &s->total_high, p->style, p->mem, p->err);
    if (status == DCL_OK) {
        dcl__page_put(p, " to ");
        dcl__page_put(p, text.p);
    }
    dcl__text_clear(&text);
    return status;
}

static dcl_status solution_row(dcl__page *p, const dcl_solve_answer *a,
                               const dcl_answer_solution *s)
{
    dcl__text text = {0}, off = {0};
    dcl_status status = put_value(p, a, s, 1);
    text.mem = off.mem = p->mem;
    if (status == DCL_OK) {
        status = dcl__name_figure(&text, &s->total, p->style, p->mem, p->err);
    }
    if (status == DCL_OK) {
        dcl__page_put(p, "  ");
        dcl__page_put(p, text.p);
        status = put_total_high(p, s);
    }
    text.n = 0;
    if (status == DCL_OK && !dcl__solve_is_range(a, s) && s->off != NULL) {
        status = dcl__solve_places(&text, s->off, 4, p->style, p->err);
        if (status == DCL_OK) put_percent(&off, text.p);
        if (off.status != DCL_OK) status = dcl__no_memory(p->err);
        if (status == DCL_OK) {
            dcl__page_put(p, "  ");
            dcl__page_put(p, off.p);
        }
    }
    dcl__page_put(p, "\n");
    dcl__text_clear(&text);
    dcl__text_clear(&off);
    return status;
}

/* The figure asked for and the interval have the digits that they have. */
static dcl_status named(dcl__page *p, const char *before, const dcl_figure *f,
                        const char *after)
{
    dcl_show_style style = *p->style;
    dcl__text text = {0};
    dcl_status status;
    text.mem = p->mem;
    style.say.digits = style.say.digits > ALL ? style.say.digits : ALL;
    style.say.trim = DCL_TRIM_ALWAYS;
    status = dcl__name_figure(&text, f, &style, p->mem, p->err);
    if (status == DCL_OK) {
        dcl__page_put(p, before);
        dcl__page_put(p, text.p);
        dcl__page_put(p, after);
    }
    dcl__text_clear(&text);
    return status;
}

/* What fits, up to the verb: "no start explains", "5 values of the start
 * explain", "any start up to 2023-01-06 explains". */
static dcl_status subject(dcl__page *p, const dcl_solve_answer *a)
{
    const char *plural = "s";
    dcl_status status = DCL_OK;
    if (a->count == 0) {
        p->bad = dcl__putf(p->sink, "no %s", a->name);
    } else if (a->solutions == 1 && a->solution[0].low_unbounded) {
        p->bad = dcl__putf(p->sink, "any %s ", a->name);
        status = put_value(p, a, &a->solution[0], 0);
    } else if (a->solutions == 1 && a->solution[0].high_unbounded) {
        p->bad = dcl__putf(p->sink, "any %s%s %s ",
                           a->unknown == DCL_UNKNOWN_COUNT ? "number of " : "",
                           a->name, a->solution[0].low_open ? "above" : "from");
        status = put_end(p, a, &a->solution[0], 0, 0);
        if (!a->solution[0].low_open) {
            dcl__page_put(p, a->unknown == DCL_UNKNOWN_DATE ? " on" : " up");
        }
    } else if (a->unknown == DCL_UNKNOWN_AMOUNT) {
        p->bad = dcl__putf(p->sink, "one range of the %s", a->name);
    } else if (a->count == UINT64_MAX) { /* too many to be counted */
        p->bad = dcl__putf(p->sink, "values of the %s", a->name);
        plural = "";
    } else {
        if (a->count > 1) plural = "";
        p->bad = dcl__putf(p->sink, "%u value%s of the %s", a->count,
                           a->count == 1 ? "" : "s", a->name);
    }
    dcl__page_put(p, " explain");
    dcl__page_put(p, plural);
    dcl__page_put(p, " ");
    return status;
}

static dcl_status headline(dcl__page *p, const dcl_solve_answer *a)
{
    char day[32];
    size_t need;
    dcl_status status = dcl_date_write(day, sizeof day, &need, a->on, p->err);
    if (status == DCL_OK) status = subject(p, a);
    if (status == DCL_OK) status = named(p, "", &a->asked, " on ");
    if (status != DCL_OK) return status;
    dcl__page_put(p, day);
    status = named(p, ",\nthat is, a total from ", &a->low,
                   a->low_open ? " (not that itself)" : "");
    if (status == DCL_OK) {
        status = named(p, " to ", &a->high,
                       a->high_open ? " (not that itself)\n" : "\n");
    }
    return status;
}

/* How many more there are than were told, and where. */
static dcl_status and_more(dcl__page *p, const dcl_solve_answer *a)
{
    const dcl_num *ends[2] = {a->least, a->greatest};
    const dcl_day days[2] = {a->first, a->last};
    dcl__text text[2] = {{0}, {0}};
    dcl_status status = DCL_OK;
    char day[32];
    size_t i, need;
    for (i = 0; i < 2 && status == DCL_OK; i++) {
        text[i].mem = p->mem;
        if (a->unknown == DCL_UNKNOWN_DATE) {
            status = dcl_date_write(day, sizeof day, &need, days[i], p->err);
            if (status == DCL_OK) dcl__text_put(&text[i], day, need);
        } else {
            status = dcl__solve_places(&text[i], ends[i], 0, p->style, p->err);
        }
        if (text[i].status != DCL_OK) status = dcl__no_memory(p->err);
    }
    if (status == DCL_OK) {
        dcl__page_put(p, "and ");
        if (a->count != UINT64_MAX && p->bad == 0) {
            p->bad = dcl__putf(p->sink, "%u ", a->count - a->solutions);
        }
        dcl__page_put(p, "more, all from ");
        dcl__page_put(p, text[0].p);
        dcl__page_put(p, " to ");
        dcl__page_put(p, text[1].p);
        dcl__page_put(p, "\n");
    }
    dcl__text_clear(&text[0]);
    dcl__text_clear(&text[1]);
    return status;
}

/* Digits of the totals: more than were written, so that the ends differ. */
static dcl_status enough_digits(dcl_show_style *style,
                                const dcl_solve_answer *a, const dcl_mem *mem,
                                dcl_err *err)
{
    dcl_near near_;
    dcl_status status;
    memset(&near_, 0, sizeof near_);
    status = dcl_num_near(&near_, a->asked.num, ALL, style->limits, mem, err);
    if (status == DCL_OK && near_.dec.count + 1 > 3 &&
        near_.dec.count + 1 > style->say.digits) {
        style->say.digits = (uint32_t)near_.dec.count + 1;
    }
    dcl_num_near_free(&near_);
    return status;
}

dcl_status dcl__solve_page(const dcl_sink *sink, const dcl_solve_answer *a,
                           const dcl_show_style *style, const dcl_mem *mem,
                           dcl_err *err)
{
    dcl_show_style wide = *style;
    dcl__page page = {sink, &wide, mem, err, 0};
    dcl__page *p = &page;
    dcl_status status = enough_digits(&wide, a, mem, err);
    size_t i;
    if (status == DCL_OK) status = headline(p, a);
    if (a->solutions > 0) dcl__page_put(p, "\n");
    for (i = 0; i < a->solutions && status == DCL_OK && p->bad == 0; i++) {
        status = solution_row(p, a, &a->solution[i]);
    }
    if (status == DCL_OK && a->count > a->solutions && p->bad == 0 &&
        !a->low_unbounded && !a->high_unbounded) {
        status = and_more(p, a);
    }
    if (status == DCL_OK) {
        dcl__page_put(p, "\n");
        dcl__page_row(p, "schedule", a->schedule);
    }
    return dcl__page_status(p, status);
}
