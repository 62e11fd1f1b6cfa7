/* Random schedules, as texts, for the two roads to agree on; and the table of
 * which clause met which. */
#ifndef TESTS_PENALTY_DRAW_H
#define TESTS_PENALTY_DRAW_H

#include <decillion/date.h>

#define DRAW_CLAUSES(X)                                                        \
    X(DAY, "day") X(WEEKDAY, "weekday") X(BUSINESS, "business day")            \
    X(WEEK, "week") X(MONTHS, "months") X(FULL, "full")                        \
    X(PRO_RATA, "pro rata") X(ITEM_RATE, "item rate") X(ITEMS, "items")        \
    X(SUM, "sum") X(INTEREST, "interest") X(WITH, "with interest")             \
    X(FACTOR, "factor") X(STEP, "step") X(TOTAL, "total x") X(THEN, "then")    \
    X(FROM, "from") X(AFTER, "after") X(GRACE, "grace") X(END, "end")          \
    X(STOPS, "stay stops") X(RUNS, "stay runs") X(OWED, "stay owed")           \
    X(CLAIMANTS, "claimants") X(DATED, "counts by date")                       \
    X(CAP_UNIT, "cap a unit") X(CAP_ONE, "cap an item")                        \
    X(CAP_STREAM, "cap the stream") X(CONTINUE, "window continue")             \
    X(RESTART, "window restart") X(HOLD, "window hold") X(FLOOR, "floor")      \
    X(PAID, "paid") X(PAID_ALL, "paid all") X(SIMPLE, "simple")                \
    X(COMPOUND, "compounded") X(TABLE, "rate table") X(END_ROUND, "round end") \
    X(CHANGE, "round change") X(RESTS, "round rests")                          \
    X(COMMON, "common piece") X(IN_ALL, "in all")

typedef enum draw_clause {
#define DRAW_ENUM(name, text) DRAW_##name,
    DRAW_CLAUSES(DRAW_ENUM)
#undef DRAW_ENUM
    DRAW_COUNT
} draw_clause;

typedef struct draw {
    char text[4096];
    size_t n;
    uint64_t has; /* bit per clause */
    dcl_day start, horizon; /* a day worth asking about is between */
} draw;

/* A schedule; most are accepted by the reader. */
void draw_schedule(draw *d);
/* Only the family of the Google rule: AMOUNT/day, a factor, a start. */
void draw_google(draw *d);

/* Which clauses met: counted for an accepted schedule; the table; how many
 * cells are empty that need not be. */
typedef struct draw_table {
    unsigned met[DRAW_COUNT][DRAW_COUNT];
} draw_table;
void draw_count(draw_table *t, const draw *d);
unsigned draw_print(const draw_table *t);

#endif
