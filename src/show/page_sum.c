/* The figure of a page, large, and what is said beside it. */
#include <string.h>

#include "base/alloc.h"
#include "num/sum.h"
#include "show/page.h"
#include "show/show_text.h"
#include "show/show_total.h"

/* Digits written out whole; characters of longer ones at either end. */
enum { WHOLE = 1000, FRONT = 96, BACK = 48 };

static int is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Lines may end after what groups the digits. */
static void put_groups(dcl__xml *x, const char *s, size_t n)
{
    size_t i, run = 0;
    for (i = 0; i + 1 < n; i++) {
        if (s[i] != ',' && s[i] != '\'' && s[i] != '_') continue;
        dcl__xml_view(x, s + run, i + 1 - run);
        dcl__xml_put(x, "<wbr>");
        run = i + 1;
    }
    dcl__xml_view(x, s + run, n - run);
}

static size_t count_digits(const char *s, size_t n)
{
    size_t i, k = 0;
    for (i = 0; i < n; i++) k += (size_t)is_digit(s[i]);
    return k;
}

/* Both ends, cut where groups end, and how much is between them. */
static void put_ends(dcl__xml *x, const char *s, size_t n)
{
    size_t front = FRONT, back = n - BACK, all = count_digits(s, n), left;
    while (front > 1 && is_digit(s[front - 1])) front--;
    while (back < n && is_digit(s[back - 1])) back++;
    left = all - count_digits(s, front) - count_digits(s + back, n - back);
    put_groups(x, s, front);
    dcl__xml_put(x, "<span class=\"soft\"> \xE2\x80\xA6 ");
    dcl__xml_putf(x, "%z of %z digits left out \xE2\x80\xA6 </span>", left,
                  all);
    put_groups(x, s + back, n - back);
}

/* What cannot be written out: how many digits there would be. */
static void put_length(dcl__xml *x, const dcl__figure_text *t)
{
    mpz_t n;
    char *s;
    size_t cap;
    if (t->exponent.p[0] == '-' || t->exponent.n > 60) return;
    mpz_init(n);
    (void)mpz_set_str(n, t->exponent.p, 10);
    mpz_add_ui(n, n, 1);
    cap = mpz_sizeinbase(n, 10) + 2;
    s = dcl__alloc(x->mem, cap);
    if (s == NULL) {
        x->status = dcl__no_memory(x->err);
    } else {
        dcl__xml_put(x, "A number of ");
        dcl__xml_count(x, mpz_get_str(s, 10, n));
        dcl__xml_put(x, " digits before the point, too many to write here.");
        dcl__release(x->mem, s, cap);
    }
    mpz_clear(n);
}

void dcl__page_digits(dcl__xml *x, const dcl_figure *f, int how)
{
    dcl__figure_text t;
    dcl__text text = {0};
    dcl_sink sink = dcl__text_sink(&text);
    dcl_say_style say = {0};
    dcl_status status;
    if (dcl__xml_failed(x)) return;
    text.mem = x->mem;
    say.size = sizeof say;
    say.kind = DCL_SAY_GROUPED;
    say.lang = x->style->say.lang;
    say.group = x->style->say.group;
    status = dcl__figure_text_make(&t, f, how, DCL__FIG_VALUE, x->style, x->mem,
                                   x->err);
    if (status == DCL_OK && t.has_value) {
        status = dcl__figure_say(&sink, NULL, &t, &say, x->err);
    }
    dcl__xml_keep(x, &text, status);
    if (x->status == DCL_OK) {
        dcl__xml_put(x, "<p class=\"digits\">");
        if (!t.has_value) {
            put_length(x, &t);
        } else if (count_digits(text.p, text.n) > WHOLE && !x->style->whole) {
            put_ends(x, text.p, text.n);
        } else {
            put_groups(x, text.p, text.n);
        }
        if (t.has_value && f->ccy.code[0] != '\0') {
            dcl__xml_putf(x, " %s", f->ccy.code);
        }
        dcl__xml_put(x, "</p>\n");
    }
    dcl__text_clear(&text);
    dcl__figure_text_clear(&t);
}

static int is_everyday(dcl__xml *x, const dcl_figure *f)
{
    dcl__figure_text t;
    int everyday = 0;
    if (dcl__xml_failed(x)) return 1;
    x->status = dcl__figure_text_make(&t, f, DCL__FIG_SHORTEST, DCL__FIG_VALUE,
                                      x->style, x->mem, x->err);
    if (x->status == DCL_OK) everyday = dcl__is_everyday(&t);
    dcl__figure_text_clear(&t);
    return everyday;
}

/* ---- the facts beside it ---- */

static void fact(dcl__xml *x, const char *name)
{
    dcl__xml_putf(x, "<dt>%s</dt><dd>", name);
}

static void end_fact(dcl__xml *x)
{
    dcl__xml_put(x, "</dd>\n");
}

static void days_fact(dcl__xml *x, const dcl_total_answer *a)
{
    dcl__text text = {0};
    text.mem = x->mem;
    dcl__xml_keep(x, &text, dcl__put_days(&text, a, x->err));
    if (x->status == DCL_OK && (a->early || text.n > 0)) {
        fact(x, "Days");
        if (a->early) {
            dcl__xml_put(x, "none: the first day that earns is ");
            dcl__xml_day(x, a->first);
        } else {
            dcl__xml_view(x, text.p, text.n);
        }
        end_fact(x);
    }
    dcl__text_clear(&text);
}

static void tier_fact(dcl__xml *x, const dcl_total_answer *a)
{
    dcl__figure_text t;
    if (dcl__xml_failed(x)) return;
    x->status = dcl__figure_text_make(&t, &a->total, DCL__FIG_SHORTEST,
                                      DCL__FIG_VALUE, x->style, x->mem, x->err);
    if (x->status == DCL_OK) {
        fact(x, "Figure");
        if (!t.has_value) {
            dcl__xml_put(x, "certified: each digit shown is proven");
        } else {
            dcl__xml_put(x, "exact, computed in whole numbers");
            if (t.rounded) {
                dcl__xml_putf(x, "; rounded %s to %d places",
                              dcl_round_name(x->style->say.round), t.places);
            }
        }
        end_fact(x);
    }
    dcl__figure_text_clear(&t);
}

static void share_facts(dcl__xml *x, const dcl_total_answer *a)
{
    size_t i;
    if (a->streams == 0) return;
    fact(x, "Of which");
    for (i = 0; i < a->streams; i++) {
        if (i > 0) dcl__xml_put(x, "<br>");
        if (a->stream[i].name[0] != '\0') {
            dcl__xml_text(x, a->stream[i].name);
            dcl__xml_put(x, ": ");
        } else {
            dcl__xml_putf(x, "stream %z: ", i + 1);
        }
        dcl__page_named(x, &a->stream[i].figure);
    }
    end_fact(x);
}

static void owed_facts(dcl__xml *x, const dcl_total_answer *a)
{
    if (a->paid.num != NULL) {
        fact(x, "Paid");
        dcl__page_named(x, &a->paid);
        end_fact(x);
    }
    if (a->owed_differs) {
        fact(x, "Owed");
        dcl__page_named(x, &a->owed);
        end_fact(x);
    }
    if (a->per_diem.num != NULL) {
        fact(x, "The next day adds");
        dcl__page_named(x, &a->per_diem);
        end_fact(x);
    }
}

/* ---- conversions ---- */

static void put_legs(dcl__xml *x, const dcl_converted *c)
{
    const dcl_path *path = dcl_conversion_path(c->conversion);
    size_t i;
    for (i = 0; i < path->legs && !dcl__xml_failed(x); i++) {
        dcl__text text = {0};
        dcl_sink sink = dcl__text_sink(&text);
        text.mem = x->mem;
        dcl__xml_keep(x, &text, dcl__put_leg(&sink, &path->leg[i], x->err));
        if (x->status == DCL_OK) {
            dcl__xml_put(x, "<p class=\"soft small\">");
            dcl__xml_put(x, i == 0 ? "at " : "and ");
            dcl__xml_view(x, text.p, text.n);
            dcl__xml_put(x, "</p>\n");
        }
        dcl__text_clear(&text);
    }
    if (c->chosen) {
        dcl__xml_put(x, "<p class=\"soft small\">at the rate of ");
        dcl__xml_day(x, c->asked);
        dcl__xml_put(x, ", as asked</p>\n");
    }
    for (i = 0; i < dcl_conversion_notes(c->conversion); i++) {
        dcl__xml_put(x, "<p class=\"soft small\">rates: ");
        dcl__xml_text(x, dcl_conversion_note(c->conversion, i));
        dcl__xml_put(x, "</p>\n");
    }
}

static void put_converted(dcl__xml *x, const dcl_converted *c)
{
    dcl__xml_put(x, "<div class=\"conv\">\n<p class=\"name\">");
    dcl__xml_large(x, &c->figure, "<sup>", "</sup>");
    dcl__xml_put(x, "</p>\n");
    if (!is_everyday(x, &c->figure)) {
        dcl__page_digits(x, &c->figure, DCL__FIG_PADDED);
    }
    put_legs(x, c);
    dcl__xml_put(x, "</div>\n");
}

void dcl__page_sum(dcl__xml *x, const dcl_total_answer *a)
{
    size_t i;
    dcl__xml_put(x, "<section class=\"sum\" aria-labelledby=\"sum\">\n"
                    "<h2 id=\"sum\">");
    if (a->has_asked) {
        dcl__xml_put(x, "What it has come to by ");
        dcl__xml_day(x, a->asked);
    } else {
        dcl__xml_put(x, "What it comes to");
    }
    dcl__xml_put(x, "</h2>\n<p class=\"big\">");
    dcl__xml_large(x, &a->total, "<sup>", "</sup>");
    dcl__xml_put(x, "</p>\n");
    if (!is_everyday(x, &a->total)) {
        dcl__page_digits(x, &a->total, DCL__FIG_SHORTEST);
    }
    for (i = 0; i < a->converts; i++) put_converted(x, &a->converted[i]);
    dcl__xml_put(x, "<dl class=\"facts\">\n");
    days_fact(x, a);
    tier_fact(x, a);
    share_facts(x, a);
    owed_facts(x, a);
    dcl__xml_put(x, "</dl>\n</section>\n");
}
