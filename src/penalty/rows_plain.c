/* Rows of a plain schedule in decimal: the digits of the total, the rate and
 * what was added go from day to day by addition (num/digits_add.h); rows far
 * apart, and the first, are formed by GMP and converted. */
#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"
#include "num/running.h"
#include "num/size.h"
#include "penalty/case.h"
#include "penalty/try.h"

/* A table with longer numbers is not read by eye, and is formed as others are;
 * more days than that between two rows cost more than a conversion. */
enum { BITS_MOST = 80000, BASE_BITS = 4096, FACTOR_MOST = 1000, APART = 100 };

typedef struct plain {
    const dcl__stream *p;
    mpz_t base;
    unsigned factor;
    uint64_t span;   /* days */
    dcl_running now; /* at the end of day `on` */
    dcl__digits added;
    dcl_day on;
    mpz_t total, rate, before; /* of a leap */
    char *text;      /* three texts and their NULs */
    size_t room;     /* bytes of each */
    char days[24];
    dcl_row_digits digits;
    const dcl_mem *mem;
    dcl_err *err;
} plain;

static int is_whole(mpq_srcptr q)
{
    return mpz_cmp_ui(mpq_denref(q), 1) == 0 && mpq_sgn(q) >= 0;
}

/* A clause whose days the digits do not follow. */
static int has_dates(const dcl__piece *s)
{
    for (size_t i = 0; i < s->counts; i++)
        if (s->count[i].dated) return 1;
    return s->thens > 0 || s->stays > 0 || s->payments > 0;
}

static int is_bounded(const dcl__case *c, const dcl__stream *p)
{
    return dcl__bounds_any(&c->all) || dcl__bounds_any(&p->unit) ||
           dcl__bounds_any(&p->item) || dcl__bounds_any(&p->claimant) ||
           dcl__bounds_any(&p->whole) || p->windows > 0 || p->payments > 0;
}

static int plain_escalation(plain *x, const dcl__escalation *e)
{
    uint64_t days = e->every.unit == DCL_UNIT_WEEK ? 7 : 1;
    x->factor = 1;
    x->span = 1;
    if (e->kind == DCL__ESC_NONE) return 1;
    if (e->kind != DCL__ESC_FACTOR || e->every.item != NULL ||
        (e->every.unit != DCL_UNIT_DAY && e->every.unit != DCL_UNIT_WEEK) ||
        !is_whole(e->q) || mpz_cmp_ui(mpq_numref(e->q), FACTOR_MOST) > 0 ||
        mpz_sgn(mpq_numref(e->q)) == 0 ||
        !mpz_fits_uint_p(mpq_numref(e->every.count)))
        return 0;
    x->factor = (unsigned)mpz_get_ui(mpq_numref(e->q));
    x->span = days * mpz_get_ui(mpq_numref(e->every.count));
    return 1;
}

/* Whether it is: a whole amount a day, times whole claimants, multiplied by a
 * whole factor, and numbers that stay short through the last row. */
static int is_plain(plain *x, const dcl__case *c, dcl_day to)
{
    const dcl__stream *p = &c->lane[0].stream;
    const dcl__piece *s = p->s;
    dcl_day last = to < p->last ? to : p->last;
    uint64_t days, bits;
    if (c->lanes != 1 || p->undated || is_bounded(c, p) || has_dates(s) ||
        s->charge.kind != DCL__CHARGE_UNIT || s->charge.unit != DCL_UNIT_DAY ||
        s->charge.full || s->charge.pro_rata || s->charge.item != NULL ||
        s->method.kind != DCL__METHOD_NONE ||
        s->rounding.kind != DCL__ROUND_NONE || p->amount.n != 1 ||
        p->claimants.n != 1 || !is_whole(p->amount.at[0].q) ||
        !is_whole(p->claimants.at[0].q) ||
        !plain_escalation(x, &s->escalation))
        return 0;
    x->p = p;
    days = last < p->first ? 0 : (uint64_t)(last - p->first) + 1;
    bits = dcl__size_q(p->amount.at[0].q) + dcl__size_q(p->claimants.at[0].q);
    if (bits > BASE_BITS) return 0;
    mpz_mul(x->base, mpq_numref(p->amount.at[0].q),
            mpq_numref(p->claimants.at[0].q));
    bits += dcl__size_mul(days / x->span + 1, x->factor > 1 ? 10 : 0) + 64;
    return bits <= BITS_MOST && bits <= c->limits.bits &&
           dcl__digits_above(bits) <= c->limits.digits;
}

/* Counted days by the end of a day. */
static uint64_t days_by(const plain *x, dcl_day day)
{
    if (day > x->p->last) day = x->p->last;
    return day < x->p->first ? 0 : (uint64_t)(day - x->p->first) + 1;
}

/* After k days, with w = k / span and r = k mod span:
 *     rate = base f^w,  total = base (span (f^w - 1) / (f - 1) + r f^w). */
static void form(mpz_ptr total, mpz_ptr rate, const plain *x, uint64_t k)
{
    uint64_t w = k / x->span, r = k % x->span;
    mpz_ui_pow_ui(rate, x->factor, (unsigned long)(x->factor > 1 ? w : 0));
    mpz_sub_ui(total, rate, 1);
    if (x->factor > 1) mpz_divexact_ui(total, total, x->factor - 1);
    else mpz_set_ui(total, (unsigned long)w);
    mpz_mul_ui(total, total, (unsigned long)x->span);
    mpz_addmul_ui(total, rate, (unsigned long)r);
    mpz_mul(total, total, x->base);
    mpz_mul(rate, rate, x->base);
}

static void put(const char **text, size_t *n, char *out,
                const dcl__digits *digits, unsigned cpu)
{
    dcl__digits_text(out, digits, cpu);
    out[digits->n] = '\0';
    *text = out;
    *n = digits->n;
}

/* What is needed of the longest row is taken here, once. */
static dcl_status begin(plain *x, dcl_day to)
{
    dcl_status st = DCL_OK;
    size_t most;
    form(x->total, x->rate, x, days_by(x, to));
    most = mpz_sizeinbase(x->total, 10) + mpz_sizeinbase(x->rate, 10);
    x->room = most + 72;
    x->text = dcl__alloc_array(x->mem, 3, x->room);
    if (x->text == NULL) return dcl__no_memory(x->err);
    TRY(dcl__running_set(&x->now, "0", "0", x->factor, x->span, x->span,
                         x->mem, x->err));
    TRY(dcl_running_reserve(&x->now, most, x->err));
    TRY(dcl__digits_zero(&x->added, x->mem, x->err));
    TRY(dcl__digits_room(&x->added, most, x->mem, x->err));
done:
    return st;
}

/* The text of the rate in force on the last day, which is day k. */
static dcl_status rate_text(plain *x, uint64_t k)
{
    char *out = x->text + x->room;
    form(x->total, x->rate, x, k - 1);
    (void)mpz_get_str(out, 10, x->rate);
    x->digits.rate = out;
    x->digits.rate_n = strlen(out);
    return DCL_OK;
}

/* To day k, from day `from` of which `before` is the total, by GMP; the digits
 * of what was added and the total, and the state from which to go on. */
static dcl_status leap(plain *x, uint64_t from, uint64_t k)
{
    dcl_status st = DCL_OK;
    char *added = x->text, *total = x->text + 2 * x->room;
    char *rate = x->text + x->room;
    form(x->before, x->rate, x, from);
    form(x->total, x->rate, x, k);
    mpz_sub(x->before, x->total, x->before);
    (void)mpz_get_str(total, 10, x->total);
    (void)mpz_get_str(rate, 10, x->rate);
    TRY(dcl__running_set(&x->now, total, rate, x->factor, x->span,
                         x->span - k % x->span, x->mem, x->err));
    (void)mpz_get_str(added, 10, x->before);
    x->digits.added = added;
    x->digits.added_n = strlen(added);
    x->digits.total = total;
    x->digits.total_n = strlen(total);
    if (k > 0) TRY(rate_text(x, k));
done:
    return st;
}

/* The same by adding, day after day. */
static dcl_status step(plain *x, uint64_t from, uint64_t k)
{
    dcl_status st = DCL_OK;
    unsigned cpu = x->now.cpu;
    char *rate = x->text + x->room;
    if (k - from != 1) TRY(dcl__digits_zero(&x->added, x->mem, x->err));
    for (uint64_t i = from; i < k; i++) {
        if (i + 1 == k)
            put(&x->digits.rate, &x->digits.rate_n, rate, &x->now.rate, cpu);
        if (k - from != 1)
            dcl__digits_add(&x->added, &x->now.rate, cpu);
        dcl__running_day(&x->now);
    }
    if (k - from == 1) {
        x->digits.added = x->digits.rate;
        x->digits.added_n = x->digits.rate_n;
    } else {
        put(&x->digits.added, &x->digits.added_n, x->text, &x->added, cpu);
    }
    put(&x->digits.total, &x->digits.total_n, x->text + 2 * x->room,
        &x->now.total, cpu);
done:
    return st;
}

static void put_days(plain *x, uint64_t k)
{
    char *p = x->days + sizeof x->days - 1;
    *p = '\0';
    do *--p = (char)('0' + k % 10);
    while ((k /= 10) > 0);
    x->digits.days = p;
    x->digits.days_n = (size_t)(x->days + sizeof x->days - 1 - p);
}

static dcl_status row(plain *x, dcl_day day, int first,
                      const dcl_row_sink *sink)
{
    uint64_t from = first ? 0 : days_by(x, x->on), k = days_by(x, day);
    dcl_row out = {0};
    dcl_status st = DCL_OK;
    TRY(first || k - from > APART ? leap(x, from, k) : step(x, from, k));
    if (day < x->p->first || day > x->p->last) x->digits.rate = NULL;
    put_days(x, k);
    x->on = day;
    out.day = day;
    out.digits = &x->digits;
    if (sink->row(sink->ctx, &out) != 0)
        TRY(dcl__fail(x->err, DCL_STOPPED, 0, 0, "the sink stopped"));
done:
    return st;
}

dcl_status dcl__rows_plain(int *done, dcl__case *c, const dcl__grid *g,
                           dcl_day to, const dcl_row_sink *sink,
                           dcl_err *err)
{
    dcl_status st = DCL_OK;
    plain x = {.mem = c->mem, .err = err};
    mpz_inits(x.base, x.total, x.rate, x.before, NULL);
    *done = is_plain(&x, c, to);
    if (!*done) goto done;
    TRY(begin(&x, to));
    for (int64_t k = 0;; k++) {
        dcl_day day;
        st = dcl__grid_nth(&day, g, k, err);
        if (st == DCL_RANGE && g->unit != DCL_UNIT_BUSINESS_DAY) st = DCL_OK;
        TRY(st);
        if (day > to) break;
        TRY(row(&x, day, k == 0, sink));
    }
done:
    mpz_clears(x.base, x.total, x.rate, x.before, NULL);
    dcl__release(x.mem, x.text, 3 * x.room);
    dcl__digits_clear(&x.added, x.mem);
    dcl__running_clear(&x.now);
    return st;
}
