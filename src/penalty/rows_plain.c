/* Rows of a plain schedule in decimal: the digits of the total, the rate and
 * what was added go from day to day by addition (num/digits_add.h); rows far
 * apart, and the first, are formed by GMP and converted. */
#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"
#include "num/running.h"
#include "num/size.h"
#include "num/whole.h"
#include "penalty/case.h"
#include "penalty/plain.h"
#include "penalty/try.h"

/* A table with longer numbers is not read by eye, and is formed as others are;
 * more days than that between two rows cost more than a conversion. */
enum { BITS_MOST = 80000, APART = 100 };

typedef struct plain {
    dcl__plain p;
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

/* Whether it is, and its numbers stay short through the last row. */
static int is_plain(plain *x, const dcl__case *c, dcl_day to)
{
    const dcl__stream *p = &c->lane[0].stream;
    uint64_t bits;
    if (!dcl__plain_of(&x->p, c->penalty) || !dcl__z_is_one(x->p.over))
        return 0;
    x->p.first = p->first;
    x->p.last = p->last;
    bits = dcl__plain_bits(&x->p, dcl__plain_count(&x->p, to));
    return bits <= BITS_MOST && bits <= c->limits.bits &&
           dcl__digits_above(bits) <= c->limits.digits;
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
    dcl__plain_form(x->total, x->rate, &x->p, dcl__plain_count(&x->p, to));
    most = mpz_sizeinbase(x->total, 10) + mpz_sizeinbase(x->rate, 10);
    x->room = most + 72;
    x->text = dcl__alloc_array(x->mem, 3, x->room);
    if (x->text == NULL) return dcl__no_memory(x->err);
    TRY(dcl__running_set(&x->now, "0", "0", x->p.factor, x->p.span, x->p.span,
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
    dcl__plain_form(x->total, x->rate, &x->p, k - 1);
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
    dcl__plain_form(x->before, x->rate, &x->p, from);
    dcl__plain_form(x->total, x->rate, &x->p, k);
    mpz_sub(x->before, x->total, x->before);
    (void)mpz_get_str(total, 10, x->total);
    (void)mpz_get_str(rate, 10, x->rate);
    TRY(dcl__running_set(&x->now, total, rate, x->p.factor, x->p.span,
                         x->p.span - k % x->p.span, x->mem, x->err));
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
    uint64_t from = first ? 0 : dcl__plain_count(&x->p, x->on);
    uint64_t k = dcl__plain_count(&x->p, day);
    dcl_row out = {0};
    dcl_status st = DCL_OK;
    TRY(first || k - from > APART ? leap(x, from, k) : step(x, from, k));
    if (day < x->p.first || day > x->p.last) x->digits.rate = NULL;
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
    dcl__plain_init(&x.p);
    mpz_inits(x.total, x.rate, x.before, NULL);
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
    dcl__plain_clear(&x.p);
    mpz_clears(x.total, x.rate, x.before, NULL);
    dcl__release(x.mem, x.text, 3 * x.room);
    dcl__digits_clear(&x.added, x.mem);
    dcl__running_clear(&x.now);
    return st;
}
