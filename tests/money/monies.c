#include "money/monies.h"

#include <gmp.h>
#include <stdlib.h>

#include "num/sum.h"

dcl_ccy t_ccy(const char *code)
{
    dcl_ccy c = {{0}};
    size_t n = strlen(code);
    memcpy(c.code, code, n < sizeof c.code ? n : sizeof c.code - 1);
    return c;
}

dcl_day t_day(const char *iso)
{
    dcl_day day = 0;
    dcl_err err = {0};
    T_STATUS(dcl_date_read(&day, iso, strlen(iso), &err), DCL_OK, &err);
    return day;
}

dcl_num *t_num(const char *text)
{
    const char *hat = strchr(text, '^');
    dcl_num *num = NULL;
    dcl__sum s;
    mpq_t q;
    dcl_err err = {0};
    mpq_init(q);
    if (hat != NULL) {
        mpz_ui_pow_ui(mpq_numref(q), strtoul(text, NULL, 10),
                      strtoul(hat + 1, NULL, 10));
    } else {
        CU_ASSERT(mpq_set_str(q, text, 10) == 0);
        mpq_canonicalize(q);
    }
    dcl__sum_init(&s, NULL);
    T_STATUS(dcl__sum_set_q(&s, q, &err), DCL_OK, &err);
    T_STATUS(dcl__num_of_sum(&num, &s, NULL, &err), DCL_OK, &err);
    dcl__sum_clear(&s);
    mpq_clear(q);
    return num;
}

static void value_of(mpq_ptr out, const dcl_num *num)
{
    dcl__sum s;
    dcl_err err = {0};
    dcl__sum_init(&s, NULL);
    T_STATUS(dcl__sum_of_num(&s, num, &err), DCL_OK, &err);
    T_STATUS(dcl__sum_exact(out, &s, NULL, &err), DCL_OK, &err);
    dcl__sum_clear(&s);
}

char *t_value(const dcl_num *num)
{
    mpq_t q;
    size_t room;
    char *s;
    mpq_init(q);
    value_of(q, num);
    room = mpz_sizeinbase(mpq_numref(q), 10) +
           mpz_sizeinbase(mpq_denref(q), 10) + 3;
    s = malloc(room);
    mpq_get_str(s, 10, q);
    mpq_clear(q);
    return s;
}

char *t_units(const dcl_num *num, unsigned long places)
{
    mpq_t q;
    mpz_t power, twice, rest;
    char *s;
    int c;
    mpq_init(q);
    mpz_inits(power, twice, rest, NULL);
    value_of(q, num);
    mpz_ui_pow_ui(power, 10, places);
    mpz_mul(mpq_numref(q), mpq_numref(q), power);
    mpz_fdiv_qr(power, rest, mpq_numref(q), mpq_denref(q));
    mpz_mul_ui(twice, rest, 2);
    c = mpz_cmp(twice, mpq_denref(q));
    if (c > 0 || (c == 0 && mpz_odd_p(power))) mpz_add_ui(power, power, 1);
    s = malloc(mpz_sizeinbase(power, 10) + 2);
    mpz_get_str(s, 10, power);
    mpz_clears(power, twice, rest, NULL);
    mpq_clear(q);
    return s;
}

dcl_rates *t_builtin(void)
{
    dcl_rates *r = NULL;
    dcl_err err = {0};
    T_STATUS(dcl_rates_builtin(&r, NULL, &err), DCL_OK, &err);
    return r;
}

dcl_rates *t_table(const char *text)
{
    dcl_rates *r = NULL;
    dcl_err err = {0};
    T_STATUS(dcl_rates_read(&r, text, strlen(text), "t.rec", NULL, &err),
             DCL_OK, &err);
    return r;
}

dcl_rates *t_with(const char *text)
{
    dcl_rates *builtin = t_builtin(), *user = t_table(text), *r = NULL;
    const dcl_rates *part[2] = {builtin, user};
    dcl_err err = {0};
    T_STATUS(dcl_rates_join(&r, part, 2, NULL, &err), DCL_OK, &err);
    dcl_rates_free(user);
    dcl_rates_free(builtin);
    return r;
}

dcl_status t_rate(const dcl_rates *rates, const char *pair, const char *day,
                  const dcl_policy *policy, char *rate, size_t cap,
                  dcl_err *err)
{
    const char *slash = strchr(pair, '/');
    char from[8] = "";
    dcl_num *one = t_num("1");
    dcl_conversion *c = NULL;
    dcl_status status;
    memcpy(from, pair, (size_t)(slash - pair));
    status = dcl_rates_convert(&c, rates, one, t_ccy(from), t_ccy(slash + 1),
                               t_day(day), policy, NULL, err);
    if (status == DCL_OK) {
        char *value = t_value(dcl_conversion_amount(c));
        strncpy(rate, dcl_conversion_path(c)->rate, cap - 1);
        /* what 1 becomes is the rate, unless the way rounds */
        if (policy == NULL || !policy->eu1103) T_STR(value, rate);
        free(value);
    } else {
        CU_ASSERT(c == NULL);
    }
    dcl_conversion_free(c);
    dcl_num_free(one);
    return status;
}

void t_unread(const char *text, dcl_status status, const char *at,
              const char *part)
{
    dcl_rates *r = NULL;
    dcl_err err = {0};
    T_STATUS(dcl_rates_read(&r, text, strlen(text), "t.rec", NULL, &err),
             status, &err);
    CU_ASSERT(r == NULL);
    if (strstr(err.msg, part) == NULL) T_STR(err.msg, part);
    if (at != NULL) {
        const char *p = strstr(text, at);
        CU_ASSERT(p != NULL);
        CU_ASSERT_EQUAL(err.at, (size_t)(p - text));
    }
    dcl_rates_free(r);
}
