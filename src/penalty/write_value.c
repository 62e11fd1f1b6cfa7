/* Numbers, amounts, spans and dates as canonical text. */
#include "penalty/write.h"

#include <string.h>

#include "base/alloc.h"

enum { PLAIN = 15 }; /* digits before the point written as they are */

void dcl__wr(dcl__writer *w, const char *fmt, ...)
{
    va_list args;
    if (w->status != DCL_OK) return;
    va_start(args, fmt);
    if (dcl__vputf(w->sink, fmt, args) != 0) w->status = DCL_STOPPED;
    va_end(args);
}

/* places: how many of the digits stand after the point. */
static void put_digits(dcl__writer *w, const char *s, size_t n, size_t places)
{
    size_t before = n > places ? n - places : 0;
    if (before > PLAIN) {
        while (n > 1 && s[n - 1] == '0') n--;
        dcl__wr(w, "%c%s%ve%z", s[0], n > 1 ? "." : "", s + 1, n - 1,
                before - 1);
        return;
    }
    dcl__wr(w, "%v", before > 0 ? s : "0", before > 0 ? before : (size_t)1);
    if (places == 0) return;
    dcl__wr(w, ".");
    for (size_t i = n; i < places; i++) dcl__wr(w, "0");
    dcl__wr(w, "%v", s + before, n - before);
}

static void put_integer(dcl__writer *w, mpz_srcptr z, size_t places)
{
    size_t cap = mpz_sizeinbase(z, 10) + 2;
    char *s = dcl__alloc(w->mem, cap);
    if (s == NULL) {
        w->status = DCL_NO_MEMORY;
        return;
    }
    mpz_get_str(s, 10, z);
    put_digits(w, s, strlen(s), places);
    dcl__release(w->mem, s, cap);
}

/* The decimal places that q needs, or 0 in *ends where it has none: its
 * denominator is 2^a 5^b and the places are the larger of a and b. */
static size_t places_of(mpq_srcptr q, int *ends)
{
    mpz_t rest, five;
    size_t a = mpz_scan1(mpq_denref(q), 0), b;
    mpz_inits(rest, five, NULL);
    mpz_tdiv_q_2exp(rest, mpq_denref(q), a);
    mpz_set_ui(five, 5);
    b = mpz_remove(rest, rest, five);
    *ends = mpz_cmp_ui(rest, 1) == 0;
    mpz_clears(rest, five, NULL);
    return a > b ? a : b;
}

void dcl__wr_number(dcl__writer *w, mpq_srcptr q, int unknown)
{
    int ends;
    size_t places;
    mpz_t z;
    if (unknown) {
        dcl__wr(w, "?");
        return;
    }
    if (w->status != DCL_OK) return;
    places = places_of(q, &ends);
    if (!ends) {
        put_integer(w, mpq_numref(q), 0);
        dcl__wr(w, "/");
        put_integer(w, mpq_denref(q), 0);
        return;
    }
    mpz_init(z);
    mpz_ui_pow_ui(z, 10, (unsigned long)places);
    mpz_mul(z, z, mpq_numref(q));
    mpz_divexact(z, z, mpq_denref(q));
    put_integer(w, z, places);
    mpz_clear(z);
}

void dcl__wr_percent(dcl__writer *w, mpq_srcptr fraction, int unknown)
{
    mpq_t q;
    mpq_init(q);
    mpq_set_ui(q, 100, 1);
    mpq_mul(q, q, fraction);
    dcl__wr_number(w, q, unknown);
    dcl__wr(w, "%%");
    mpq_clear(q);
}

void dcl__wr_amount(dcl__writer *w, const dcl__amount *a)
{
    switch (a->kind) {
    case DCL__MONEY:
        dcl__wr_number(w, a->q, a->unknown);
        if (w->label->s[0] != '\0') dcl__wr(w, " %s", w->label->s);
        break;
    case DCL__PERCENT_OF:
        dcl__wr_percent(w, a->q, a->unknown);
        dcl__wr(w, " of ");
        dcl__wr_amount(w, a->a);
        break;
    case DCL__PRINCIPAL: dcl__wr(w, "principal"); break;
    case DCL__GREATER:
    case DCL__LESSER:
        dcl__wr(w, a->kind == DCL__GREATER ? "greater of " : "lesser of ");
        dcl__wr_amount(w, a->a);
        dcl__wr(w, " and ");
        dcl__wr_amount(w, a->b);
        break;
    }
}

const char *dcl__plural(mpq_srcptr q, int unknown, const char *word)
{
    size_t n = strlen(word);
    if (!unknown && mpq_cmp_ui(q, 1, 1) == 0) return "";
    return n > 0 && word[n - 1] == 's' ? "" : "s";
}

void dcl__wr_span(dcl__writer *w, const dcl__span *span)
{
    const char *word =
        span->item != NULL ? span->item : dcl_unit_name(span->unit);
    dcl__wr_number(w, span->count, span->unknown);
    dcl__wr(w, " %s%s", word, dcl__plural(span->count, span->unknown, word));
}

void dcl__wr_day(dcl__writer *w, dcl_day day)
{
    char text[24];
    (void)dcl_date_write(text, sizeof text, NULL, day, NULL);
    dcl__wr(w, "%s", text);
}

void dcl__wr_date(dcl__writer *w, const dcl__date *date)
{
    if (date->unknown)
        dcl__wr(w, "?");
    else
        dcl__wr_day(w, date->day);
    if (date->shift != DCL__SHIFT_NONE)
        dcl__wr(w, " or next %s",
                date->shift == DCL__SHIFT_WEEKDAY ? "weekday" : "business day");
}

void dcl__wr_rate(dcl__writer *w, const dcl__rate *rate)
{
    if (rate->table == NULL) {
        dcl__wr_percent(w, rate->value, rate->unknown);
        return;
    }
    dcl__wr(w, "rate %s", rate->table);
    if (mpq_cmp_ui(rate->factor, 1, 1) != 0) {
        dcl__wr(w, " x");
        dcl__wr_number(w, rate->factor, 0);
    }
    if (mpq_sgn(rate->plus) != 0) {
        dcl__wr(w, " + ");
        dcl__wr_percent(w, rate->plus, 0);
    }
}

void dcl__wr_per(dcl__writer *w, const dcl__charge *c)
{
    if (c->item != NULL) dcl__wr(w, "/%s", c->item);
    if (c->kind != DCL__CHARGE_UNIT) return;
    dcl__wr(w, "/%s%s%s", c->full ? "full " : "", dcl_unit_name(c->unit),
            c->pro_rata ? " pro rata" : "");
}
