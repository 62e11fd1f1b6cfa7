/* Escalating penalties: a schedule as a court or a statute words it, and what
 * it comes to on a day.
 *
 * Numbers and one unit label; this header does not know what RUB is. */
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

/* Reads a schedule text (a case: streams separated by `;`).
 * Fails: DCL_SYNTAX, DCL_RANGE with the byte and the remedy in err;
 * DCL_TOO_BIG past limits.
 * Owns: *out is the caller's, freed with dcl_penalty_free. */
DCL_API dcl_status dcl_penalty_read(dcl_penalty **out, const char *text,
                                    size_t n, const dcl_limits *limits,
                                    const dcl_mem *mem, dcl_err *err);

/* NULL is allowed. */
DCL_API void dcl_penalty_free(dcl_penalty *penalty);

/* Writes the canonical text, which reads back to the same schedule. */
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
    const char *claimants;    /* a number */
} dcl_penalty_change;

/* A new schedule with the parts replaced; it must have one stream, or a common
 * piece that holds the part.
 * Fails: DCL_ARGUMENT with the reason; DCL_SYNTAX. */
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

/* The reading of the rule in words, one sentence a stream: "the daily rate
 * doubles every 7 days; the first day (2022-11-24) counts; no last day". */
DCL_API dcl_status dcl_penalty_reading(const dcl_sink *sink,
                                       const dcl_penalty *penalty,
                                       const dcl_mem *mem, dcl_err *err);

DCL_END
#endif
