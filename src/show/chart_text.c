/* A chart in the terminal: a bar for each row on a logarithmic scale. */
#include <string.h>

#include <decillion/show.h>

#include "base/alloc.h"
#include "base/utf8.h"
#include "show/chart_marks.h"
#include "show/chart_scale.h"
#include "show/show_text.h"
#include "show/table_row.h"

/* Columns: the day, blanks, the least and the whole width of bars. */
enum { DAY = 10, LEAST = 10, WIDE = 80, EVENTS = 12 };

typedef struct bars {
    dcl__page p;
    const dcl_chart_answer *a;
    const dcl_show_style *style;
    unsigned name, marks, blocks; /* columns */
    mpz_t powers, most, eighths;
    int zero, below, negative; /* rows of that kind */
    int scientific;
} bars;

static size_t columns(const char *s)
{
    return dcl__utf8_count(s, strlen(s));
}

static dcl_status name_of(dcl__text *out, const bars *b, const dcl_figure *f)
{
    dcl_show_style style = *b->style;
    dcl_figure bare = *f;
    memset(&bare.ccy, 0, sizeof bare.ccy);
    out->n = 0;
    if (b->scientific) style.say.kind = DCL_SAY_SCIENTIFIC;
    return dcl__name_cell(out, &bare, &style, b->p.mem, b->p.err);
}

/* The longest bar, the longest name, and what has no bar. */
static dcl_status measure(bars *b)
{
    dcl__text text = {0};
    dcl_status status = DCL_OK;
    size_t i;
    text.mem = b->p.mem;
    b->name = 5;
    for (i = 0; i < b->a->rows && status == DCL_OK; i++) {
        const dcl_figure *f = &b->a->row[i].total;
        int sign = 0;
        status = dcl__eighths(b->eighths, &sign, f->num, b->style->limits,
                              b->p.mem, b->p.err);
        if (status != DCL_OK) break;
        b->zero += sign == 0;
        b->negative += sign < 0;
        if (sign > 0) {
            b->below += mpz_sgn(b->eighths) < 0;
            if (mpz_cmp(b->eighths, b->most) > 0) {
                mpz_set(b->most, b->eighths);
            }
        }
        status = name_of(&text, b, f);
        if (status == DCL_OK && columns(text.p) > b->name) {
            b->name = (unsigned)columns(text.p);
        }
    }
    dcl__text_clear(&text);
    return status;
}

static dcl_status lay_out(bars *b)
{
    unsigned width = b->style->width > 0 ? b->style->width : WIDE, used;
    const char *code = b->a->rows > 0 ? b->a->row[0].total.ccy.code : "";
    dcl_status status = measure(b);
    if (status != DCL_OK) return status;
    b->marks = dcl__chart_mark_width(b->a);
    used = DAY + 2 + b->name + 2 + (b->marks > 0 ? b->marks + 1 : 0);
    if (used + LEAST > width && !b->scientific) {
        /* names leave no room for bars */
        b->scientific = 1;
        b->zero = b->below = b->negative = 0;
        return lay_out(b);
    }
    if (b->name < 5 + (code[0] != '\0' ? 2 + strlen(code) : 0)) {
        b->name = 5 + 2 + (unsigned)strlen(code);
        used = DAY + 2 + b->name + 2 + (b->marks > 0 ? b->marks + 1 : 0);
    }
    b->blocks = used + LEAST > width ? LEAST : width - used;
    dcl__bar_scale(b->powers, b->most, b->blocks);
    return DCL_OK;
}

/* ---- what stands above the bars ---- */

/* "a factor of 10^5,000,000": what a block stands for. */
static dcl_status put_powers(const bars *b, dcl__text *out)
{
    dcl_sink sink = dcl__text_sink(out);
    size_t n = mpz_sizeinbase(b->powers, 10) + 2;
    dcl_say_style say = {0};
    dcl_dec dec = {0};
    dcl_status status;
    char *s;
    if (mpz_cmp_ui(b->powers, 1) == 0) {
        (void)dcl__putf(&sink, "a factor of ten");
        return DCL_OK;
    }
    s = dcl__alloc(b->p.mem, n);
    if (s == NULL) return dcl__no_memory(b->p.err);
    say.size = sizeof say;
    say.kind = DCL_SAY_GROUPED;
    dec.digits = mpz_get_str(s, 10, b->powers);
    dec.count = strlen(s);
    (void)dcl__putf(&sink, "a factor of 10^");
    status = dcl_say_write(&sink, NULL, &dec, &say, b->p.err);
    (void)dcl__putf(&sink, ", so that the bars fit %d columns", (int)b->blocks);
    dcl__release(b->p.mem, s, n);
    return status;
}

static dcl_status head(bars *b)
{
    const char *code = b->a->rows > 0 ? b->a->row[0].total.ccy.code : "";
    const char *unit = dcl_unit_name(b->a->unit);
    dcl__text text = {0};
    dcl_sink sink = dcl__text_sink(&text);
    dcl_status status = DCL_OK;
    char total[32] = "total";
    text.mem = b->p.mem;
    dcl__page_row(&b->p, "reading", b->a->reading);
    (void)dcl__putf(&sink, "%s is ", b->style->ascii ? "#" : "a block");
    status = put_powers(b, &text);
    (void)dcl__putf(&sink, "%s; bars begin at 1%s%s; a row every %u %s%s",
                    b->style->ascii ? "; + is at least half a block" : "",
                    code[0] != '\0' ? " " : "", code, b->a->every, unit,
                    b->a->every == 1 ? "" : "s");
    if (text.status != DCL_OK) status = dcl__no_memory(b->p.err);
    if (status == DCL_OK) {
        dcl__page_row(&b->p, "scale", text.p);
        dcl__page_put(&b->p, "\n");
    }
    if (code[0] != '\0') {
        memcpy(total + 5, ", ", 2);
        memcpy(total + 7, code, strlen(code) + 1);
    }
    dcl__page_dim(&b->p, 1);
    dcl__page_put(&b->p, "on        ");
    if (b->p.bad == 0) b->p.bad = dcl__cell(b->p.sink, total, b->name);
    dcl__page_dim(&b->p, 0);
    dcl__page_put(&b->p, "\n");
    dcl__text_clear(&text);
    return status;
}

/* ---- the bars ---- */

static void put_bar(bars *b, unsigned long eighths)
{
    /* U+2588 FULL BLOCK; U+258F..U+2589 are one eighth to seven */
    static const char part[8][4] = {"",
                                    "\xE2\x96\x8F",
                                    "\xE2\x96\x8E",
                                    "\xE2\x96\x8D",
                                    "\xE2\x96\x8C",
                                    "\xE2\x96\x8B",
                                    "\xE2\x96\x8A",
                                    "\xE2\x96\x89"};
    unsigned long i;
    for (i = 0; i < eighths / 8; i++) {
        dcl__page_put(&b->p, b->style->ascii ? "#" : "\xE2\x96\x88");
    }
    if (!b->style->ascii) dcl__page_put(&b->p, part[eighths % 8]);
    if (b->style->ascii && eighths % 8 >= 4) dcl__page_put(&b->p, "+");
}

static dcl_status bar_row(bars *b, size_t i, dcl__text *text)
{
    const dcl_table_row *row = &b->a->row[i];
    char day[32], marks[16];
    size_t need, n;
    unsigned long eighths = 0;
    int sign = 0, has_bar;
    dcl_status status =
        dcl_date_write(day, sizeof day, &need, row->on, b->p.err);
    if (status == DCL_OK) status = name_of(text, b, &row->total);
    if (status == DCL_OK) {
        status = dcl__eighths(b->eighths, &sign, row->total.num,
                              b->style->limits, b->p.mem, b->p.err);
    }
    if (status != DCL_OK) return status;
    if (sign > 0) eighths = dcl__bar_length(b->eighths, b->powers);
    dcl__page_put(&b->p, day);
    if (b->p.bad == 0) b->p.bad = dcl__cell(b->p.sink, text->p, b->name);
    has_bar = eighths >= (b->style->ascii ? 4 : 1);
    marks[0] = '\0';
    if (b->marks > 0) dcl__chart_marks(marks, b->a, i);
    /* nothing stands at the end of a line */
    if (marks[0] != '\0' || has_bar) dcl__page_put(&b->p, " ");
    if (marks[0] != '\0') {
        dcl__page_bold(&b->p, 1);
        dcl__page_put(&b->p, marks);
        dcl__page_bold(&b->p, 0);
    }
    for (n = strlen(marks); has_bar && n <= b->marks; n++) {
        dcl__page_put(&b->p, " ");
    }
    if (has_bar) put_bar(b, eighths);
    dcl__page_put(&b->p, "\n");
    return DCL_OK;
}

/* ---- what stands below ---- */

static dcl_status event_rows(bars *b)
{
    dcl__text text = {0};
    dcl_sink sink = dcl__text_sink(&text);
    dcl_status status = DCL_OK;
    size_t i;
    text.mem = b->p.mem;
    for (i = 0; i < b->a->events && status == DCL_OK; i++) {
        if (i == EVENTS) {
            (void)dcl__putf(&sink, "and %z more; `explain` tells them",
                            b->a->events - i);
            dcl__page_row(&b->p, "", text.p);
            break;
        }
        text.n = 0;
        (void)dcl__putf(&sink, "%c  ", dcl_event_letter(b->a->event[i].kind));
        status = dcl__put_event(&sink, b->a, &b->a->event[i], b->p.err);
        if (text.status != DCL_OK) status = dcl__no_memory(b->p.err);
        if (status == DCL_OK) {
            dcl__page_row(&b->p, i == 0 ? "marks" : "", text.p);
        }
    }
    dcl__text_clear(&text);
    return status;
}

static dcl_status tail(bars *b)
{
    dcl_status status = DCL_OK;
    if (b->a->events > 0 || b->zero || b->below || b->negative) {
        dcl__page_put(&b->p, "\n");
    }
    status = event_rows(b);
    if (b->zero) {
        dcl__page_row(&b->p, "no bar", "zero has no logarithm");
    }
    if (b->below) {
        dcl__page_row(&b->p, "no bar", "sums below 1: their logarithm is below "
                                       "zero");
    }
    if (b->negative) {
        dcl__page_row(&b->p, "no bar", "sums below zero have no logarithm");
    }
    return status;
}

dcl_status dcl_show_chart(const dcl_sink *sink, const dcl_chart_answer *answer,
                          const dcl_show_style *style, const dcl_mem *mem,
                          dcl_err *err)
{
    static const dcl_show_style plain;
    dcl__text text = {0};
    dcl_status status;
    size_t i;
    bars b;
    memset(&b, 0, sizeof b);
    b.style = style != NULL ? style : &plain;
    b.p = (dcl__page){sink, b.style, mem, err, 0};
    b.a = answer;
    text.mem = mem;
    mpz_inits(b.powers, b.most, b.eighths, NULL);
    status = lay_out(&b);
    if (status == DCL_OK) status = head(&b);
    for (i = 0; i < answer->rows && status == DCL_OK && b.p.bad == 0; i++) {
        status = bar_row(&b, i, &text);
    }
    if (status == DCL_OK) status = tail(&b);
    mpz_clears(b.powers, b.most, b.eighths, NULL);
    dcl__text_clear(&text);
    return dcl__page_status(&b.p, status);
}
