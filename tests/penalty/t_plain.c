/* The closed form against adding up days, and what the engine says without it:
 * whole totals never go that road. */
#include "penalty/plain.h"

#include <stdio.h>

#include "comes.h"
#include "gen.h"

/* The engine's total and the quick one are the same number of the same days;
 * 1 where the quick road was open. */
static int agree(const char *text, dcl_day day, const dcl_rate_table *table)
{
    dcl_penalty *p = t_penalty(text);
    dcl_total *quick = NULL, *whole = NULL;
    dcl_eval eval = {0};
    dcl_err err = {0};
    dcl__plain x;
    dcl_status st;
    int order = 9, open = 0;
    if (p == NULL) return 0;
    eval.size = sizeof eval;
    eval.tables = table;
    eval.table_count = table != NULL;
    st = dcl_penalty_at(&whole, p, day, &eval, NULL, &err);
    eval.accrued_only = 1;
    T_STATUS(dcl_penalty_at(&quick, p, day, &eval, NULL, &err), st, &err);
    if (st == DCL_OK) {
        dcl_day a = 0, b = 0;
        T_STATUS(dcl_num_cmp(&order, dcl_total_accrued(quick),
                             dcl_total_accrued(whole), NULL, NULL, &err),
                 DCL_OK, &err);
        if (order != 0) T_STR(text, "the same total both ways");
        T_STATUS(dcl_num_cmp(&order, dcl_total_days(quick),
                             dcl_total_days(whole), NULL, NULL, &err),
                 DCL_OK, &err);
        CU_ASSERT_EQUAL(order, 0);
        CU_ASSERT_EQUAL(dcl_total_first(quick, &a), dcl_total_first(whole, &b));
        CU_ASSERT_EQUAL(a, b);
        CU_ASSERT_EQUAL(dcl_total_on(quick, &a), dcl_total_on(whole, &b));
        CU_ASSERT_EQUAL(a, b);
    }
    dcl__plain_init(&x);
    open = dcl__plain_of(&x, p) && dcl__plain_days(&x, p);
    dcl__plain_clear(&x);
    dcl_total_free(quick);
    dcl_total_free(whole);
    dcl_penalty_free(p);
    return open;
}

static void plain_ones(void)
{
    uint64_t open = 0, cases = t_effort(3000);
    for (uint64_t k = cases; k > 0; k--) {
        char text[300];
        (void)snprintf(text, sizeof text,
                       "%lu%s USD/day, x%lu every %lu %s, %s 2022-12-01%s%s",
                       (unsigned long)(1 + (t_random() >> (1 + t_below(62)))),
                       t_below(3) > 0 ? "" : t_below(2) > 0 ? ".37" : ".5",
                       (unsigned long)(2 + t_below(t_below(2) > 0 ? 2 : 999)),
                       (unsigned long)(1 + t_below(60)),
                       t_below(2) > 0 ? "days" : "weeks",
                       t_below(2) > 0 ? "from" : "after",
                       t_below(3) > 0   ? ""
                       : t_below(2) > 0 ? ", to 2024-06-30"
                                        : ", until 2023-03-01",
                       t_below(3) > 0 ? "" : ", 17 claimants");
        open += (uint64_t)agree(text,
                                t_on("2022-11-25") +
                                    (dcl_day)t_below(t_below(4) > 0 ? 900
                                                                    : 90000),
                                NULL);
    }
    CU_ASSERT_EQUAL(open, cases);
    CU_ASSERT(agree("5 USD/day, from 2022-12-01", t_on("2024-12-01"), NULL));
}

/* Every clause there is: the road is seldom open, and never leads elsewhere. */
static void any_schedule(void)
{
    uint64_t open = 0, cases = t_effort(2500);
    for (uint64_t k = cases; k > 0; k--) {
        uint64_t few = T_GEN_BIT(DAY) | T_GEN_BIT(FACTOR) | T_GEN_BIT(FROM) |
                       T_GEN_BIT(AFTER) | T_GEN_BIT(TO) | T_GEN_BIT(UNTIL) |
                       T_GEN_BIT(CLAIMANTS);
        t_gen g;
        /* one kind more than the plain ones, or all of them */
        if (t_below(3) > 0) few |= UINT64_C(1) << t_below(T_GEN_KINDS);
        else if (t_below(2) > 0) few = T_GEN_ALL;
        t_gen_schedule(&g, few & ~T_GEN_BIT(BROKEN));
        if (g.has & T_GEN_BIT(UNDATED)) continue;
        open += (uint64_t)agree(
            g.text,
            g.first - 5 + (dcl_day)t_below((uint64_t)(g.last - g.first + 6)),
            &t_gen_table);
    }
    CU_ASSERT(open > 0);
    CU_ASSERT(open < cases);
}

/* Adding up, day after day; and no fewer bits than that has. */
static void the_form(void)
{
    for (uint64_t k = t_effort(60); k > 0; k--) {
        dcl__plain x;
        mpz_t sum, rate, total, next;
        dcl__plain_init(&x);
        mpz_inits(sum, total, next, NULL);
        x.last = DCL__NO_END;
        x.span = 1 + t_below(20);
        x.factor = 1 + (unsigned)t_below(t_below(2) > 0 ? 3 : 1000);
        mpz_set_ui(x.base, (unsigned long)(t_random() >> t_below(64)));
        mpz_init_set(rate, x.base);
        for (uint64_t day = 0; day < 200; day++) {
            dcl__plain_form(total, next, &x, day);
            CU_ASSERT(mpz_cmp(total, sum) == 0 && mpz_cmp(next, rate) == 0);
            CU_ASSERT(mpz_sizeinbase(sum, 2) <= dcl__plain_bits(&x, day));
            mpz_add(sum, sum, rate);
            if ((day + 1) % x.span == 0) mpz_mul_ui(rate, rate, x.factor);
        }
        mpz_clears(sum, rate, total, next, NULL);
        dcl__plain_clear(&x);
    }
}

/* The day found reaches the sum and the one before does not. */
static void the_day(void)
{
    uint64_t found = 0;
    for (uint64_t k = t_effort(3000); k > 0; k--) {
        dcl__plain x;
        mpz_t sum, total, rate;
        uint64_t n;
        dcl__plain_init(&x);
        mpz_inits(sum, total, rate, NULL);
        x.last = DCL__NO_END;
        x.span = 1 + t_below(40);
        x.factor = 1 + (unsigned)t_below(t_below(2) > 0 ? 4 : 1000);
        mpz_set_ui(x.base, 1 + (unsigned long)(t_random() >> t_below(64)));
        /* any sum, or one that is come to exactly, or one more */
        dcl__plain_form(sum, rate, &x, 1 + t_below(900));
        mpz_add_ui(sum, sum, t_below(2));
        if (t_below(3) == 0) mpz_set_ui(sum, 1 + t_below(1000000));
        n = dcl__plain_reach(&x, sum);
        found += n > 0;
        CU_ASSERT(n > 0);
        dcl__plain_form(total, rate, &x, n);
        CU_ASSERT(mpz_cmp(total, sum) >= 0);
        dcl__plain_form(total, rate, &x, n - 1);
        CU_ASSERT(mpz_cmp(total, sum) < 0);
        mpz_set_ui(x.base, 0);
        CU_ASSERT_EQUAL(dcl__plain_reach(&x, sum), 0);
        mpz_clears(sum, total, rate, NULL);
        dcl__plain_clear(&x);
    }
    CU_ASSERT(found > 0);
}

T_TESTS(penalty, plain, T(the_day), T(plain_ones), T(any_schedule),
        T(the_form));
