/* One question to one answer record: everything that there is to say about it,
 * computed once.  decillion/show.h writes the records; a program of your own
 * can read them instead.
 *
 *     dcl_penalty_read(&penalty, text, n, NULL, NULL, &err);
 *     dcl_rates_builtin(&rates, NULL, &err);
 *     dcl_total_question q = {.penalty = penalty, .day = day,
 *                             .in = &usd, .in_count = 1};
 *     dcl_ask_total(&answer, rates, &q, NULL, &err);
 *     dcl_show_total(&sink, answer, NULL, NULL, &err);
 *     dcl_total_answer_free(answer);
 *
 * Threads: an answer is immutable and may be shared; calls keep no state. */
#ifndef DECILLION_ASK_H
#define DECILLION_ASK_H

#include <decillion/money.h>
#include <decillion/penalty.h>
#include <decillion/say.h>

/* A sum as an answer holds it.  The number is the answer's. */
typedef struct dcl_figure {
    const dcl_num *num; /* NULL: there is none to tell */
    dcl_ccy ccy;        /* all zero: a bare number */
    int minor;          /* digits after the point it may be rounded to; -1: none
                           is dropped; of a number without an end as a decimal
                           (gold for dollars) eight are shown */
} dcl_figure;

/* A sum converted, with the way it went. */
typedef struct dcl_converted {
    dcl_figure figure;
    const dcl_conversion *conversion; /* legs and notes */
    dcl_day asked;                    /* the day whose rate was asked for */
    int has_asked;                    /* 0: the rate was assumed, for no day */
    int chosen;                       /* that day was asked for by name */
} dcl_converted;

/* A stream of a case and its share of the total. */
typedef struct dcl_share {
    const char *name; /* "" where it has none */
    dcl_figure figure;
} dcl_share;

/* ---- what it comes to ---- */

typedef struct dcl_total_question {
    size_t size;
    const dcl_penalty *penalty;
    const dcl_eval *eval;  /* may be NULL */
    dcl_day day;           /* the day asked for, that day counted; */
    const dcl_num *count;  /* or, not NULL: once this many units have passed */
    dcl_unit unit;
    const char *after;     /* how that span was written; with `count` */
    const dcl_ccy *in;     /* also in these currencies */
    size_t in_count;
    const dcl_day *rate_on; /* NULL: the rate of the last counted day asked */
    const dcl_policy *policy;
    int figures_only; /* not 0: the answer has the total, the dates and number
                         of days and the conversions, and nothing else */
} dcl_total_question;

/* Texts and numbers belong to the answer. */
typedef struct dcl_total_answer {
    size_t size;
    dcl_figure total;       /* accrued */
    dcl_figure paid;        /* num NULL: nothing was ever paid or remitted */
    dcl_figure owed;
    int owed_differs;       /* owed is not the total: worth saying */
    dcl_figure per_diem;    /* what the next day adds; num NULL: no next day */
    const dcl_num *days;    /* counted; NULL: months without a calendar */
    const char *days_text;  /* in digits, "706"; NULL likewise */
    const char *after;      /* the span asked for; NULL: a day was */
    int has_asked, has_on, has_first; /* a schedule without a date: none */
    dcl_day asked;          /* the day asked for */
    dcl_day on;             /* the last day the answer is about */
    dcl_day first;          /* the first day that earns */
    int early;              /* the day asked for is before the first */
    const char *schedule;   /* canonical text */
    const char *reading;    /* the rule in words */
    const dcl_share *stream;
    size_t streams;         /* 0 for a case of one stream without a name */
    const dcl_converted *converted;
    size_t converts;
} dcl_total_answer;

/* ---- row by row ---- */

typedef struct dcl_table_question {
    size_t size;
    const dcl_penalty *penalty;
    const dcl_eval *eval; /* may be NULL */
    dcl_day from, to;     /* both are asked for */
    uint64_t every;       /* so many units between rows; 0: 1 */
    dcl_unit unit;
    uint64_t max_rows;    /* 0: 1,000,000 */
    int digits_only;      /* not 0: rows may come as digits, without numbers,
                             which text, CSV and TSV show */
} dcl_table_question;

/* One row.  The numbers live until the row's callback returns. */
typedef struct dcl_table_row {
    uint64_t index; /* from 0 */
    dcl_day on;
    const char *days_text; /* counted by then; NULL as in dcl_total_answer */
    dcl_figure added;      /* since the row before; in the first row: all */
    dcl_figure total;
    dcl_figure rate; /* what a unit then earned, of a case of one stream; of
                        interest a year, a fraction without currency; num NULL:
                        there is no one rate */
    const dcl_row_digits *digits; /* NULL, or what the three come to, whose num
                                     are then NULL: digits_only */
} dcl_table_row;

/* A nonzero answer ends the table with DCL_STOPPED. */
typedef struct dcl_table_sink {
    int (*put)(void *ctx, const dcl_table_row *row);
    void *ctx;
} dcl_table_sink;

/* ---- the day a sum is reached ---- */

typedef struct dcl_when_question {
    size_t size;
    const dcl_penalty *penalty;
    const dcl_eval *eval;   /* may be NULL */
    const dcl_num *sum;     /* must outlive the answer */
    dcl_ccy ccy;            /* of the sum; none: the schedule's own */
    const dcl_day *rate_on; /* of another currency: that day's rate; NULL: the
                               newest on or before `today` */
    dcl_day today;
    const dcl_policy *policy;
} dcl_when_question;

typedef struct dcl_when_answer {
    size_t size;
    dcl_figure sum;       /* as asked */
    dcl_figure threshold; /* in the schedule's currency */
    const dcl_converted *converted; /* how it came to that; NULL: it is the
                                       same */
    int never;            /* nothing below holds but `most` */
    dcl_day on;           /* the first day on which the total is as much */
    const char *days_text; /* counted by then; may be NULL */
    dcl_figure before;    /* the total of the day before */
    dcl_figure total;     /* and of that day */
    dcl_figure most;      /* never: what it ends with, where it has an end */
    const char *schedule;
    const char *reading;
} dcl_when_answer;

/* ---- what explains a total ---- */

typedef struct dcl_solve_question {
    size_t size;
    const dcl_penalty *penalty; /* it holds one `?` */
    const dcl_eval *eval;       /* may be NULL */
    dcl_day day;
    const char *total; /* as written, "2 undecillion RUB": its digits say how
                          near a total must come */
    size_t total_n;
    const dcl_num *within;    /* NULL; or a fraction, 1/20 for 5%: in place of
                                 the digits */
    const dcl_say_style *say; /* of the total; its rounding says which totals
                                 round to it; may be NULL */
    uint64_t most;            /* solutions kept; 0: 100 */
} dcl_solve_question;

typedef struct dcl_answer_solution {
    dcl_day day;         /* of a date */
    const dcl_num *low;  /* of a count: the number; of an amount: between ...;
                            of a percentage: in percent */
    const dcl_num *high; /* ... and; else NULL */
    dcl_figure total;    /* with the day, the count, the low amount */
    dcl_figure total_high; /* with the high one; or num NULL */
    const dcl_num *off;    /* total over the total asked for, less 1; NULL
                              where that is 0 or too large to tell */
    /* as of dcl_solution: all up to `day` or `high`, all from `day` or `low`
       on, and of an amount, how its ends are meant */
    int low_unbounded, high_unbounded;
    int low_open, high_open, low_rounded, high_rounded;
} dcl_answer_solution;

typedef struct dcl_solve_answer {
    size_t size;
    dcl_unknown unknown;
    const char *name;    /* what the `?` is: "start", "base", "claimants" */
    dcl_day on;
    dcl_figure asked;    /* the total asked for */
    dcl_figure low, high; /* the totals that count lie between these ... */
    int low_open, high_open; /* ... which themselves count unless open */
    uint64_t count;      /* values in all; 0: nothing fits; UINT64_MAX: they
                            go on without end, or are as many */
    dcl_day first, last; /* of dates: they all lie between */
    const dcl_num *least, *greatest; /* of numbers; NULL: no such end */
    int low_unbounded, high_unbounded;
    const dcl_answer_solution *solution; /* nearest first */
    size_t solutions;
    const char *schedule;
} dcl_solve_answer;

/* ---- the working ---- */

/* One segment of the working; everything lives until the callback returns. */
typedef struct dcl_working {
    const dcl_segment *segment;
    dcl_figure rate, added, total; /* rate as in dcl_table_row */
} dcl_working;

typedef struct dcl_working_sink {
    int (*put)(void *ctx, const dcl_working *working);
    void *ctx;
} dcl_working_sink;

/* ---- schedules side by side ---- */

typedef struct dcl_compare_question {
    size_t size;
    const dcl_penalty *const *penalty;
    const dcl_eval *const *eval; /* one for each; or NULL */
    size_t count;                /* 2 or more */
    const dcl_day *day;
    size_t days; /* 1 or more */
} dcl_compare_question;

/* One schedule of the comparison. */
typedef struct dcl_side {
    const char *schedule;
    const char *reading;
    int differs; /* from the first schedule, on a day up to the last asked */
    dcl_day differ;
    int crosses; /* which of the two is ahead changes */
    dcl_day cross;
} dcl_side;

/* A schedule's total on a day. */
typedef struct dcl_side_total {
    dcl_figure total;
    const dcl_num *ratio; /* to the first schedule's; NULL where that is 0 or
                             one of them cannot be written out */
} dcl_side_total;

typedef struct dcl_compare_answer {
    size_t size;
    const dcl_side *item;
    size_t count;
    const dcl_day *day;
    size_t days;
    const dcl_side_total *total; /* of item i on day k: [k * count + i] */
    int searched;                    /* 0: too many days to look at each */
} dcl_compare_answer;

/* ---- a sum in other currencies ---- */

typedef struct dcl_convert_question {
    size_t size;
    const dcl_num *amount; /* must outlive the answer */
    dcl_ccy ccy;
    dcl_day day;
    const dcl_day *rate_on; /* NULL: the rate of `day` */
    const dcl_ccy *in;
    size_t in_count;
    const dcl_policy *policy;
} dcl_convert_question;

typedef struct dcl_convert_answer {
    size_t size;
    dcl_figure amount;
    dcl_day on;
    const dcl_converted *converted;
    size_t converts;
} dcl_convert_answer;

DCL_BEGIN

/* What a schedule has come to, with everything that must be said beside it.
 * rates may be NULL where nothing is converted (sums then have two places).
 * Fails: as dcl_penalty_at, dcl_penalty_after, dcl_rates_convert; DCL_NO_RATE
 * for a conversion on no date (`count` past the calendar, no rate_on and no
 * assumed rate).
 * Owns: *out is the caller's, freed with dcl_total_answer_free; its texts of
 * rates are of `rates`, which must outlive it, as must the strings of q. */
DCL_API dcl_status dcl_ask_total(dcl_total_answer **out,
                                 const dcl_rates *rates,
                                 const dcl_total_question *q,
                                 const dcl_mem *mem, dcl_err *err);

/* NULL is allowed. */
DCL_API void dcl_total_answer_free(dcl_total_answer *answer);

/* How many rows the question has: the days from, from + 1 step, ... and, where
 * the last step does not fall on it, to; of business days, at most so many.
 * Fails: DCL_ARGUMENT (to before from); DCL_TOO_BIG past
 * max_rows; DCL_RANGE past the calendar. */
DCL_API dcl_status dcl_table_count(uint64_t *rows, const dcl_table_question *q,
                                   dcl_err *err);

/* Every row in turn, in constant memory.
 * Fails: as dcl_table_count and dcl_penalty_at; DCL_STOPPED. */
DCL_API dcl_status dcl_ask_table(const dcl_table_sink *rows,
                                 const dcl_rates *rates,
                                 const dcl_table_question *q,
                                 const dcl_mem *mem, dcl_err *err);

/* The first day on which the total reaches the sum, or that it never does.
 * rates may be NULL where nothing is converted.
 * Fails: as dcl_penalty_when (but for DCL_NEVER) and dcl_rates_convert.
 * Owns: as dcl_ask_total; freed with dcl_when_answer_free. */
DCL_API dcl_status dcl_ask_when(dcl_when_answer **out, const dcl_rates *rates,
                                const dcl_when_question *q, const dcl_mem *mem,
                                dcl_err *err);

/* NULL is allowed. */
DCL_API void dcl_when_answer_free(dcl_when_answer *answer);

/* The values of a schedule's `?` that explain a total.
 * Fails: DCL_SYNTAX in the total, DCL_CONFLICT where its currency is not the
 * schedule's; as dcl_penalty_solve (but for DCL_NEVER).
 * Owns: as dcl_ask_total; freed with dcl_solve_answer_free. */
DCL_API dcl_status dcl_ask_solve(dcl_solve_answer **out,
                                 const dcl_rates *rates,
                                 const dcl_solve_question *q,
                                 const dcl_mem *mem, dcl_err *err);

/* NULL is allowed. */
DCL_API void dcl_solve_answer_free(dcl_solve_answer *answer);

/* The working through `day`, segment by segment, stream after stream.
 * Fails: as dcl_penalty_explain. */
DCL_API dcl_status dcl_ask_working(const dcl_working_sink *sink,
                                   const dcl_rates *rates,
                                   const dcl_penalty *penalty, dcl_day day,
                                   const dcl_eval *eval, const dcl_mem *mem,
                                   dcl_err *err);

/* Schedules side by side: totals and ratios on each day asked for, the first
 * day on which each differs from the first schedule and the day on which the
 * one overtakes the other, looked for day by day over at most 40,000 days.
 * Fails: DCL_CONFLICT for schedules in two currencies; as dcl_penalty_at.
 * Owns: as dcl_ask_total; freed with dcl_compare_answer_free. */
DCL_API dcl_status dcl_ask_compare(dcl_compare_answer **out,
                                   const dcl_rates *rates,
                                   const dcl_compare_question *q,
                                   const dcl_mem *mem, dcl_err *err);

/* NULL is allowed. */
DCL_API void dcl_compare_answer_free(dcl_compare_answer *answer);

/* Fails: as dcl_rates_convert.
 * Owns: as dcl_ask_total; freed with dcl_convert_answer_free. */
DCL_API dcl_status dcl_ask_convert(dcl_convert_answer **out,
                                   const dcl_rates *rates,
                                   const dcl_convert_question *q,
                                   const dcl_mem *mem, dcl_err *err);

/* NULL is allowed. */
DCL_API void dcl_convert_answer_free(dcl_convert_answer *answer);

/* ---- reading what a question says ---- */

/* Reads "706 days", "10^18 weeks", "3 business days": a number and a unit.
 * Fails: DCL_SYNTAX with the place and the nearest unit; as dcl_num_read.
 * Owns: *count is the caller's, freed with dcl_num_free. */
DCL_API dcl_status dcl_ask_span(dcl_num **count, dcl_unit *unit,
                                const char *text, size_t n,
                                const dcl_limits *limits, const dcl_mem *mem,
                                dcl_err *err);

/* Reads a number as dcl_num_read does, or, where `say` names a language or a
 * scale of its own, as dcl_say_read does.  Owns: as dcl_num_read. */
DCL_API dcl_status dcl_ask_number(dcl_num **out, const char *text, size_t n,
                                  const dcl_say_style *say,
                                  const dcl_limits *limits,
                                  const dcl_mem *mem, dcl_err *err);

/* Reads "20 decillion USD": a number and, where three capitals end the text, a
 * currency; else *ccy is none.
 * Fails: as dcl_ask_number; DCL_NO_CURRENCY with the nearest codes. */
DCL_API dcl_status dcl_ask_money(dcl_num **out, dcl_ccy *ccy, const char *text,
                                 size_t n, const dcl_rates *rates,
                                 const dcl_say_style *say,
                                 const dcl_limits *limits, const dcl_mem *mem,
                                 dcl_err *err);

DCL_END
#endif
