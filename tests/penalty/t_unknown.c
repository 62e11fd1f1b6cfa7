/* The `?` of a schedule: found wherever it may stand, filled, given back. */
#include "penalty/unknown.h"

#include "comes.h"

typedef struct row {
    const char *text;
    dcl_unknown kind;
    int is_start, is_end;
} row;

static const row rows[] = {
    {"100 EUR/day, from ?", DCL_UNKNOWN_DATE, 1, 0},
    {"100 EUR/day, after ?", DCL_UNKNOWN_DATE, 1, 0},
    {"100 EUR/day, from 2024-01-01, to ?", DCL_UNKNOWN_DATE, 0, 1},
    {"100 EUR/day, from 2024-01-01, until ?", DCL_UNKNOWN_DATE, 0, 1},
    {"? EUR/day, from 2024-01-01", DCL_UNKNOWN_AMOUNT, 0, 0},
    {"?% of 1000 EUR/day, from 2024-01-01", DCL_UNKNOWN_AMOUNT, 0, 0},
    {"100 EUR/day, x? every 7 days, from 2024-01-01", DCL_UNKNOWN_AMOUNT, 0,
     0},
    {"100 EUR/day, +? every 7 days, from 2024-01-01", DCL_UNKNOWN_AMOUNT, 0,
     0},
    {"100 EUR/day, ? claimants, from 2024-01-01", DCL_UNKNOWN_COUNT, 0, 0},
    {"100 EUR/day, from 2024-01-01, for ? days", DCL_UNKNOWN_COUNT, 0, 0},
    {"from ?; 100 EUR/day; 50 EUR/day", DCL_UNKNOWN_DATE, 1, 0},
};

static char *written(const dcl_penalty *p, t_text *t)
{
    dcl_sink sink = t_sink(t);
    T_STATUS(dcl_penalty_write(&sink, p, NULL, NULL), DCL_OK, NULL);
    return t->p;
}

static void it_is_found_and_left_as_it_was(void)
{
    mpq_t q;
    mpq_init(q);
    mpq_set_ui(q, 17, 1);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        dcl_penalty *p = t_penalty(rows[i].text);
        t_text before = {0}, after = {0};
        dcl__unknown u = {0};
        dcl_err err;
        if (p == NULL) continue;
        (void)written(p, &before);
        T_STATUS(dcl__unknown_find(&u, p, NULL, &err), DCL_OK, &err);
        CU_ASSERT_EQUAL(u.kind, rows[i].kind);
        CU_ASSERT_EQUAL(u.is_start, rows[i].is_start);
        CU_ASSERT_EQUAL(u.is_end, rows[i].is_end);
        CU_ASSERT_FATAL(u.slots >= 1);
        dcl__unknown_put(&u, q, t_on("2024-06-01"));
        for (size_t k = 0; k < u.slots; k++) {
            CU_ASSERT_EQUAL(*u.slot[k].unknown, 0);
            if (u.kind == DCL_UNKNOWN_DATE)
                CU_ASSERT_EQUAL(*u.slot[k].day, t_on("2024-06-01"))
            else
                CU_ASSERT(mpq_equal(u.slot[k].q, q));
        }
        dcl__unknown_restore(&u);
        CU_ASSERT_EQUAL(*u.slot[0].unknown, 1);
        T_STR(written(p, &after), before.p);
        dcl__unknown_clear(&u);
        dcl_penalty_free(p);
        t_free(&before);
        t_free(&after);
    }
    mpq_clear(q);
}

static void without_one_there_is_nothing_to_find(void)
{
    dcl_penalty *p = t_penalty("100 EUR/day, from 2024-01-01");
    dcl__unknown u = {0};
    dcl_err err;
    T_STATUS(dcl__unknown_find(&u, p, NULL, &err), DCL_ARGUMENT, &err);
    dcl__unknown_clear(&u);
    dcl_penalty_free(p);
}

T_TESTS(penalty, unknown, T(it_is_found_and_left_as_it_was),
        T(without_one_there_is_nothing_to_find));
