/* Sums over escalating units.
 *
 * With g = gcd(unit, span), P = span / g, Q = unit / g the exponents repeat:
 * e(i + P) = e(i) + Q.  So for i = c P + r, 0 <= r < P,
 *
 *     sum_{j < i} f^e(j) = C (F^c - 1) / (F - 1) + F^c R(r),
 *     sum_{j < i} e(j)   = P Q c (c - 1) / 2 + c C' + Q c r + R'(r),
 *
 * where F = f^Q, R(r) = sum_{j < r} f^e(j), C = R(P), and R', C' the same of
 * e(j) itself.  R runs over exponents, of which a cycle has at most Q + 1, and
 * Q <= 12 as a unit is at most 7 days or 12 months. */
#include "penalty/series.h"

#include "base/fmt.h"
#include "num/size.h"
#include "num/whole.h"
#include "penalty/try.h"

static int64_t gcd(int64_t a, int64_t b)
{
    while (b != 0) {
        int64_t t = a % b;
        a = b;
        b = t;
    }
    return a;
}

/* ceil(a / b), b > 0 */
static int64_t up(int64_t a, int64_t b)
{
    return a / b + (a % b > 0);
}

static dcl_status power(mpq_ptr out, mpq_srcptr f, uint64_t n, dcl_err *err)
{
    if (dcl__size_mul(dcl__size_q(f), n) > dcl__limits(NULL).bits)
        return dcl__fail(err, DCL_TOO_BIG, 0, 0,
                         "a power of the factor is past limits.bits");
    mpz_pow_ui(mpq_numref(out), mpq_numref(f), (unsigned long)n);
    mpz_pow_ui(mpq_denref(out), mpq_denref(f), (unsigned long)n);
    return DCL_OK;
}

/* The number of units j < r with exponent e, 0 <= r <= P. */
static int64_t units_at(const dcl__series *s, int64_t e, int64_t r)
{
    int64_t lo = up(e * s->span - s->offset, s->unit);
    int64_t hi = up((e + 1) * s->span - s->offset, s->unit);
    if (lo < 0) lo = 0;
    if (hi > r) hi = r;
    return hi > lo ? hi - lo : 0;
}

/* R(r) with f, or R'(r) where f is NULL. */
static dcl_status prefix(mpq_ptr out, const dcl__series *s, mpq_srcptr f,
                         int64_t r, dcl_err *err)
{
    int64_t last = r > 0 ? (s->unit * (r - 1) + s->offset) / s->span : -1;
    dcl_status st = DCL_OK;
    mpq_t x, n;
    mpq_init(x);
    mpq_init(n);
    mpq_set_ui(out, 0, 1);
    for (int64_t e = s->offset / s->span; e <= last; e++) {
        mpq_set_si(n, units_at(s, e, r), 1);
        if (f != NULL) {
            TRY(power(x, f, (uint64_t)e, err));
        } else {
            mpq_set_si(x, e, 1);
        }
        dcl__q_mul(x, x, n);
        dcl__q_add(out, out, x);
    }
done:
    mpq_clear(x);
    mpq_clear(n);
    return st;
}

typedef struct cycle {
    int64_t p, q;
} cycle;

static cycle cycle_of(const dcl__series *s)
{
    int64_t g = gcd(s->unit, s->span);
    cycle c = {s->span / g, s->unit / g};
    return c;
}

/* i = c P + r */
static int64_t split(mpz_ptr c, const cycle *y, mpz_srcptr i)
{
    return (int64_t)mpz_fdiv_q_ui(c, i, (unsigned long)y->p);
}

/* C / (F - 1), with the ratio f. */
static dcl_status constant(mpq_ptr out, const dcl__series *s, const cycle *y,
                           mpq_srcptr f, dcl_err *err)
{
    dcl_status st = DCL_OK;
    mpq_t d;
    mpq_init(d);
    TRY(power(d, f, (uint64_t)y->q, err));
    mpz_sub(mpq_numref(d), mpq_numref(d), mpq_denref(d)); /* F - 1 */
    if (y->q == 1 && s->offset == 0)
        mpq_set_si(out, y->p, 1);
    else
        TRY(prefix(out, s, f, y->p, err));
    mpq_div(out, out, d);
done:
    mpq_clear(d);
    return st;
}

/* One end of a geometric sum at unit i: a = C / (F - 1) + R(r), and *c the
 * exponent Q c. */
static dcl_status end_at(mpq_ptr a, mpz_ptr c, const dcl__series *s,
                         const cycle *y, mpq_srcptr f, mpq_srcptr constant_part,
                         mpz_srcptr i, dcl_err *err)
{
    dcl_status st = DCL_OK;
    int64_t r = split(c, y, i);
    if (y->q == 1 && s->offset == 0)
        mpq_set_si(a, r, 1);
    else
        TRY(prefix(a, s, f, r, err));
    dcl__q_add(a, a, constant_part);
    if (y->q != 1) mpz_mul_si(c, c, (long)y->q);
done:
    return st;
}

/* out += k * a * h^n, at once where the power is small. */
static dcl_status add_end(dcl__sum *out, mpq_ptr sum, mpq_ptr a, mpq_srcptr h,
                          mpz_srcptr n, int sign, dcl_err *err)
{
    mpq_t p;
    if (sign < 0) mpq_neg(a, a);
    if (mpz_sgn(n) < 0 || mpz_sizeinbase(n, 2) > 12 ||
        dcl__size_q(h) * mpz_get_ui(n) > DCL__FOLD_BITS)
        return dcl__sum_add_pow(out, a, h, n, err);
    mpq_init(p);
    mpz_pow_ui(mpq_numref(p), mpq_numref(h), mpz_get_ui(n));
    mpz_pow_ui(mpq_denref(p), mpq_denref(h), mpz_get_ui(n));
    dcl__q_mul(p, p, a);
    dcl__q_add(sum, sum, p);
    mpq_clear(p);
    return DCL_OK;
}

/* out += scale * (a(to) h^n(to) - a(from) h^n(from)), n = shift + way Q c: the
 * constants at both ends cancel.  f is the ratio, h the factor in whose powers
 * it is written: f itself (way 1), or 1/f. */
static dcl_status geometric(dcl__sum *out, const dcl__series *s, mpq_srcptr f,
                            mpq_srcptr h, int way, mpz_srcptr shift,
                            mpz_srcptr from, mpz_srcptr to, mpq_srcptr scale,
                            dcl_err *err)
{
    cycle y = cycle_of(s);
    dcl_status st = DCL_OK;
    mpq_t k, a, sum;
    mpz_t c;
    mpq_init(k);
    mpq_init(a);
    mpq_init(sum);
    mpz_init(c);
    TRY(constant(k, s, &y, f, err));
    for (int end = 1; end >= 0; end--) {
        TRY(end_at(a, c, s, &y, f, k, end ? to : from, err));
        dcl__q_mul(a, a, scale);
        if (way < 0) mpz_neg(c, c);
        if (shift != NULL) mpz_add(c, c, shift);
        TRY(add_end(out, sum, a, h, c, end ? 1 : -1, err));
    }
    TRY(dcl__sum_add_q(out, sum, err));
done:
    mpq_clear(k);
    mpq_clear(a);
    mpq_clear(sum);
    mpz_clear(c);
    return st;
}

static dcl_status escalating(dcl__sum *out, const dcl__series *s,
                             mpz_srcptr from, mpz_srcptr to, mpq_srcptr scale,
                             dcl_err *err)
{
    dcl_status st;
    mpq_t k;
    mpq_t sum;
    mpq_init(k);
    mpq_init(sum);
    dcl__q_mul(k, scale, s->base);
    if (dcl__series_whole(sum, s, from, to, k))
        st = dcl__sum_add_q(out, sum, err);
    else
        st = geometric(out, s, s->q, s->q, 1, NULL, from, to, k, err);
    mpq_clear(k);
    mpq_clear(sum);
    return st;
}

/* sum_{j < i} e(j) */
static dcl_status steps_before(mpq_ptr out, const dcl__series *s, mpz_srcptr i,
                               dcl_err *err)
{
    cycle y = cycle_of(s);
    dcl_status st = DCL_OK;
    int64_t r;
    mpq_t x, cq;
    mpz_t c, t;
    mpq_init(x);
    mpq_init(cq);
    mpz_init(c);
    mpz_init(t);
    r = split(c, &y, i);
    TRY(prefix(out, s, NULL, r, err));
    TRY(prefix(x, s, NULL, y.p, err));
    mpq_set_z(cq, c);
    dcl__q_mul(x, x, cq);
    dcl__q_add(out, out, x);
    mpz_sub_ui(t, c, 1); /* P Q c (c - 1) / 2 + Q c r */
    mpz_mul(t, t, c);
    mpz_fdiv_q_2exp(t, t, 1);
    mpz_mul_si(t, t, (long)y.p);
    mpz_mul_si(c, c, (long)r);
    mpz_add(t, t, c);
    mpz_mul_si(t, t, (long)y.q);
    mpq_set_z(x, t);
    dcl__q_add(out, out, x);
done:
    mpq_clear(x);
    mpq_clear(cq);
    mpz_clear(c);
    mpz_clear(t);
    return st;
}

static dcl_status flat(dcl__sum *out, mpq_srcptr amount, mpz_srcptr from,
                       mpz_srcptr to, mpq_srcptr scale, dcl_err *err)
{
    dcl_status st;
    mpq_t x, n;
    mpq_init(x);
    mpq_init(n);
    mpz_sub(mpq_numref(n), to, from);
    dcl__q_mul(x, amount, scale);
    dcl__q_mul(x, x, n);
    st = dcl__sum_add_q(out, x, err);
    mpq_clear(x);
    mpq_clear(n);
    return st;
}

static dcl_status linear(dcl__sum *out, const dcl__series *s, mpz_srcptr from,
                         mpz_srcptr to, mpq_srcptr scale, dcl_err *err)
{
    dcl_status st = DCL_OK;
    mpq_t a, b;
    mpq_init(a);
    mpq_init(b);
    TRY(flat(out, s->base, from, to, scale, err));
    TRY(steps_before(a, s, to, err));
    TRY(steps_before(b, s, from, err));
    dcl__q_sub(a, a, b);
    dcl__q_mul(a, a, s->q);
    dcl__q_mul(a, a, scale);
    TRY(dcl__sum_add_q(out, a, err));
done:
    mpq_clear(a);
    mpq_clear(b);
    return st;
}

/* *i: the first unit whose exponent is at least e. */
static void first_unit(mpz_ptr i, const dcl__series *s, mpz_srcptr e)
{
    mpz_mul_si(i, e, (long)s->span);
    mpz_sub_ui(i, i, (unsigned long)s->offset);
    mpz_cdiv_q_ui(i, i, (unsigned long)s->unit);
    if (mpz_sgn(i) < 0) mpz_set_ui(i, 0);
}

void dcl__series_exponent(mpz_ptr e, const dcl__series *s, mpz_srcptr i)
{
    mpz_mul_si(e, i, (long)s->unit);
    mpz_add_ui(e, e, (unsigned long)s->offset);
    mpz_fdiv_q_ui(e, e, (unsigned long)s->span);
}

dcl_status dcl__series_amount(mpq_ptr out, const dcl__series *s, mpz_srcptr e,
                              dcl_err *err)
{
    dcl_status st = DCL_OK;
    if (s->kind == DCL__ESC_FACTOR) {
        mpq_t x;
        mpq_init(x);
        mpq_set(x, s->base);
        if (!mpz_fits_ulong_p(e))
            st = dcl__fail(err, DCL_TOO_BIG, 0, 0,
                           "a power of the factor is past limits.bits");
        else
            st = power(out, s->q, mpz_get_ui(e), err);
        if (st == DCL_OK) dcl__q_mul(out, out, x);
        mpq_clear(x);
    } else if (s->kind == DCL__ESC_STEP) {
        mpq_t x;
        mpq_init(x);
        mpq_set_z(x, e);
        dcl__q_mul(x, x, s->q);
        dcl__q_add(out, x, s->base);
        mpq_clear(x);
    } else {
        mpq_set(out, s->base);
    }
    if (st == DCL_OK) dcl__bounds_q(out, s->bounds);
    return st;
}

/* ---- the parts: under the first bound, free, under the second ---- */

typedef struct parts {
    mpz_t cut[3]; /* unit 0 of: the first bound, free, the second */
    mpq_srcptr first, second;
} parts;

/* Where the bounds bind; cut[0] is where anything is owed at all. */
static dcl_status find_parts(parts *a, const dcl__series *s, int way,
                             mpz_srcptr from, mpz_srcptr to, dcl_err *err)
{
    const dcl__bounds *b = s->bounds;
    dcl_status st = DCL_OK;
    int past;
    mpz_t e;
    mpz_init(e);
    a->first = way > 0 ? (b->has_floor ? b->floor : NULL)
                       : (b->has_cap ? b->cap : NULL);
    a->second = way > 0 ? (b->has_cap ? b->cap : NULL)
                        : (b->has_floor ? b->floor : NULL);
    mpz_set_ui(a->cut[0], 0);
    if (mpq_sgn(s->base) == 0 && a->first != NULL) {
        mpz_set_ui(e, 1);
        first_unit(a->cut[0], s, e);
    }
    mpz_set(a->cut[1], a->cut[0]);
    mpz_set(a->cut[2], to);
    if (a->first != NULL && way < 0 && mpq_sgn(a->first) <= 0) {
        mpz_set(a->cut[1], to); /* what falls by a factor never gets there */
    } else if (a->first != NULL) {
        dcl__series_exponent(e, s, from);
        TRY(dcl__series_past(&past, s, way, e, a->first, err));
        if (past) goto second; /* it binds no more */
        TRY(dcl__series_first_past(e, s, way, a->first, err));
        first_unit(a->cut[1], s, e);
    }
second:
    if (a->second != NULL && (way > 0 || mpq_sgn(a->second) > 0)) {
        mpz_sub_ui(e, to, 1);
        dcl__series_exponent(e, s, e);
        TRY(dcl__series_past(&past, s, way, e, a->second, err));
        if (!past) goto done; /* not yet */
        TRY(dcl__series_first_past(e, s, way, a->second, err));
        first_unit(a->cut[2], s, e);
    }
done:
    mpz_clear(e);
    return st;
}

/* The part of from..to within lo..hi, into x, y; 0 when there is none. */
static int within(mpz_ptr x, mpz_ptr y, mpz_srcptr from, mpz_srcptr to,
                  mpz_srcptr lo, mpz_srcptr hi)
{
    mpz_set(x, mpz_cmp(from, lo) > 0 ? from : lo);
    mpz_set(y, hi != NULL && mpz_cmp(hi, to) < 0 ? hi : to);
    return mpz_cmp(x, y) < 0;
}

static dcl_status bounded(dcl__sum *out, const dcl__series *s, int way,
                          mpz_srcptr from, mpz_srcptr to, mpq_srcptr scale,
                          dcl_err *err)
{
    dcl_status st = DCL_OK;
    parts a;
    mpz_t x, y;
    mpz_inits(x, y, a.cut[0], a.cut[1], a.cut[2], NULL);
    TRY(find_parts(&a, s, way, from, to, err));
    if (a.first != NULL && within(x, y, from, to, a.cut[0], a.cut[1]))
        TRY(flat(out, a.first, x, y, scale, err));
    if (within(x, y, from, to, a.cut[1], a.cut[2]))
        TRY(s->kind == DCL__ESC_FACTOR ? escalating(out, s, x, y, scale, err)
                                       : linear(out, s, x, y, scale, err));
    if (a.second != NULL && within(x, y, from, to, a.cut[2], NULL))
        TRY(flat(out, a.second, x, y, scale, err));
done:
    mpz_clears(x, y, a.cut[0], a.cut[1], a.cut[2], NULL);
    return st;
}

dcl_status dcl__series_add(dcl__sum *out, const dcl__series *s, mpz_srcptr from,
                           mpz_srcptr to, mpq_srcptr scale, dcl_err *err)
{
    int way = dcl__series_way(s);
    if (mpz_cmp(from, to) >= 0) return DCL_OK;
    if (way == 0) {
        dcl_status st;
        mpq_t x;
        mpq_init(x);
        mpq_set(x, s->base);
        dcl__bounds_q(x, s->bounds);
        st = flat(out, x, from, to, scale, err);
        mpq_clear(x);
        return st;
    }
    if (dcl__bounds_any(s->bounds))
        return bounded(out, s, way, from, to, scale, err);
    return s->kind == DCL__ESC_FACTOR ? escalating(out, s, from, to, scale, err)
                                      : linear(out, s, from, to, scale, err);
}

dcl_status dcl__series_add_total(dcl__sum *out, const dcl__series *s,
                                 mpz_srcptr from, mpz_srcptr to, mpz_srcptr m,
                                 mpq_srcptr scale, dcl_err *err)
{
    dcl_status st = DCL_OK;
    mpq_t inverse;
    if (mpz_cmp(from, to) >= 0) return DCL_OK;
    mpq_init(inverse);
    mpq_inv(inverse, s->q);
    if (mpq_cmp_ui(s->q, 1, 1) == 0) {
        mpq_set_ui(inverse, 1, 1);
        TRY(flat(out, inverse, from, to, scale, err));
    } else {
        TRY(geometric(out, s, inverse, s->q, -1, m, from, to, scale, err));
    }
done:
    mpq_clear(inverse);
    return st;
}
