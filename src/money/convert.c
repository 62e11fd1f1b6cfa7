/* Converting: the request, the choice, the exact product. */
#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"
#include "money/conversion.h"
#include "money/rate_text.h"
#include "num/sum.h"

const char *dcl_rule_name(dcl_rule rule)
{
    switch (rule) {
#define RULE_NAME(name, number, text)                                          \
    case DCL_RULE_##name: return text;
        DCL_RULE_MAP(RULE_NAME)
#undef RULE_NAME
    }
    return NULL;
}

/* One of its codes, the place of a failure moved into the whole. */
static dcl_status assumed_code(dcl_ccy *out, const dcl_rates *rates,
                               const char *whole, const char *s, size_t n,
                               dcl_err *err)
{
    dcl_status status = dcl_ccy_read(out, rates, s, n, err);
    if (status != DCL_OK && err != NULL) err->at += (size_t)(s - whole);
    return status;
}

/* "97.23 RUB/USD": 1 USD = 97.23 RUB. */
static dcl_status read_assumed(dcl__assumed *out, const dcl_rates *rates,
                               const char *s, dcl_err *err)
{
    const char *blank = strchr(s, ' '), *slash;
    size_t n = blank != NULL ? (size_t)(blank - s) : strlen(s);
    dcl_status status;
    if (blank == NULL || n >= sizeof out->rate) {
        return dcl__fail(err, DCL_SYNTAX, 0, strlen(s),
                         "an assumed rate is written \"97.23 RUB/USD\" "
                         "(1 USD = 97.23 RUB)");
    }
    status = dcl__rate_check(s, n, err);
    if (status != DCL_OK) return status;
    memcpy(out->rate, s, n);
    out->rate[n] = '\0';
    while (*blank == ' ') blank++;
    slash = strchr(blank, '/');
    if (slash == NULL) {
        return dcl__fail(err, DCL_SYNTAX, (size_t)(blank - s), strlen(blank),
                         "an assumed rate names both currencies: "
                         "\"97.23 RUB/USD\"");
    }
    status = assumed_code(&out->quote, rates, s, blank,
                          (size_t)(slash - blank), err);
    if (status == DCL_OK) {
        status = assumed_code(&out->base, rates, s, slash + 1,
                              strlen(slash + 1), err);
    }
    if (status == DCL_OK && dcl__ccy_cmp(out->base, out->quote) == 0) {
        return dcl__fail(err, DCL_SYNTAX, (size_t)(blank - s), strlen(blank),
                         "an assumed rate of a currency in itself");
    }
    out->given = status == DCL_OK;
    return status;
}

dcl_status dcl_assume_check(const dcl_rates *rates, const char *text,
                            dcl_err *err)
{
    dcl__assumed assumed = {.given = 0};
    return read_assumed(&assumed, rates, text, err);
}

/* In use that day, or past its last day with a legal successor. */
static dcl_status check_ccy(const dcl_rates *rates, dcl_ccy ccy, dcl_day day,
                            dcl_err *err)
{
    const dcl__ccy *c = dcl__ccy_at(rates, ccy);
    if (c != NULL && day > c->to && dcl__is_legal(c, day)) return DCL_OK;
    return dcl_ccy_check(rates, ccy, day, err);
}

static int is_national(const dcl__request *q, dcl_ccy ccy)
{
    const dcl__ccy *c = dcl__ccy_at(q->rates, ccy);
    return dcl__is_legal(c, q->day) && strcmp(c->successor.code, "EUR") == 0;
}

/* Regulation (EC) 1103/97, article 4(4): into a euro amount rounded to three
 * decimals, half up, and from that into the other unit. */
static dcl_status by_regulation(dcl__sum *s, dcl_conversion *c, dcl_err *err)
{
    const dcl_path *p = &c->path;
    mpq_t q, unit;
    dcl_status status;
    mpq_init(q);
    mpq_init(unit);
    mpq_set_ui(unit, 1, 1000);
    dcl__rate_value(q, p->leg[0].rate);
    mpq_inv(q, q);
    status = dcl__sum_mul_q(s, q, err);
    if (status == DCL_OK) {
        status = dcl__sum_round(s, unit, DCL_ROUND_HALF_UP, NULL, err);
    }
    if (status == DCL_OK) {
        dcl__rate_value(q, p->leg[1].rate);
        status = dcl__sum_mul_q(s, q, err);
    }
    if (status == DCL_OK && c->notes < DCL__NOTES) {
        c->note[c->notes] = dcl__conversion_text(
            c, "by Regulation (EC) 1103/97: through a euro amount rounded to "
               "three decimals");
        status = c->note[c->notes] != NULL ? DCL_OK : dcl__no_memory(err);
        c->notes += status == DCL_OK;
    }
    mpq_clear(unit);
    mpq_clear(q);
    return status;
}

static dcl_status set_amount(dcl_conversion *c, const dcl__request *q,
                             const dcl_num *amount, mpq_srcptr rate,
                             dcl_err *err)
{
    dcl__sum s;
    dcl_status status;
    dcl__sum_init(&s, &c->mem);
    status = dcl__sum_of_num(&s, amount, err);
    if (status == DCL_OK) {
        status = q->policy->eu1103 ? by_regulation(&s, c, err)
                                   : dcl__sum_mul_q(&s, rate, err);
    }
    if (status == DCL_OK) {
        status = dcl__num_of_sum(&c->amount, &s, &c->mem, err);
    }
    dcl__sum_clear(&s);
    return status;
}

/* How far `other` is from `rate`, in per cent of it, two decimals. */
static const char *apart(dcl_conversion *c, mpq_srcptr rate, mpq_srcptr other)
{
    mpq_t d;
    mpz_t n;
    const char *s = NULL;
    char *digits;
    int sign;
    mpq_init(d);
    mpz_init(n);
    mpq_sub(d, other, rate);
    mpq_div(d, d, rate);
    sign = mpq_sgn(d);
    mpq_abs(d, d);
    /* hundredths of a per cent, to the nearest */
    mpz_mul_ui(n, mpq_numref(d), 20000);
    mpz_add(n, n, mpq_denref(d));
    mpz_mul_2exp(mpq_denref(d), mpq_denref(d), 1);
    mpz_fdiv_q(n, n, mpq_denref(d));
    digits = dcl__conversion_take(c, mpz_sizeinbase(n, 10) + 2);
    if (digits != NULL) {
        unsigned long cents = mpz_fdiv_ui(n, 100);
        mpz_fdiv_q_ui(n, n, 100);
        mpz_get_str(digits, 10, n);
        s = dcl__conversion_text(c, "%s%s.%u%u %%", sign < 0 ? "-" : "+",
                                 digits, (uint64_t)(cents / 10),
                                 (uint64_t)(cents % 10));
    }
    mpz_clear(n);
    mpq_clear(d);
    return s;
}

static dcl_status set_others(dcl_conversion *c, const dcl__request *q,
                             const dcl__way *way, size_t ways,
                             mpq_srcptr chosen, dcl_err *err)
{
    dcl_status status = DCL_OK;
    mpq_t rate;
    mpq_init(rate);
    for (size_t i = 1; i < ways && status == DCL_OK; i++) {
        dcl_path *p = &c->other[i - 1];
        status = dcl__path_make(p, rate, c, q, &way[i], err);
        if (status != DCL_OK) break;
        (void)dcl__way_cmp(&p->why, &way[0], &way[i]);
        p->apart = apart(c, chosen, rate);
        if (p->apart == NULL) status = dcl__no_memory(err);
        c->others = i;
    }
    mpq_clear(rate);
    return status;
}

static dcl_status fill(dcl_conversion *c, const dcl__request *q,
                       const dcl__way *way, size_t ways, const dcl_num *amount,
                       dcl_err *err)
{
    mpq_t rate;
    dcl_status status;
    mpq_init(rate);
    status = dcl__path_make(&c->path, rate, c, q, &way[0], err);
    if (status == DCL_OK) status = set_others(c, q, way, ways, rate, err);
    if (status == DCL_OK) status = dcl__notes_make(c, q, &way[0], err);
    if (status == DCL_OK) status = set_amount(c, q, amount, rate, err);
    mpq_clear(rate);
    return status;
}

/* The ways of the request, at least one, or the refusal.  What the law alone
 * joins has one way without a market. */
static dcl_status choose(dcl__way *way, size_t *ways, const dcl__request *q,
                         const dcl_mem *mem, dcl_err *err)
{
    dcl_status status;
    if (q->policy->eu1103 &&
        (!is_national(q, q->from) || !is_national(q, q->to) ||
         dcl__ccy_cmp(q->from, q->to) == 0)) {
        return dcl__fail(err, DCL_ARGUMENT, 0, 0,
                         "eu1103 is for two different national units of the "
                         "euro; %s and %s are not",
                         q->from.code, q->to.code);
    }
    if (dcl__ccy_cmp(q->from_root, q->to_root) == 0) {
        way[0].edges = 0;
        *ways = 1;
        return DCL_OK;
    }
    status = dcl__ways(way, ways, DCL__OTHERS + 1, q, mem, err);
    if (status == DCL_OK && *ways == 0) status = dcl__refuse(q, mem, err);
    return status;
}

dcl_status dcl_rates_convert(dcl_conversion **out, const dcl_rates *rates,
                             const dcl_num *amount, dcl_ccy from, dcl_ccy to,
                             dcl_day day, const dcl_policy *policy,
                             const dcl_mem *mem, dcl_err *err)
{
    static const dcl_policy defaults = {.size = sizeof defaults};
    dcl__assumed assumed = {.given = 0};
    dcl__way way[DCL__OTHERS + 1];
    dcl__request q = {.rates = rates, .assumed = &assumed, .from = from,
                      .to = to, .day = day};
    dcl_conversion *c = NULL;
    size_t ways = 0;
    dcl_status status = DCL_OK;
    q.policy = policy != NULL ? policy : &defaults;
    q.rule = q.policy->rule;
    status = dcl__only_day(rates, day, err);
    if (status == DCL_OK && q.policy->assume != NULL) {
        status = read_assumed(&assumed, rates, q.policy->assume, err);
    }
    if (status == DCL_OK) status = check_ccy(rates, from, day, err);
    if (status == DCL_OK) status = check_ccy(rates, to, day, err);
    if (status != DCL_OK) return status;
    q.from_root = dcl__legal_root(rates, from, day);
    q.to_root = dcl__legal_root(rates, to, day);
    status = choose(way, &ways, &q, mem, err);
    if (status != DCL_OK) return status;
    c = dcl__alloc(mem, sizeof *c);
    if (c == NULL) return dcl__no_memory(err);
    memset(c, 0, sizeof *c);
    c->mem = mem != NULL ? *mem : dcl__libc;
    c->ccy = to;
    status = fill(c, &q, way, ways, amount, err);
    if (status == DCL_OK) {
        *out = c;
    } else {
        dcl_conversion_free(c);
    }
    return status;
}
