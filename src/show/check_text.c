/* Checked claims for people. */
#include <string.h>

#include <decillion/show.h>

#include "show/check_words.h"
#include "show/show_check.h"

typedef struct page {
    dcl__page p;
    dcl__text line; /* the row being made */
    dcl_sink sink;  /* into it */
    dcl_status status;
} page;

static void put(page *g, const char *s)
{
    dcl__text_put(&g->line, s, strlen(s));
}

static void put_figure(page *g, const dcl_figure *f)
{
    if (g->status == DCL_OK)
        g->status =
            dcl__name_figure(&g->line, f, g->p.style, g->p.mem, g->p.err);
}

static void put_times(page *g, const dcl_num *num)
{
    if (g->status == DCL_OK && num != NULL)
        g->status =
            dcl__put_times(&g->line, num, g->p.style, g->p.mem, g->p.err);
}

static void put_power(page *g, const dcl_num *num)
{
    if (g->status == DCL_OK)
        g->status = dcl__put_power(&g->line, num, g->p.mem, g->p.err);
}

static void put_day(page *g, dcl_day day)
{
    char s[32];
    size_t need;
    if (g->status == DCL_OK)
        g->status = dcl_date_write(s, sizeof s, &need, day, g->p.err);
    if (g->status == DCL_OK) put(g, s);
}

static void row(page *g, const char *key)
{
    if (g->line.status != DCL_OK) g->status = dcl__no_memory(g->p.err);
    if (g->status == DCL_OK && g->line.n > 0)
        dcl__page_row(&g->p, key, g->line.p);
    g->line.n = 0;
}

static const char *other_scale(dcl_scale scale)
{
    return scale == DCL_SCALE_SHORT ? "short" : "long";
}

/* "8.2 times too small" */
static void put_miss(page *g, const dcl_compared *c, int powers)
{
    if (powers && c->is_power && (c->power == 1 || c->power == -1)) {
        (void)dcl__putf(&g->sink, "10 times too %s",
                        c->larger ? "large" : "small");
    } else if (powers && c->is_power) {
        (void)dcl__putf(&g->sink, "10^%d times too %s",
                        c->power < 0 ? -c->power : c->power,
                        c->larger ? "large" : "small");
    } else if (c->factor != NULL) {
        put_times(g, c->factor);
        put(g, c->larger ? " times too large" : " times too small");
    } else {
        put(g, c->larger ? "too large" : "too small");
    }
}

/* ---- a claim by itself ---- */

static const char *part_key(dcl_part_kind kind)
{
    switch (kind) {
    case DCL_PART_DIGITS: return "digits";
    case DCL_PART_NAME: return "name";
    case DCL_PART_POWER: return "power";
    case DCL_PART_ZEROS: return "zeros";
    case DCL_PART_COUNT: return "length";
    case DCL_PART_TIMES: return "multiple";
    }
    return "";
}

static void part_rows(page *g, const dcl_claim *c, size_t i)
{
    const dcl_part *p = &c->part[i];
    const dcl_compared *w = &p->with_first;
    unsigned bit;
    put(g, "`");
    dcl__put_claim_text(&g->line, c->text + p->at, p->n);
    put(g, "`");
    if (p->readings > 0) {
        put(g, p->kind == DCL_PART_ZEROS || p->kind == DCL_PART_COUNT
                   ? " would be "
                   : ": ");
        put_power(g, p->reading[0].figure.num);
        put(g, ", ");
        put_figure(g, &p->reading[0].figure);
    }
    if (p->readings > 1) {
        (void)dcl__putf(&g->sink, "; on the %s scale ",
                        other_scale(p->reading[1].scale));
        put_power(g, p->reading[1].figure.num);
    }
    if (p->kind == DCL_PART_TIMES)
        (void)dcl__putf(&g->sink, " (%s)", p->yardstick);
    row(g, part_key(p->kind));
    if (p->symbol[0] != '\0') {
        (void)dcl__putf(&g->sink, "%s is read as %s", p->symbol, p->ccy.code);
        row(g, "");
    }
    for (bit = 1; bit <= DCL_SLIP_BINARY; bit <<= 1) {
        if ((p->slips & bit) == 0) continue;
        put(g, dcl__slip_text((dcl_slip)bit));
        row(g, "slip");
    }
    if (!w->known || w->agree) return;
    put(g, "beside the first figure it is ");
    put_miss(g, w, 1);
    if (w->other_scale) put(g, "; they agree on the other scale");
    row(g, "slip");
}

/* ---- held against something ---- */

static void put_leg_rows(page *g, const dcl_conversion *c)
{
    const dcl_path *path;
    size_t i;
    if (c == NULL) return;
    path = dcl_conversion_path(c);
    for (i = 0; i < path->legs && g->status == DCL_OK; i++) {
        put(g, "at ");
        g->status = dcl__put_leg(&g->sink, &path->leg[i], g->p.err);
        row(g, "");
    }
}

static void match_rows(page *g, const dcl_claim *c, const dcl_claim_match *m,
                       const char *key, const char *what)
{
    const dcl_part *p = &c->part[m->part];
    put(g, "`");
    dcl__put_claim_text(&g->line, c->text + p->at, p->n);
    put(g, "` ");
    if (!m->compared.known) {
        put(g, "is not judged without a day's rate");
    } else if (m->compared.agree) {
        put(g, "agrees");
    } else {
        put(g, "is ");
        put_miss(g, &m->compared, 0);
        if (m->compared.other_scale) put(g, "; it fits on the other scale");
    }
    if (m->expected.num != NULL) {
        (void)dcl__putf(&g->sink, ": %s ", what);
        put_figure(g, &m->expected);
    }
    row(g, key);
    if (m->implied.num != NULL) {
        put(g, "both together imply ");
        put_times(g, m->implied.num);
        (void)dcl__putf(&g->sink, " %s per %s", m->implied.ccy.code,
                        m->implied_for.code);
        row(g, "");
    }
    put_leg_rows(g, m->conversion);
}

static void days_row(page *g, const dcl_claim *c)
{
    if (c->has_days == 0) return;
    if (c->has_days == 1) {
        put(g, "on no day: ");
        put_day(g, c->true_from);
        put(g, " is below it, ");
        put_day(g, c->true_to);
        put(g, " above");
    } else {
        put_day(g, c->true_from);
        if (c->true_to != c->true_from) {
            put(g, " to ");
            put_day(g, c->true_to);
        }
    }
    row(g, "true on");
}

static void times_row(page *g, const dcl_check_answer *a, const dcl_claim *c)
{
    if (c->times_low == NULL) return;
    put_times(g, c->times_low);
    put(g, " to ");
    put_times(g, c->times_high);
    (void)dcl__putf(&g->sink, " times %s", a->yardstick);
    if (c->times.known) {
        put(g, "; the multiple claimed ");
        if (c->times.agree) {
            put(g, "agrees");
        } else {
            put(g, "is ");
            put_miss(g, &c->times, 0);
        }
    }
    row(g, "times");
}

static void claim_rows(page *g, const dcl_check_answer *a, size_t k)
{
    const dcl_claim *c = &a->claim[k];
    size_t i;
    if (k > 0) dcl__page_put(&g->p, "\n");
    dcl__put_claim_text(&g->line, c->text, strlen(c->text));
    put(g, "\n");
    dcl__page_bold(&g->p, 1);
    if (g->line.status == DCL_OK) dcl__page_put(&g->p, g->line.p);
    dcl__page_bold(&g->p, 0);
    g->line.n = 0;
    for (i = 0; i < c->parts; i++) part_rows(g, c, i);
    for (i = 0; i < c->firsts; i++)
        match_rows(g, c, &c->first[i], "first", "the first figure is");
    for (i = 0; i < c->againsts; i++)
        match_rows(g, c, &c->against[i], "computed", "the schedule comes to");
    days_row(g, c);
    times_row(g, a, c);
}

static void yardstick_rows(page *g, const dcl_check_answer *a)
{
    if (a->yardstick[0] == '\0') return;
    (void)dcl__putf(&g->sink, "%s: ", a->yardstick);
    put_figure(g, &a->yardstick_low);
    put(g, " to ");
    put_figure(g, &a->yardstick_high);
    (void)dcl__putf(&g->sink, ", %s", a->yardstick_source);
    row(g, "yardstick");
}

/* Whether something could not be judged for want of a rate. */
static int is_open(const dcl_check_answer *a)
{
    size_t i, k;
    for (i = 0; i < a->claims; i++)
        for (k = 0; k < a->claim[i].firsts; k++)
            if (!a->claim[i].first[k].compared.known) return 1;
    return 0;
}

dcl_status dcl__check_text(const dcl_sink *sink, const dcl_check_answer *a,
                           const dcl_show_style *style, const dcl_mem *mem,
                           dcl_err *err)
{
    page g;
    size_t i;
    dcl_status status;
    memset(&g, 0, sizeof g);
    g.p = (dcl__page){sink, style, mem, err, 0};
    g.line.mem = mem;
    g.sink = dcl__text_sink(&g.line);
    for (i = 0; i < a->claims && g.status == DCL_OK; i++) claim_rows(&g, a, i);
    dcl__page_put(&g.p, "\n");
    if (a->has_day) {
        put_day(&g, a->day);
        row(&g, "on");
    }
    yardstick_rows(&g, a);
    put(&g,
        a->agree ? "nothing is wrong" : "something is wrong, as said above");
    if (is_open(a))
        put(&g, "; sums in two currencies are judged with a day (--on DATE) or "
                "a rate (--assume-rate)");
    row(&g, "verdict");
    status = g.status;
    dcl__text_clear(&g.line);
    return dcl__page_status(&g.p, status);
}
