/* The plainest schedule, in closed form. */
#include "penalty/plain.h"

#include <string.h>

#include "num/size.h"

enum { BASE_BITS = 4096, FACTOR_MOST = 1000 };

void dcl__plain_init(dcl__plain *x)
{
    memset(x, 0, sizeof *x);
    mpz_init(x->base);
    mpz_init(x->over);
}

void dcl__plain_clear(dcl__plain *x)
{
    mpz_clear(x->base);
    mpz_clear(x->over);
}

static int is_whole(mpq_srcptr q)
{
    return mpz_cmp_ui(mpq_denref(q), 1) == 0 && mpq_sgn(q) >= 0;
}

static int escalates(dcl__plain *x, const dcl__escalation *e)
{
    uint64_t days = e->every.unit == DCL_UNIT_WEEK ? 7 : 1;
    x->factor = 1;
    x->span = 1;
    if (e->kind == DCL__ESC_NONE) return 1;
    if (e->kind != DCL__ESC_FACTOR || e->unknown || e->every.unknown ||
        e->every.item != NULL ||
        (e->every.unit != DCL_UNIT_DAY && e->every.unit != DCL_UNIT_WEEK) ||
        !is_whole(e->q) || mpz_sgn(mpq_numref(e->q)) == 0 ||
        mpz_cmp_ui(mpq_numref(e->q), FACTOR_MOST) > 0 ||
        !is_whole(e->every.count) ||
        !mpz_fits_uint_p(mpq_numref(e->every.count)) ||
        mpz_sgn(mpq_numref(e->every.count)) == 0)
        return 0;
    x->factor = (unsigned)mpz_get_ui(mpq_numref(e->q));
    x->span = days * mpz_get_ui(mpq_numref(e->every.count));
    return 1;
}

/* Claimants of all time, no other items, no events. */
static int counts(dcl__plain *x, const dcl__piece *s)
{
    if (s->counts == 0) return 1;
    if (s->counts > 1 || s->count[0].unknown || s->count[0].dated ||
        !dcl__same_item(s->count[0].item, "claimant") ||
        !is_whole(s->count[0].q) || dcl__size_q(s->count[0].q) > BASE_BITS)
        return 0;
    mpz_mul(x->base, x->base, mpq_numref(s->count[0].q));
    return 1;
}

int dcl__plain_of(dcl__plain *x, const dcl_penalty *penalty)
{
    const dcl__piece *s = penalty->stream;
    const dcl__charge *c = &s->charge;
    if (penalty->streams != 1 || penalty->unknowns > 0 ||
        penalty->all.caps > 0 || penalty->all.payments > 0 ||
        c->kind != DCL__CHARGE_UNIT || c->unit != DCL_UNIT_DAY || c->full ||
        c->pro_rata || c->item != NULL || c->amount.kind != DCL__MONEY ||
        c->amount.unknown || mpq_sgn(c->amount.q) < 0 ||
        dcl__size_q(c->amount.q) > BASE_BITS ||
        s->start.kind == DCL__WHEN_NONE || s->start.date.unknown ||
        s->thens > 0 || s->stays > 0 || s->caps > 0 || s->payments > 0 ||
        s->has_principal || s->method.kind != DCL__METHOD_NONE ||
        s->rate_read.said || s->allocation != DCL__ALLOC_NONE ||
        s->rounding.kind != DCL__ROUND_NONE)
        return 0;
    mpz_set(x->base, mpq_numref(c->amount.q));
    mpz_set(x->over, mpq_denref(c->amount.q));
    return escalates(x, &s->escalation) && counts(x, s);
}

int dcl__plain_days(dcl__plain *x, const dcl_penalty *penalty)
{
    const dcl__piece *s = penalty->stream;
    if (s->start.date.shift != DCL__SHIFT_NONE ||
        s->grace.kind != DCL__WHEN_NONE)
        return 0;
    x->first = s->start.date.day + (s->start.kind == DCL__WHEN_AFTER);
    x->last = DCL__NO_END;
    for (size_t i = 0; i < s->ends; i++) {
        const dcl__end *e = &s->end[i];
        dcl_day last = e->date.day - (e->kind == DCL__END_UNTIL);
        if (e->kind == DCL__END_FOR || e->date.unknown ||
            e->date.shift != DCL__SHIFT_NONE)
            return 0;
        if (last < x->last) x->last = last;
    }
    return 1;
}

uint64_t dcl__plain_count(const dcl__plain *x, dcl_day day)
{
    if (day > x->last) day = x->last;
    return day < x->first ? 0 : (uint64_t)(day - x->first) + 1;
}

/* total < base * k * f^(w + 1), f <= 2^10 and k < 2^64 */
uint64_t dcl__plain_bits(const dcl__plain *x, uint64_t k)
{
    uint64_t each = x->factor > 1 ? 10 : 0;
    if (x->factor == 2) each = 1;
    return dcl__size_add(dcl__size_mul(k / x->span + 1, each),
                         dcl__size_z(x->base) + 64);
}

/* With w = k / span and r = k mod span:
 *     rate = base f^w,  total = base (span (f^w - 1) / (f - 1) + r f^w). */
void dcl__plain_form(mpz_ptr total, mpz_ptr rate, const dcl__plain *x,
                     uint64_t k)
{
    uint64_t w = k / x->span, r = k % x->span;
    if (x->factor == 2) {
        mpz_set_ui(rate, 1);
        mpz_mul_2exp(rate, rate, (mp_bitcnt_t)w);
    } else {
        mpz_ui_pow_ui(rate, x->factor, (unsigned long)(x->factor > 1 ? w : 0));
    }
    mpz_sub_ui(total, rate, 1);
    if (x->factor > 2) mpz_divexact_ui(total, total, x->factor - 1);
    if (x->factor == 1) mpz_set_ui(total, (unsigned long)w);
    mpz_mul_ui(total, total, (unsigned long)x->span);
    mpz_addmul_ui(total, rate, (unsigned long)r);
    mpz_mul(total, total, x->base);
    mpz_mul(rate, rate, x->base);
}

/* The largest w with f^w <= v, v >= 1, and that power.  With L bits in f^4096,
 * log2(f) >= (L - 1) / 4096, so that w is first seen too large, by a few. */
static uint64_t log_below(mpz_ptr power, unsigned f, mpz_srcptr v)
{
    enum { FINE = 4096 };
    uint64_t w = mpz_sizeinbase(v, 2) - 1;
    if (f == 2) {
        mpz_set_ui(power, 1);
        mpz_mul_2exp(power, power, (mp_bitcnt_t)w);
        return w;
    }
    mpz_ui_pow_ui(power, f, FINE);
    w = (w + 1) * FINE / (mpz_sizeinbase(power, 2) - 1) + 1;
    mpz_ui_pow_ui(power, f, (unsigned long)w);
    for (; mpz_cmp(power, v) > 0; w--) mpz_divexact_ui(power, power, f);
    return w;
}

/* In units of the base the total after w spans and r days is
 *     U = span (f^w - 1) / (f - 1) + r f^w,
 * and it is wanted to be Q = ceil(sum / base) or more.  U(w, 0) < Q just when
 * f^w <= ceil(Q (f - 1) / span), which gives w, and then r. */
uint64_t dcl__plain_reach(const dcl__plain *x, mpz_srcptr sum)
{
    uint64_t k = 0, w;
    mpz_t q, v, power;
    if (mpz_sgn(x->base) == 0 || mpz_sgn(sum) <= 0) return 0;
    mpz_inits(q, v, power, NULL);
    mpz_cdiv_q(q, sum, x->base);
    if (x->factor == 1) {
        if (mpz_fits_slong_p(q)) k = mpz_get_ui(q);
    } else {
        mpz_mul_ui(v, q, x->factor - 1);
        mpz_cdiv_q_ui(v, v, (unsigned long)x->span);
        w = log_below(power, x->factor, v);
        mpz_sub_ui(v, power, 1);
        mpz_divexact_ui(v, v, x->factor - 1);
        mpz_submul_ui(q, v, (unsigned long)x->span);
        mpz_cdiv_q(q, q, power);
        if (dcl__size_mul(w, x->span) < INT64_MAX / 2)
            k = w * x->span + mpz_get_ui(q);
    }
    mpz_clears(q, v, power, NULL);
    return k;
}
