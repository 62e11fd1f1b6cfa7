/* The first day a sum is reached, against the totals of that day and the day
 * before. */
#include <stdio.h>

#include "comes.h"
#include "draw.h"

static dcl_status when(dcl_day *day, const dcl_penalty *p, const char *sum,
                       dcl_err *err)
{
    dcl_num *n = t_number(sum);
    dcl_status st = dcl_penalty_when(day, p, n, &t_eval, NULL, err);
    dcl_num_free(n);
    return st;
}

static const struct {
    const char *text, *sum, *day;
} reached[] = {
    {"20 decillion USD, total x2 every 1 week, from 2024-10-29", "10^100",
     "2029-01-09"},
    {"100000 RUB/day, x2 every 7 days, from 2022-11-24", "10^100",
     "2028-11-20"}, /* day 2189 */
    {"100000 RUB/day, x2 every 7 days, from 2022-11-24", "700000",
     "2022-11-30"},
    {"100000 RUB/day, x2 every 7 days, from 2022-11-24", "700001",
     "2022-12-01"},
    {"100000 RUB/day, x2 every 7 days, from 2022-11-24", "0", "2022-11-24"},
    {"100000 RUB/day, x2 every 7 days, from 2021-12-27, at most 1 billion RUB "
     "until 2022-09-27 then continue",
     "1000000000", "2022-03-09"},
    {"100000 RUB/day, x2 every 7 days, from 2021-12-27, at most 1 billion RUB "
     "until 2022-09-27 then continue",
     "1000000001", "2022-09-27"},
    {"10000 USD/day, after 2022-04-25, stay 2022-05-07..2022-05-19 clock runs "
     "then owed",
     "120000", "2022-05-20"},
    {"5 EUR/day, from 2024-01-01, at least 100 EUR", "100", "2024-01-01"},
    {"1 EUR/day, from 2024-01-01", "10^9", "+2739931-01-03"},
};

static void boundaries(void)
{
    for (size_t i = 0; i < sizeof reached / sizeof *reached; i++) {
        dcl_penalty *p = t_penalty(reached[i].text);
        dcl_day day = 0;
        dcl_err err = {0};
        T_STATUS(when(&day, p, reached[i].sum, &err), DCL_OK, &err);
        T_STR(t_iso(day), reached[i].day);
        dcl_penalty_free(p);
    }
}

static const struct {
    const char *text, *sum;
    dcl_status status;
} not_reached[] = {
    {"5 EUR/day, from 2024-01-01, to 2024-02-01", "161", DCL_NEVER},
    {"5 EUR/day, from 2024-01-01, at most 100 EUR", "101", DCL_NEVER},
    {"5 EUR/day, x1/2 every 1 day, from 2024-01-01", "10", DCL_NEVER},
    {"5 EUR, from 2024-01-01", "6", DCL_NEVER},
    {"5 EUR/day, from 2024-01-01; 5 EUR/day, from 2024-01-01, at most 9 EUR in "
     "all",
     "10", DCL_NEVER},
    {"1 EUR/day, from 2024-01-01", "10^100", DCL_RANGE},
    {"1 EUR/day", "10", DCL_ARGUMENT},
    {"5 EUR/business day, from 2024-01-01, holidays 2024-12-25", "10^6",
     DCL_RANGE},
};

static void never(void)
{
    for (size_t i = 0; i < sizeof not_reached / sizeof *not_reached; i++) {
        dcl_penalty *p = t_penalty(not_reached[i].text);
        dcl_day day = 0;
        dcl_err err = {0};
        T_STATUS(when(&day, p, not_reached[i].sum, &err),
                 not_reached[i].status, &err);
        dcl_penalty_free(p);
    }
}

/* Any total of any schedule: no day before the answer reaches it. */
static void random_schedules(void)
{
    uint64_t cases = t_effort(200), done = 0;
    while (done < cases) {
        draw d;
        dcl_penalty *p = NULL;
        dcl_total *t = NULL;
        dcl_day day = 0;
        dcl_err err = {0};
        draw_schedule(&d);
        if (dcl_penalty_read(&p, d.text, d.n, NULL, NULL, NULL) != DCL_OK)
            continue;
        done++;
        if (dcl_penalty_at(&t, p, d.horizon, &t_eval, NULL, NULL) == DCL_OK) {
            dcl_day e = d.horizon;
            int sign = 0;
            dcl_num *zero = t_number("0");
            dcl_num_cmp(&sign, dcl_total_accrued(t), zero, NULL, NULL, NULL);
            dcl_num_free(zero);
            if (sign <= 0) goto next;
            T_STATUS(dcl_penalty_when(&day, p, dcl_total_accrued(t), &t_eval,
                                      NULL, &err),
                     DCL_OK, &err);
            for (e = d.start; e <= day; e++) {
                dcl_total *b = NULL;
                if (dcl_penalty_at(&b, p, e, &t_eval, NULL, NULL) != DCL_OK)
                    continue;
                dcl_num_cmp(&sign, dcl_total_accrued(b), dcl_total_accrued(t),
                            NULL, NULL, NULL);
                dcl_total_free(b);
                if (sign >= 0) break;
            }
            if (e != day) printf("\n    %s\n    when %s, first %s\n", d.text,
                                 t_iso(day), t_iso(e));
            CU_ASSERT_EQUAL(e, day);
        }
    next:
        dcl_total_free(t);
        dcl_penalty_free(p);
    }
}

T_TESTS(penalty, when, T(boundaries), T(never), T(random_schedules));
