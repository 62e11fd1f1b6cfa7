/* Random valid schedules over every kind of clause, as text: for the writer's
 * round trip and for the engine against the day by day evaluator. */
#ifndef TESTS_PENALTY_GEN_H
#define TESTS_PENALTY_GEN_H

#include <decillion/penalty.h>

/* Kinds of clause, to be allowed and to be counted; at most 64. */
#define T_GEN_MAP(X)                                                           \
    X(DAY)                                                                     \
    X(WEEKDAY) X(BUSINESS_DAY) X(WEEK) X(MONTH) X(QUARTER) X(HALF_YEAR)        \
        X(YEAR) X(FULL) X(PRO_RATA) X(ITEM_UNIT) X(ITEM) X(SUM) X(INTEREST)    \
            X(WITH) X(TABLE) X(FACTOR) X(STEP) X(TOTAL) X(THEN) X(THEN_SPAN)   \
                X(CLAIMANTS) X(CLAIMANTS_FROM) X(ITEMS_FROM) X(EVENTS_ON) X(   \
                    PRINCIPAL) X(PERCENT) X(GREATER) X(SIMPLE) X(COMPOUND)     \
                    X(READ_EVERY) X(FROM) X(AFTER) X(GRACE) X(SHIFT) X(TO)     \
                        X(UNTIL) X(FOR) X(BROKEN) X(UNDATED) X(STOPS) X(RUNS)  \
                            X(OWED) X(CAP_UNIT) X(CAP_ITEM) X(CAP_STREAM)      \
                                X(CONTINUE) X(RESTART) X(HOLD) X(WITHIN)       \
                                    X(CAP_ALL) X(FLOOR_UNIT) X(FLOOR_ITEM)     \
                                        X(FLOOR_STREAM) X(FLOOR_ALL) X(PAID)   \
                                            X(PAID_ALL) X(REMITTED)            \
                                                X(PAY_PRINCIPAL) X(ROUND_END)  \
                                                    X(ROUND_CHANGE)            \
                                                        X(ROUND_RESTS)         \
                                                            X(STREAMS)         \
                                                                X(COMMON)

typedef enum t_gen_kind {
#define T_GEN_ENUM(name) T_GEN_##name,
    T_GEN_MAP(T_GEN_ENUM)
#undef T_GEN_ENUM
        T_GEN_KINDS
} t_gen_kind;

#define T_GEN_BIT(name) (UINT64_C(1) << T_GEN_##name)
#define T_GEN_ALL UINT64_MAX

typedef struct t_gen {
    char text[8192];
    size_t n;
    uint64_t has;  /* what it holds, a bit a kind */
    dcl_day first; /* the earliest written date; undated: 0 */
    dcl_day last;  /* evaluate up to here: its dates lie within */
} t_gen;

/* A schedule made of the kinds allowed (a charge by the day where no charge
 * is), its clauses shuffled.  Every text reads.  At most 900 days long, years
 * 2015 to 2029; holidays are listed for all of them. */
void t_gen_schedule(t_gen *g, uint64_t allow);

/* The rate table "key" that TABLE refers to. */
extern const dcl_rate_table t_gen_table;

/* Which kind met which: counted, and printed as a table. */
typedef struct t_gen_met {
    uint64_t met[64][64];
} t_gen_met;
void t_gen_note(t_gen_met *m, const t_gen *g);
const char *t_gen_name(t_gen_kind kind);
void t_gen_print(const t_gen_met *m);

#endif
