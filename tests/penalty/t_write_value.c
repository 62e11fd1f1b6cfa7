/* Numbers as canonical text, against the reader as the second road. */
#include "penalty/write.h"

#include "num/number_scan.h"
#include "support.h"

static const char *number(t_text *t, mpq_srcptr q)
{
    dcl_sink sink = t_sink(t);
    static const dcl__label none;
    dcl__writer w = {&sink, NULL, &none, DCL_OK};
    t->n = 0;
    dcl__wr_number(&w, q, 0);
    CU_ASSERT_EQUAL(w.status, DCL_OK);
    return t_cstr(t);
}

static void known_numbers(void)
{
    static const struct {
        const char *q, *text;
    } c[] = {{"0", "0"},
             {"1", "1"},
             {"100000", "100000"},
             {"999999999999999", "999999999999999"},
             {"1000000000000000", "1e15"},
             {"1234567890123456", "1.234567890123456e15"},
             {"20000000000000000000000000000000000", "2e34"},
             {"1/2", "0.5"},
             {"1/8", "0.125"},
             {"104/5", "20.8"},
             {"1/1000000", "0.000001"},
             {"801376/100", "8013.76"},
             {"999999999999999999/1000", "999999999999999.999"},
             {"9999999999999999999/1000", "9.999999999999999999e15"},
             {"4/3", "4/3"},
             {"1/7", "1/7"}};
    t_text t = {0};
    mpq_t q;
    mpq_init(q);
    for (size_t i = 0; i < sizeof c / sizeof *c; i++) {
        mpq_set_str(q, c[i].q, 10);
        mpq_canonicalize(q);
        T_STR(number(&t, q), c[i].text);
    }
    mpq_clear(q);
    t_free(&t);
}

static void random_decimals_read_back(void)
{
    t_text t = {0};
    mpq_t q, back;
    gmp_randstate_t rs;
    mpq_inits(q, back, NULL);
    gmp_randinit_default(rs);
    gmp_randseed_ui(rs, (unsigned long)t_random());
    for (uint64_t i = t_effort(3000); i-- > 0;) {
        size_t used = 0;
        dcl_err err = {DCL_OK, 0, 0, ""};
        mpz_urandomb(mpq_numref(q), rs, 1 + t_below(200));
        mpz_ui_pow_ui(mpq_denref(q), 10, (unsigned long)t_below(30));
        mpq_canonicalize(q);
        (void)number(&t, q);
        T_STATUS(dcl__number_scan(back, &used, t.p, t.n, NULL, NULL, &err),
                 DCL_OK, &err);
        CU_ASSERT_EQUAL(used, t.n);
        CU_ASSERT(mpq_equal(q, back));
    }
    gmp_randclear(rs);
    mpq_clears(q, back, NULL);
    t_free(&t);
}

static void plurals(void)
{
    mpq_t one, two;
    mpq_inits(one, two, NULL);
    mpq_set_ui(one, 1, 1);
    mpq_set_ui(two, 2, 1);
    T_STR(dcl__plural(one, 0, "day"), "");
    T_STR(dcl__plural(two, 0, "day"), "s");
    T_STR(dcl__plural(one, 1, "day"), "s");
    T_STR(dcl__plural(two, 0, "class"), "");
    mpq_clears(one, two, NULL);
}

static int refuse(void *ctx, const char *bytes, size_t n)
{
    (void)bytes;
    (void)n;
    return --*(int *)ctx < 0;
}

static void a_refusing_sink_stops_it(void)
{
    dcl_penalty *p = NULL;
    const char text[] = "1 EUR/day, x2 every 7 days, from 2024-01-01";
    CU_ASSERT_EQUAL(
        dcl_penalty_read(&p, text, sizeof text - 1, NULL, NULL, NULL), DCL_OK);
    for (int allowed = 0; allowed < 8; allowed++) {
        int left = allowed;
        dcl_sink sink = {refuse, &left};
        dcl_err err = {DCL_OK, 0, 0, ""};
        T_STATUS(dcl_penalty_write(&sink, p, NULL, &err), DCL_STOPPED, &err);
        CU_ASSERT_EQUAL(left, -1);
        left = allowed;
        T_STATUS(dcl_penalty_reading(&sink, p, NULL, &err), DCL_STOPPED, &err);
    }
    dcl_penalty_free(p);
}

T_TESTS(penalty, write_value, T(known_numbers), T(random_decimals_read_back),
        T(plurals), T(a_refusing_sink_stops_it));
