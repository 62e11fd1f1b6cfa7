/* Escalating penalties: a schedule as a court or a statute words it, and what
 * it comes to on a day.
 *
 * Numbers and one unit label; this header does not know what RUB is.
 *
 * A schedule is a text: clauses with commas between them, streams with
 * semicolons.  The language has a chapter of its own in the manual; this is
 * each form of clause with the law or the case that it was made for.
 *
 *   100000 RUB/day                  an amount for each unit: day, weekday,
 *                                   business day, week, month, quarter,
 *                                   half-year, year.  Google in Russia,
 *                                   A40-155367/2020; Microsoft, 2006
 *   10 EUR/full month               owed on the unit's last day.  Commission v
 *                                   Italy, C-196/13 (landfills, half-years)
 *   10 EUR/month pro rata           each day its share.  Contracts
 *   500 USD/member/day, 4 members   times a number.  United States v City of
 *                                   Yonkers, 1988
 *   200000 NGN/line                 without time.  MTN in Nigeria, 2015;
 *                                   Commission v Spain, C-278/01 (bathing)
 *   819200 USD                      a sum.  Yonkers, as paid
 *   8% interest on 1000 EUR         alone.  Petersen v YPF, 2023
 *   1000 EUR with 8% interest       with the principal.  28 USC 1961; BGB 367
 *   rate cbr-key x3 + 2%            a table's rate.  Civil Code of Russia 395;
 *                                   MSMED Act of India, s. 16
 *   x2 every 7 days                 the rate escalates.  Google in Russia
 *   +25000 every 1 weekday          by a step.  contempt of Alex Jones, 2022
 *   total x2 every 1 week           the balance escalates.  The road to a
 *                                   googol, as the press told it
 *   then 500000 EUR/day from DATE   the charge is replaced.  Commission v
 *                                   Poland, C-204/21 R
 *   from DATE, after DATE           the first day counts, or not.  Microsoft,
 *                                   2006; Clearview and the CNIL, 2023
 *   after 5 days                    grace.  REN TV v Google, 2023; UK tax
 *                                   returns filed late
 *   or next weekday                 due dates
 *   to, until, for                  Datatilsynet and Meta, 2023; the freeze of
 *                                   2023-10-18 in the Google case
 *   stay A..B clock stops|runs      Yonkers; the Russian moratorium of 2022
 *   ... then owed                   lifted retroactively.  People v Trump,
 *                                   contempt, 2022
 *   holidays                        United States v Mongelli, 1993
 *   17 claimants                    the eighteen claims against Google
 *   at most 1000000 USD/day         Yonkers; Microsoft
 *   at most 1 billion RUB/claimant  a plaintiff's own cap
 *   at most 20% of principal        Brazilian IRPJ; Russian consumer law
 *   ... until|within ... then ...   the first nine months.  Google in Russia
 *   ... in all                      several orders with one limit
 *   at least                        minimum penalties
 *   principal                       UK late filing; Russian consumer law
 *   simple, compounded              YPF; 28 USC 1961(b); MSMED Act, s. 16
 *   rate read once|every SPAN       Alaska, Michigan; MSMED Act; Code 395
 *   paid, remitted, payments to     BGB 367; New Jersey; McCleary v State
 *   rounded                         Polish statutory interest; hledger users
 */
#ifndef DECILLION_PENALTY_H
#define DECILLION_PENALTY_H

#include <decillion/date.h>
#include <decillion/num.h>

/* A schedule: opaque, immutable, shareable between threads. */
typedef struct dcl_penalty dcl_penalty;

/* A rate table that a schedule may name ("rate cbr-key"): the value from each
 * day on, ascending.  The library copies what it needs. */
typedef struct dcl_rate_step {
    dcl_day from;
    const char *percent; /* "20%" or "4.25%", NUL-terminated */
} dcl_rate_step;

typedef struct dcl_rate_table {
    const char *name;
    const dcl_rate_step *step;
    size_t steps;
} dcl_rate_table;

DCL_BEGIN

/* Reads a schedule text (a case: streams separated by `;`).  Nothing is
 * guessed and nothing ignored: what is unknown, said twice, contradictory or
 * without effect is refused.  Numbers may be of any size within the limits.
 * Fails: DCL_SYNTAX, DCL_RANGE with the byte, the length of what is at fault
 * and the remedy in err; DCL_TOO_BIG past limits->line, clauses (dates of a
 * list count too), streams, depth, digits or bits; DCL_NO_MEMORY.
 * Owns: *out is the caller's, freed with dcl_penalty_free.
 * Threads: safe; the schedule may be shared. */
DCL_API dcl_status dcl_penalty_read(dcl_penalty **out, const char *text,
                                    size_t n, const dcl_limits *limits,
                                    const dcl_mem *mem, dcl_err *err);

/* NULL is allowed. */
DCL_API void dcl_penalty_free(dcl_penalty *penalty);

/* Writes the canonical text, of which each schedule has exactly one, and which
 * reads back to the same schedule.  One line.
 * Fails: DCL_STOPPED, DCL_NO_MEMORY. */
DCL_API dcl_status dcl_penalty_write(const dcl_sink *sink,
                                     const dcl_penalty *penalty,
                                     const dcl_mem *mem, dcl_err *err);

/* The unit label of all its amounts, "RUB", or "" when it has none. */
DCL_API const char *dcl_penalty_label(const dcl_penalty *penalty);

/* What the program's --start, --base and --claimants put in place of a
 * schedule's own.  NULL members keep what is there. */
typedef struct dcl_penalty_change {
    size_t size;
    const dcl_day *start;     /* `after` stays `after` */
    const char *base;         /* an amount, "100000" or "5000 RUB" */
    const char *claimants;    /* a whole number above 0 */
} dcl_penalty_change;

/* A new schedule with the parts replaced; it must have one stream, or a common
 * piece that holds the part (the base is never common).  A start or a number
 * of claimants that nobody says yet is added to the only stream; `from ?` is
 * filled in; other dated clauses stay where they are.
 * Fails: DCL_ARGUMENT with the reason (a number of claimants that changes by
 * date is not replaced); DCL_SYNTAX, DCL_RANGE where a part is not understood
 * (its byte in err) or the changed schedule contradicts itself.
 * Owns: *out is the caller's. */
DCL_API dcl_status dcl_penalty_with(dcl_penalty **out,
                                    const dcl_penalty *penalty,
                                    const dcl_penalty_change *change,
                                    const dcl_mem *mem, dcl_err *err);

/* ---- what it comes to ---- */

typedef struct dcl_eval {
    size_t size;
    const dcl_limits *limits;
    const dcl_rate_table *tables;
    size_t table_count;
    int accrued_only; /* not 0: of a total, only the sum, the days and the
                         first and last of them are asked for; paid, owed and
                         per diem are then NULL, the streams none */
    int row_digits;   /* not 0: rows may come as digits, dcl_row_digits */
} dcl_eval;

/* What has accrued at the end of a day.  All numbers are the total's, freed
 * with it. */
typedef struct dcl_total dcl_total;

/* The total on `day`, that day counted; a day before the start is an answer of
 * zero.  A stream without a start counts whole, after what its `for` says.
 * Fails: DCL_TOO_BIG past limits.steps, DCL_UNDECIDED where a cap cannot be
 * compared, DCL_RANGE past the end of a holiday list, DCL_ARGUMENT for a
 * schedule with an unknown or without a start. */
DCL_API dcl_status dcl_penalty_at(dcl_total **out, const dcl_penalty *penalty,
                                  dcl_day day, const dcl_eval *eval,
                                  const dcl_mem *mem, dcl_err *err);

/* The total at the schedule's own end: on the last day of its last stream, and
 * of a stream without a start after what its `for` says.
 * Fails: as dcl_penalty_at; DCL_ARGUMENT for a schedule without an end. */
DCL_API dcl_status dcl_penalty_end(dcl_total **out, const dcl_penalty *penalty,
                                   const dcl_eval *eval, const dcl_mem *mem,
                                   dcl_err *err);

/* The total at the moment `count` units have passed since the start of the
 * first counted day: "706 days" counts 706 days, and a step due exactly then
 * has happened.  count: any size, 0 or more; a broken one only as the schedule
 * language allows. */
DCL_API dcl_status dcl_penalty_after(dcl_total **out,
                                     const dcl_penalty *penalty,
                                     const dcl_num *count, dcl_unit unit,
                                     const dcl_eval *eval, const dcl_mem *mem,
                                     dcl_err *err);

DCL_API void dcl_total_free(dcl_total *total);

/* What the streams earned, after caps. */
DCL_API const dcl_num *dcl_total_accrued(const dcl_total *total);
/* What was paid or remitted by then. */
DCL_API const dcl_num *dcl_total_paid(const dcl_total *total);
/* Accrued less paid, plus the principal of a `with` charge; below zero: a
 * credit. */
DCL_API const dcl_num *dcl_total_owed(const dcl_total *total);
/* What the next day adds; NULL where there is no next day (--after past the
 * calendar in a unit that is not counted in days). */
DCL_API const dcl_num *dcl_total_per_diem(const dcl_total *total);
/* Days counted: from the first day that earns to the day asked for or the
 * schedule's end; a case with several streams: from the earliest.  NULL where
 * months are counted without a calendar. */
DCL_API const dcl_num *dcl_total_days(const dcl_total *total);
/* The last counted day into *day; 0 when it lies past DCL_DAY_FAR, or the
 * schedule has no date. */
DCL_API int dcl_total_on(const dcl_total *total, dcl_day *day);
/* The first day that earns; 0 as above. */
DCL_API int dcl_total_first(const dcl_total *total, dcl_day *day);
/* Streams: how many, the name (may be NULL) and the share of stream i. */
DCL_API size_t dcl_total_streams(const dcl_total *total);
DCL_API const char *dcl_total_stream_name(const dcl_total *total, size_t i);
DCL_API const dcl_num *dcl_total_stream(const dcl_total *total, size_t i);

/* The reading of the rule in words, one sentence a stream, what was taken for
 * granted included: "100000 RUB for each day; the daily rate doubles every 7
 * days; the daily amounts are added up; the first day (2022-11-24) counts; no
 * last day".  One line, without a full stop at the end.
 * Fails: DCL_STOPPED, DCL_NO_MEMORY. */
DCL_API dcl_status dcl_penalty_reading(const dcl_sink *sink,
                                       const dcl_penalty *penalty,
                                       const dcl_mem *mem, dcl_err *err);

/* ---- row after row ---- */

/* All pointers are the library's, for the time of the call that hands the row
 * over. */
/* Whole numbers, NUL-terminated, with their lengths. */
typedef struct dcl_row_digits {
    const char *days, *rate, *added, *total; /* rate NULL: as below */
    size_t days_n, rate_n, added_n, total_n;
} dcl_row_digits;

typedef struct dcl_row {
    dcl_day day;
    const dcl_num *days;  /* counted by then, as dcl_total_days */
    const dcl_num *rate;  /* in force: of a unit, escalated, capped, times items
                             and claimants; of interest a year, as a fraction;
                             NULL: no day of that kind, or several streams */
    const dcl_num *added; /* since the row before; of the first, all */
    const dcl_num *total; /* accrued */
    const dcl_row_digits *digits; /* NULL, or (eval.row_digits) the four in
                             decimal; they themselves are then NULL.  It is so
                             for plain schedules, a whole amount a day that is
                             multiplied every so many days, whose digits are
                             added from row to row with nothing converted */
} dcl_row;

/* row: nonzero stops, and the call answers DCL_STOPPED. */
typedef struct dcl_row_sink {
    int (*row)(void *ctx, const dcl_row *row);
    void *ctx;
} dcl_row_sink;

/* A row for `from`, and one for each `every` `unit`s after it through `to`,
 * month ends reckoned from `from` itself; state does not grow with them.
 * every: 1 or more.
 * Fails: as dcl_penalty_at; DCL_ARGUMENT; DCL_TOO_BIG past limits.steps,
 * before the first row where the rows alone are too many. */
DCL_API dcl_status dcl_penalty_rows(const dcl_penalty *penalty, dcl_day from,
                                    dcl_day to, int64_t every, dcl_unit unit,
                                    const dcl_row_sink *sink,
                                    const dcl_eval *eval, const dcl_mem *mem,
                                    dcl_err *err);

/* ---- the questions backwards ---- */

/* The first day on which the total is at least `sum`, exactly; a sum of 0 or
 * less is reached on the first day of the schedule.
 * Fails: DCL_NEVER when it never is; DCL_RANGE when not within the calendar,
 * which ends with the year 10^9; DCL_ARGUMENT for a schedule without a start;
 * as dcl_penalty_at. */
DCL_API dcl_status dcl_penalty_when(dcl_day *out, const dcl_penalty *penalty,
                                    const dcl_num *sum, const dcl_eval *eval,
                                    const dcl_mem *mem, dcl_err *err);

typedef enum dcl_unknown {
    DCL_UNKNOWN_DATE,  /* from ?, to ?, ... */
    DCL_UNKNOWN_COUNT, /* ? claimants, ? sites, for ? days: whole numbers */
    DCL_UNKNOWN_AMOUNT /* an amount, a percentage, a factor, a step: each value
                          between two */
} dcl_unknown;

/* What is asked: the values of the schedule's `?` with which the total on
 * `day` lies between low and high (open: the end itself does not count), those
 * whose totals are nearest to `target` first. */
typedef struct dcl_solve {
    size_t size; /* sizeof (dcl_solve); 0: the first release's */
    dcl_day day;
    const dcl_num *target, *low, *high;
    int low_open, high_open;
    uint64_t most; /* solutions handed over; 0: 100 */
} dcl_solve;

typedef struct dcl_solution {
    dcl_unknown unknown;
    dcl_day day;          /* of a date */
    const dcl_num *low;  /* of a count: the number; of an amount: between ... */
    const dcl_num *high; /* ... and */
    const dcl_num *total; /* with the day, or the low value */
    const dcl_num *total_high;
    /* Where a cap or a floor makes the total flat, values go on without end,
     * and are one solution: all up to `day` or `high` (low_unbounded; `low` is
     * NULL), all from `day` or `low` on (high_unbounded); totals are then those
     * of both ends. */
    int low_unbounded, high_unbounded;
    /* Of an amount: the end itself does not count. */
    int low_open, high_open;
    /* Of an amount: the end has no exact form here, and was rounded into the
     * range, to 12 significant digits or more. */
    int low_rounded, high_rounded;
} dcl_solution;

typedef struct dcl_solution_sink {
    int (*solution)(void *ctx, const dcl_solution *solution);
    void *ctx;
} dcl_solution_sink;

/* How many there are in all, and the range they lie in: days, or numbers, low
 * and high (whose low and high are the caller's to free). */
typedef struct dcl_solved {
    dcl_unknown unknown;
    uint64_t count; /* of dates and counts; of amounts 1; UINT64_MAX where they
                       go on without end, or are as many */
    dcl_day first, last;
    dcl_num *low, *high;
    int low_unbounded, high_unbounded; /* `first`, `last` are the calendar's
                                          ends; `high` is NULL */
} dcl_solved;

/* The schedule must hold one `?`.
 * Fails: DCL_NEVER when nothing fits; DCL_ARGUMENT without a `?`, or for one
 * that stands where no answer can be searched for. */
DCL_API dcl_status dcl_penalty_solve(dcl_solved *out,
                                     const dcl_penalty *penalty,
                                     const dcl_solve *ask,
                                     const dcl_solution_sink *sink,
                                     const dcl_eval *eval, const dcl_mem *mem,
                                     dcl_err *err);

/* ---- the working ---- */

/* What bit in a segment, a set of these. */
#define DCL_BIT_MAP(X)                                                         \
    X(STAY, 0, "stayed: earns nothing")                                        \
    X(STOPPED, 1, "the clock stands still")                                    \
    X(OWED_LATER, 2, "stayed: owed when the stay ends")                        \
    X(HELD, 3, "the cap left nothing; the clock stands still")                 \
    X(UNIT_CAP, 4, "the cap on a unit binds")                                  \
    X(ITEM_CAP, 5, "the cap on a claimant or item binds")                      \
    X(STREAM_CAP, 6, "the cap on the stream binds")                            \
    X(WINDOW_CAP, 7, "the cap until a date binds")                             \
    X(FLOOR, 8, "a floor binds")                                               \
    X(CUT_OFF, 9, "what a cap cut off before is never owed")                   \
    X(RESTART, 10, "the rate is at its base again")                            \
    X(ENDED, 11, "after the last day")

typedef enum dcl_bit {
#define DCL_BIT_ENUM(name, number, text) DCL_BIT_##name = 1 << number,
    DCL_BIT_MAP(DCL_BIT_ENUM)
#undef DCL_BIT_ENUM
} dcl_bit;

/* Days of one stream in which nothing changes but what the closed form says.
 * All pointers are the library's, for the time of the call. */
typedef struct dcl_segment {
    size_t stream;
    const char *name;     /* of the stream, or NULL */
    int dated;            /* 0: a stream without a start; no first, no last */
    dcl_day first, last;
    unsigned bits;        /* of dcl_bit */
    const dcl_num *rate;  /* of a unit, or of interest, at its beginning */
    const dcl_num *units; /* owed in it, or NULL */
    const dcl_num *added; /* to the stream's total, after all that bit */
    const dcl_num *total; /* of the stream, at its end */
    const char *formula;  /* "100000 * (2^100 * (7 + 6) - 7)", or NULL */
    const char *bc;       /* an expression for bc that gives `added`: integers,
                             with one division last where it has a fraction;
                             NULL where the numbers are too large to write */
} dcl_segment;

typedef struct dcl_segment_sink {
    int (*segment)(void *ctx, const dcl_segment *segment);
    void *ctx;
} dcl_segment_sink;

/* The segments of each stream through `day`, stream after stream; the sums
 * added make the stream's share of dcl_penalty_at.
 * Fails: as dcl_penalty_at; DCL_STOPPED. */
DCL_API dcl_status dcl_penalty_explain(const dcl_penalty *penalty, dcl_day day,
                                       const dcl_segment_sink *sink,
                                       const dcl_eval *eval,
                                       const dcl_mem *mem, dcl_err *err);

/* "stayed: earns nothing", ...; NULL for a number that is no bit. */
DCL_API const char *dcl_bit_text(dcl_bit bit);

DCL_END
#endif
