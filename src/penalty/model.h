/* What a schedule says, as read: the clauses, piece by piece.  The reader
 * fills it, the writer prints it, the engine evaluates its streams.  Section
 * numbers are those of the schedule language's manual chapter. */
#ifndef PENALTY_MODEL_H
#define PENALTY_MODEL_H

#include <gmp.h>

#include <decillion/date.h>
#include <decillion/penalty.h>

#include "date/workday.h"

/* A three-letter unit label; all zero bytes: none. */
typedef struct dcl__label {
    char s[4];
} dcl__label;

/* Where in the text a clause stands, for errors that point back.  Only the
 * reader and its checks look at it. */
typedef struct dcl__place {
    size_t at, len;
} dcl__place;

typedef enum dcl__amount_kind {
    DCL__MONEY,      /* q */
    DCL__PERCENT_OF, /* q (a fraction: 5% is 1/20) of *a */
    DCL__PRINCIPAL,
    DCL__GREATER, /* of *a and *b */
    DCL__LESSER
} dcl__amount_kind;

typedef struct dcl__amount {
    dcl__amount_kind kind;
    mpq_t q;
    int unknown; /* the q is `?` */
    struct dcl__amount *a, *b;
} dcl__amount;

/* A count of units: "7 days", "12.5 days", "3 lines".  Above 0, and whole but
 * in `for` of a schedule without a start. */
typedef struct dcl__span {
    mpq_t count;
    int unknown;
    dcl_unit unit;
    char *item; /* not NULL: counted in items, unit is unused */
    dcl__place place;
} dcl__span;

typedef enum dcl__shift {
    DCL__SHIFT_NONE,
    DCL__SHIFT_WEEKDAY,
    DCL__SHIFT_BUSINESS_DAY
} dcl__shift;

typedef struct dcl__date {
    dcl_day day;
    int unknown;
    dcl__shift shift; /* "or next weekday" */
} dcl__date;

typedef enum dcl__when_kind {
    DCL__WHEN_NONE,
    DCL__WHEN_FROM,  /* from DATE: that day counts */
    DCL__WHEN_AFTER, /* after DATE: the day after */
    DCL__WHEN_SPAN   /* after SPAN from the written date */
} dcl__when_kind;

typedef struct dcl__when {
    dcl__when_kind kind;
    dcl__date date;
    dcl__span span;
    dcl__place place;
} dcl__when;

/* "5.42%", "rate cbr-key x3 + 2%": value, or table * factor + plus; all as
 * fractions a year. */
typedef struct dcl__rate {
    char *table; /* NULL: a percentage */
    mpq_t value, factor, plus;
    int unknown;
} dcl__rate;

typedef enum dcl__charge_kind {
    DCL__CHARGE_NONE, /* the common piece */
    DCL__CHARGE_UNIT, /* amount/unit, amount/item/unit */
    DCL__CHARGE_ITEM, /* amount/item, without time */
    DCL__CHARGE_SUM,
    DCL__CHARGE_INTEREST,         /* rate interest on amount */
    DCL__CHARGE_SUM_WITH_INTEREST /* amount with rate interest */
} dcl__charge_kind;

typedef struct dcl__charge {
    dcl__charge_kind kind;
    dcl__amount amount;
    dcl_unit unit;
    int full;     /* owed on the unit's last day */
    int pro_rata; /* each day earns its share */
    char *item;   /* NULL: none; "claimant" is an item, and then the number of
                     claimants multiplies the stream once, not twice */
    dcl__rate rate;
    dcl__place unit_place, item_place;
    dcl__place place;
} dcl__charge;

typedef enum dcl__escalation_kind {
    DCL__ESC_NONE,
    DCL__ESC_FACTOR, /* the rate x q every span */
    DCL__ESC_STEP,   /* the rate + q every span */
    DCL__ESC_TOTAL   /* all earned so far x q when each span ends */
} dcl__escalation_kind;

typedef struct dcl__escalation {
    dcl__escalation_kind kind;
    mpq_t q;
    int unknown;
    dcl__span every;
    dcl__place place;
} dcl__escalation;

/* then CHARGE|RATE from DATE | after WHEN */
typedef struct dcl__then {
    int is_rate;
    dcl__charge charge; /* of kind UNIT, ITEM or SUM */
    dcl__rate rate;
    dcl__when when;
    dcl__place place;
    int lent; /* of the common piece: some stream took it */
} dcl__then;

/* "17 claimants", "18 claimants from DATE", "2 nights on DATE".  Claimants are
 * one until a count says otherwise; an item has a count without date first. */
typedef struct dcl__count {
    mpq_t q;
    int unknown;
    char *item; /* "claimant", "site", ... without the plural s */
    int dated;  /* 0 always, 1 from the date, 2 on the date */
    dcl_day day;
    dcl__place place;
    int lent; /* of the common piece: some stream took it */
} dcl__count;

typedef struct dcl__stay {
    dcl_day first, last; /* both included; open: last = INT64_MAX */
    int stops;           /* the clock stops, else runs */
    int then_owed;
    dcl__place place;
    int lent; /* of the common piece: some stream took it */
} dcl__stay;

typedef enum dcl__cap_scope {
    DCL__CAP_UNIT, /* each unit, before items and claimants */
    DCL__CAP_ITEM, /* what one claimant or item has earned */
    DCL__CAP_STREAM,
    DCL__CAP_WINDOW, /* the stream's total through the window */
    DCL__CAP_ALL     /* the case */
} dcl__cap_scope;

typedef enum dcl__after_window {
    DCL__AFTER_CONTINUE,
    DCL__AFTER_RESTART,
    DCL__AFTER_HOLD
} dcl__after_window;

typedef struct dcl__cap {
    int least; /* a floor */
    dcl__amount amount;
    dcl__cap_scope scope;
    char *item;    /* of CAP_ITEM; or NULL */
    dcl_unit unit; /* of CAP_UNIT */
    int within;    /* window by span, else until `until` */
    dcl__date until;
    dcl__span span;
    dcl__after_window after;
    dcl__place place;
    int lent; /* of the common piece: some stream took it */
} dcl__cap;

typedef enum dcl__day_count {
    DCL__ACT_365,
    DCL__ACT_360,
    DCL__ACT_ACT,
    DCL__30_360,
    DCL__30E_360,
    DCL__YEARS_DAYS_365
} dcl__day_count;

/* "every SPAN [from|after DATE]" or "on DATE DATE" */
typedef struct dcl__rests {
    int by_dates;
    dcl__span every;
    dcl__when_kind anchor; /* NONE: the start; FROM; AFTER */
    dcl_day anchor_day;
    dcl_day *day;
    size_t days, day_cap;
} dcl__rests;

typedef enum dcl__method_kind {
    DCL__METHOD_NONE,
    DCL__SIMPLE,
    DCL__COMPOUND
} dcl__method_kind;

typedef struct dcl__method {
    dcl__method_kind kind;
    dcl__rests rests; /* of COMPOUND */
    dcl__day_count by;
    dcl__place place;
} dcl__method;

typedef struct dcl__rate_read {
    int said; /* 0 not, 1 once, 2 every span */
    dcl__span every;
    dcl__place place;
} dcl__rate_read;

typedef struct dcl__payment {
    int remitted;
    int all;
    int in_common; /* it concerns the sum of all streams */
    dcl__amount amount;
    dcl_day day;
    dcl__place place;
} dcl__payment;

typedef enum dcl__allocation {
    DCL__ALLOC_NONE,
    DCL__ALLOC_INTEREST,
    DCL__ALLOC_PRINCIPAL
} dcl__allocation;

typedef enum dcl__rounding_kind {
    DCL__ROUND_NONE,
    DCL__ROUND_END,
    DCL__ROUND_CHANGE,
    DCL__ROUND_RESTS /* each change, and slices cut at the rests */
} dcl__rounding_kind;

typedef struct dcl__rounding {
    dcl__rounding_kind kind;
    dcl_round mode;
    mpq_t unit;
    dcl__rests rests;
    dcl__place place;
} dcl__rounding;

/* The ranges are sorted and disjoint: ready to be a dcl__days_off. */
typedef struct dcl__holidays {
    int said; /* 0 not, 1 (with no ranges: "holidays none") */
    dcl__day_range *range;
    size_t ranges, range_cap;
    dcl__place place;
} dcl__holidays;

typedef enum dcl__end_kind {
    DCL__END_TO,
    DCL__END_UNTIL,
    DCL__END_FOR
} dcl__end_kind;

typedef struct dcl__end {
    dcl__end_kind kind;
    dcl__date date; /* TO, UNTIL */
    dcl__span span; /* FOR */
    dcl__place place;
    int lent; /* of the common piece: some stream took it */
} dcl__end;

/* One piece between semicolons.  Arrays are in canonical order: `then` by date
 * (those after a span last), counts, stays and payments by date, caps by scope
 * before floors by scope. */
typedef struct dcl__piece {
    char *name; /* "parking", or NULL */
    dcl__charge charge;
    dcl__escalation escalation;
    dcl__then *then;
    size_t thens, then_cap;
    dcl__count *count;
    size_t counts, count_cap;
    int has_principal;
    dcl__amount principal;
    dcl__place principal_place;
    dcl__method method;
    dcl__rate_read rate_read;
    dcl__when start; /* from / after DATE: the written date */
    dcl__when grace; /* after SPAN */
    dcl__end *end;   /* the earliest holds */
    size_t ends, end_cap;
    dcl__stay *stay;
    size_t stays, stay_cap;
    dcl__cap *cap; /* caps and floors */
    size_t caps, cap_cap;
    dcl__payment *payment;
    size_t payments, payment_cap;
    dcl__allocation allocation;
    dcl__place allocation_place;
    dcl__rounding rounding;
    dcl__holidays holidays;
    dcl__place place; /* from its first byte to its last */
} dcl__piece;

/* A case.  `piece` is as written, the common one first (has_common).
 *
 * `stream` is what the engine evaluates: one entry for each piece with a
 * charge, in order, in which each kind of clause that the piece lacks, and
 * that has a meaning for such a charge, is the common piece's.  Its arrays are
 * shared or shallow copies: `piece` owns what they point to.  No stream has
 * caps of scope ALL or payments of the common piece.
 *
 * `all` holds those: caps and floors of scope ALL wherever they were written,
 * the payments of the common piece, and what `principal` means in them; nothing
 * else in it is set. */
struct dcl_penalty {
    dcl_mem mem;
    dcl__label label;
    dcl__piece *piece;
    size_t pieces, piece_cap;
    int has_common;
    dcl__piece *stream;
    size_t streams;
    dcl__piece all;
    uint64_t copies; /* elements copied into streams, bounded */
    size_t unknowns; /* 0 or 1 */
};

/* Kinds of clause that one piece may lack and the common one lend. */
typedef enum dcl__end_group {
    DCL__ENDS_BY_DATE, /* to, until */
    DCL__ENDS_BY_SPAN  /* for */
} dcl__end_group;

static inline dcl__end_group dcl__end_group_of(dcl__end_kind kind)
{
    return kind == DCL__END_FOR ? DCL__ENDS_BY_SPAN : DCL__ENDS_BY_DATE;
}

static inline int dcl__is_interest(const dcl__charge *charge)
{
    return charge->kind == DCL__CHARGE_INTEREST ||
           charge->kind == DCL__CHARGE_SUM_WITH_INTEREST;
}

/* ---- model.c ---- */

void dcl__amount_init(dcl__amount *a);
void dcl__amount_clear(dcl__amount *a, const dcl_mem *mem);
/* *a takes what *b holds, and b is as after init. */
void dcl__amount_move(dcl__amount *a, dcl__amount *b, const dcl_mem *mem);

void dcl__piece_init(dcl__piece *p);
void dcl__piece_clear(dcl__piece *p, const dcl_mem *mem);

/* A new last element, ready to be filled; NULL without memory. */
dcl__then *dcl__add_then(dcl__piece *p, const dcl_mem *mem);
dcl__count *dcl__add_count(dcl__piece *p, const dcl_mem *mem);
dcl__end *dcl__add_end(dcl__piece *p, const dcl_mem *mem);
dcl__stay *dcl__add_stay(dcl__piece *p, const dcl_mem *mem);
dcl__cap *dcl__add_cap(dcl__piece *p, const dcl_mem *mem);
dcl__payment *dcl__add_payment(dcl__piece *p, const dcl_mem *mem);
dcl__piece *dcl__add_piece(dcl_penalty *penalty, const dcl_mem *mem);

/* A NUL-terminated copy; NULL without memory. */
char *dcl__strdup(const char *s, size_t n, const dcl_mem *mem);
/* Frees it; s may be NULL. */
void dcl__strfree(char *s, const dcl_mem *mem);

/* Equal, both NULL included. */
int dcl__same_item(const char *a, const char *b);

/* ---- merge.c ---- */

/* Moves the common piece to the front, sorts the arrays of each piece, and
 * makes `stream` and `all`. */
dcl_status dcl__penalty_merge(dcl_penalty *penalty, uint64_t max_copies,
                              dcl_err *err);
void dcl__penalty_unmerge(dcl_penalty *penalty);

#endif
