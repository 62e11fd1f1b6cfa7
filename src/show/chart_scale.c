/* Where things stand on a chart.
 *
 * A logarithm is found from leading digits that are proven: with x in
 * [D, D + 1) * 10^e, D of n digits, floor(8 log10 x) = 8 (e + n - 1) + f, where
 * f counts the j of 1..7 with x^8 >= 10^j after x was scaled to [1, 10); as
 * 10^(j/8) is irrational, it lies in the interval of D only by chance, and then
 * more digits are asked for. */
#include "show/chart_scale.h"

#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"
#include "show/log_text.h"

enum { DIGITS = 20, MOST_DIGITS = 640, PLACES = 10000 };

/* e + n - 1, the power of ten of the first digit. */
static dcl_status first_power(mpz_ptr out, const dcl_dec *dec,
                              const dcl_mem *mem, dcl_err *err)
{
    size_t n = dec->exponent_count;
    char *s;
    mpz_set_ui(out, 0);
    if (n > 0) {
        s = dcl__alloc(mem, n + 1);
        if (s == NULL) return dcl__no_memory(err);
        memcpy(s, dec->exponent, n);
        s[n] = '\0';
        (void)mpz_set_str(out, s, 10);
        dcl__release(mem, s, n + 1);
    }
    mpz_add_ui(out, out, (unsigned long)dec->count - 1);
    return DCL_OK;
}

/* How many j of 1..7 have D^8 >= 10^(j + 8 (n - 1)). */
static unsigned eighths_of(mpz_srcptr digits, size_t n)
{
    mpz_t power, bound;
    unsigned j = 0;
    mpz_init(power);
    mpz_init(bound);
    mpz_pow_ui(power, digits, 8);
    mpz_ui_pow_ui(bound, 10, 8 * ((unsigned long)n - 1) + 1);
    while (j < 7 && mpz_cmp(power, bound) >= 0) {
        mpz_mul_ui(bound, bound, 10);
        j++;
    }
    mpz_clear(power);
    mpz_clear(bound);
    return j;
}

/* *decided 0: the digits do not tell. */
static dcl_status eighths_of_dec(mpz_ptr out, int *decided, const dcl_dec *dec,
                                 const dcl_mem *mem, dcl_err *err)
{
    char s[MOST_DIGITS + 1];
    unsigned low, high;
    mpz_t digits;
    dcl_status status = first_power(out, dec, mem, err);
    if (status != DCL_OK) return status;
    memcpy(s, dec->digits, dec->count);
    s[dec->count] = '\0';
    mpz_init_set_str(digits, s, 10);
    low = high = eighths_of(digits, dec->count);
    if (dec->more) {
        mpz_add_ui(digits, digits, 1);
        high = eighths_of(digits, dec->count);
    }
    mpz_clear(digits);
    mpz_mul_ui(out, out, 8);
    mpz_add_ui(out, out, low);
    *decided = low == high;
    return DCL_OK;
}

dcl_status dcl__eighths(mpz_ptr out, int *sign, const dcl_num *num,
                        const dcl_limits *limits, const dcl_mem *mem,
                        dcl_err *err)
{
    size_t k;
    for (k = DIGITS; k <= MOST_DIGITS; k *= 2) {
        dcl_near near_;
        int decided = 1;
        dcl_status status;
        memset(&near_, 0, sizeof near_);
        status = dcl_num_near(&near_, num, k, limits, mem, err);
        if (status != DCL_OK) return status;
        *sign = near_.dec.digits[0] == '0' ? 0 : near_.dec.negative ? -1 : 1;
        if (*sign != 0 && near_.dec.count > k) near_.dec.count = k;
        if (*sign != 0) {
            status = eighths_of_dec(out, &decided, &near_.dec, mem, err);
        }
        dcl_num_near_free(&near_);
        if (status != DCL_OK || decided) return status;
    }
    return dcl__fail(err, DCL_UNDECIDED, 0, 0,
                     "the logarithm does not separate from an eighth");
}

dcl_status dcl__log_place(mpz_ptr out, int *sign, const dcl_num *num,
                          const dcl_limits *limits, const dcl_mem *mem,
                          dcl_err *err)
{
    dcl_near near_;
    dcl_dec dec;
    mpz_t power;
    char *e = NULL, *log = NULL;
    size_t n = 0;
    dcl_status status;
    memset(&near_, 0, sizeof near_);
    status = dcl_num_near(&near_, num, DIGITS, limits, mem, err);
    if (status != DCL_OK) return status;
    mpz_init(power);
    dec = near_.dec;
    *sign = dec.digits[0] == '0' ? 0 : dec.negative ? -1 : 1;
    if (*sign == 0) goto done;
    status = first_power(power, &dec, mem, err);
    if (status != DCL_OK) goto done;
    n = mpz_sizeinbase(power, 10) + 2;
    e = dcl__alloc(mem, n);
    log = dcl__alloc(mem, n + 24);
    if (e == NULL || log == NULL) {
        status = dcl__no_memory(err);
        goto done;
    }
    (void)mpz_get_str(e, 10, power);
    dec.negative = 0;
    dcl__log_text(log, &dec, e, strlen(e));
    memmove(strchr(log, '.'), strchr(log, '.') + 1, 5);
    (void)mpz_set_str(out, log, 10);
done:
    dcl__release(mem, e, n);
    dcl__release(mem, log, n + 24);
    mpz_clear(power);
    dcl_num_near_free(&near_);
    return status;
}

/* ---- bars ---- */

/* The next of 1, 2, 5, 10, 20, 50, ... */
static void next_round(mpz_ptr n, unsigned *i)
{
    static const unsigned up[3] = {4, 5, 4}; /* halves: 1 to 2 to 5 to 10 */
    mpz_mul_ui(n, n, up[*i]);
    mpz_tdiv_q_2exp(n, n, 1);
    *i = (*i + 1) % 3;
}

void dcl__bar_scale(mpz_ptr powers, mpz_srcptr most, unsigned blocks)
{
    unsigned i = 0;
    mpz_t fits;
    mpz_init(fits);
    mpz_set_ui(powers, 1);
    for (;;) {
        mpz_mul_ui(fits, powers, 8ul * blocks);
        if (blocks == 0 || mpz_cmp(most, fits) <= 0) break;
        next_round(powers, &i);
    }
    mpz_clear(fits);
}

unsigned long dcl__bar_length(mpz_srcptr eighths, mpz_srcptr powers)
{
    unsigned long n;
    mpz_t q;
    if (mpz_sgn(eighths) <= 0) return 0;
    mpz_init(q);
    mpz_fdiv_q(q, eighths, powers);
    n = mpz_get_ui(q);
    mpz_clear(q);
    return n;
}

/* ---- the axis of sums ---- */

void dcl__log_axis_init(dcl__log_axis *a)
{
    mpz_inits(a->low, a->high, a->first, a->last, a->step, NULL);
    a->fine = 0;
}

void dcl__log_axis_clear(dcl__log_axis *a)
{
    mpz_clears(a->low, a->high, a->first, a->last, a->step, NULL);
}

/* Steps at which names are round: thousands, millions, ...; past 300 powers
 * names are no help, and 500, 1000, 2000 are rounder. */
static void next_step(mpz_ptr step)
{
    static const unsigned named[] = {1, 3, 6, 9, 15, 30, 60, 90, 150, 300, 500};
    unsigned i, digit;
    size_t n;
    if (mpz_cmp_ui(step, 500) < 0) {
        for (i = 0; mpz_cmp_ui(step, named[i]) >= 0; i++) {
        }
        mpz_set_ui(step, named[i]);
        return;
    }
    n = mpz_sizeinbase(step, 10);
    for (digit = 0; n > 0 && digit == 0; n--) {
        /* 5 * 10^k is more than half of 10^(k + 1): its first digit is 5 */
        mpz_t top;
        mpz_init(top);
        mpz_ui_pow_ui(top, 10, (unsigned long)n - 1);
        if (mpz_cmp(step, top) >= 0) {
            mpz_tdiv_q(top, step, top);
            digit = (unsigned)mpz_get_ui(top);
        }
        mpz_clear(top);
    }
    mpz_mul_ui(step, step, digit == 2 ? 5 : 4);
    mpz_tdiv_q_2exp(step, step, 1);
}

/* first: the first multiple of step from low on; last: the last to high. */
static unsigned long count_ticks(dcl__log_axis *a)
{
    unsigned long n = 0;
    mpz_t unit;
    mpz_init(unit);
    mpz_mul_ui(unit, a->step, PLACES);
    mpz_cdiv_q(a->first, a->low, unit);
    mpz_fdiv_q(a->last, a->high, unit);
    mpz_sub(unit, a->last, a->first);
    mpz_add_ui(unit, unit, 1);
    if (mpz_sgn(unit) > 0) {
        n = mpz_fits_ulong_p(unit) ? mpz_get_ui(unit) : (unsigned long)-1;
    }
    mpz_mul(a->first, a->first, a->step);
    mpz_mul(a->last, a->last, a->step);
    mpz_clear(unit);
    return n;
}

void dcl__log_axis_make(dcl__log_axis *a, mpz_srcptr least, mpz_srcptr most,
                        unsigned ticks)
{
    mpz_t room, unit;
    mpz_init(room);
    mpz_init(unit);
    mpz_set(a->low, least);
    mpz_set(a->high, most);
    mpz_set_ui(a->step, 1);
    while (count_ticks(a) > ticks) next_step(a->step);
    /* the axis begins at a tick, and ends above what is shown */
    mpz_mul_ui(unit, a->step, PLACES);
    mpz_fdiv_q(a->low, least, unit);
    mpz_mul(a->low, a->low, unit);
    mpz_sub(room, most, a->low);
    if (mpz_cmp_ui(room, PLACES) < 0) {
        mpz_add_ui(a->high, a->low, PLACES); /* a whole power at least */
    } else {
        mpz_fdiv_q_ui(room, room, 20);
        mpz_add(a->high, most, room);
    }
    (void)count_ticks(a);
    mpz_sub(room, a->high, a->low);
    a->fine = mpz_cmp_ui(room, 25000) <= 0;
    mpz_clear(room);
    mpz_clear(unit);
}

long dcl__log_y(const dcl__log_axis *a, mpz_srcptr place, long points)
{
    mpz_t y, whole;
    long out;
    mpz_init(y);
    mpz_init(whole);
    mpz_sub(whole, a->high, a->low);
    mpz_sub(y, a->high, place);
    mpz_mul_si(y, y, points * 100);
    mpz_fdiv_q(y, y, whole);
    out = mpz_get_si(y);
    mpz_clear(y);
    mpz_clear(whole);
    return out;
}

/* ---- the axis of days ---- */

static int64_t ticks_of(const dcl__day_axis *a)
{
    int64_t span = a->last - a->first;
    return a->days > 0 ? span / a->days + 1 : span / (a->months * 30) + 1;
}

/* The first day of a month whose number from year 0 on is a multiple of
 * a->months, not before a->first. */
static void first_tick(dcl__day_axis *a)
{
    dcl_ymd ymd = dcl_date_to_ymd(a->first);
    int64_t month = ymd.year * 12 + ymd.month - 1 + (ymd.day > 1);
    a->tick = a->first;
    if (a->days > 0) return;
    month = (month + a->months - 1) / a->months * a->months;
    ymd.year = month / 12;
    ymd.month = (int)(month % 12) + 1;
    ymd.day = 1;
    if (dcl_date_from_ymd(&a->tick, ymd, NULL) != DCL_OK) a->tick = a->last + 1;
}

void dcl__day_axis_make(dcl__day_axis *a, dcl_day first, dcl_day last,
                        unsigned ticks)
{
    static const int days[] = {1, 2, 7, 14};
    static const int months[] = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600};
    size_t i;
    a->first = first;
    a->last = last;
    a->months = 0;
    for (i = 0; i < sizeof days / sizeof *days; i++) {
        a->days = days[i];
        if (ticks_of(a) <= (int64_t)ticks) break;
    }
    if (i == sizeof days / sizeof *days) a->days = 0;
    for (i = 0; a->days == 0; i++) {
        /* 100, 200, 500, 1000, ... years */
        a->months = i < 10       ? months[i]
                    : i % 3 == 0 ? a->months / 2 * 5
                                 : a->months * 2;
        if (ticks_of(a) <= (int64_t)ticks || a->months > 1200000000) break;
    }
    first_tick(a);
}

int dcl__day_axis_next(dcl_day *tick, const dcl__day_axis *a)
{
    if (a->days > 0) {
        *tick += a->days;
    } else if (dcl_date_add_months(tick, *tick, a->months, NULL) != DCL_OK) {
        return 0;
    }
    return *tick <= a->last;
}

void dcl__day_label(char *out, const dcl__day_axis *a, dcl_day tick, int whole)
{
    static const char name[12][4] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    dcl__buf buf = {out, 32, 0};
    dcl_sink sink = dcl__buf_sink(&buf);
    dcl_ymd ymd = dcl_date_to_ymd(tick);
    if (a->days > 0) (void)dcl__putf(&sink, "%d ", ymd.day);
    if (a->months % 12 != 0 || a->days > 0) {
        (void)dcl__putf(&sink, "%s", name[ymd.month - 1]);
        if (a->days == 0 || whole) (void)dcl__putf(&sink, " ");
    }
    if (a->days == 0 || whole) (void)dcl__putf(&sink, "%i", ymd.year);
    (void)dcl__buf_end(&buf);
}

long dcl__day_x(const dcl__day_axis *a, dcl_day day, long points)
{
    int64_t span = a->last - a->first;
    if (span <= 0) return points * 50;
    /* below 2^49 days of 10^5 hundredths */
    return (long)((day - a->first) * (points * 100) / span);
}
