/* Is what was printed right?  A figure as the press gives it -- digits, a name,
 * both, a count of zeros -- taken apart, each part read on the short and on the
 * long scale, and compared: part with part, claim with claim at a dated rate,
 * with a yardstick, with what a schedule comes to.
 *
 *     "$2.5 decillion ($2,500,000,...,000)"
 *         name    2.5 decillion: 2.5 * 10^33; on the long scale 2.5 * 10^60
 *         digits  2.5 * 10^36, that is 2.5 undecillion: 10^3 too large
 *
 * A printed figure stands for the interval of all values that round to it:
 * "2.5 decillion" for 2.45 to 2.55 decillion, trailing zeros of an integer not
 * being significant.  Two figures agree when their intervals meet.  Nothing
 * here is a float; every comparison is exact.
 * Threads: an answer is immutable and may be shared; calls keep no state. */
#ifndef DECILLION_CLAIM_H
#define DECILLION_CLAIM_H

#include <decillion/ask.h>
#include <decillion/book.h>
#include <decillion/say.h>

/* What a part of a claim is.
 *
 * DIGITS  2,500,000,000   NAME  2.5 decillion; an undecillion; two million
 * POWER   2.5e36, 2.5 x 10^36
 * ZEROS   a 2 followed by 36 zeros; (36 zeros)
 * COUNT   a 37-digit figure; 37 digits
 * TIMES   20 trillion times world GDP */
#define DCL_PART_MAP(X)                                                        \
    X(DIGITS, 0, "digits")                                                     \
    X(NAME, 1, "name")                                                         \
    X(POWER, 2, "power")                                                       \
    X(ZEROS, 3, "zeros")                                                       \
    X(COUNT, 4, "digit count")                                                 \
    X(TIMES, 5, "multiple")

typedef enum dcl_part_kind {
#define DCL_PART_ENUM(name, number, text) DCL_PART_##name = number,
    DCL_PART_MAP(DCL_PART_ENUM)
#undef DCL_PART_ENUM
} dcl_part_kind;

/* What is wrong with how a part was printed, as bits.
 *
 * GROUPING  digits not in groups of three; read as if the marks were not there
 * FLOAT     16 or 17 digits and then zeros: where a double-precision number
 *           ends, and with it what is known of the figure
 * BINARY    all the digits of a double-precision number written out */
#define DCL_SLIP_MAP(X)                                                        \
    X(GROUPING, 1, "grouping")                                                 \
    X(FLOAT, 2, "float")                                                       \
    X(BINARY, 4, "binary")

typedef enum dcl_slip {
#define DCL_SLIP_ENUM(name, number, text) DCL_SLIP_##name = number,
    DCL_SLIP_MAP(DCL_SLIP_ENUM)
#undef DCL_SLIP_ENUM
} dcl_slip;

/* One meaning of a part.  The numbers are the answer's. */
typedef struct dcl_reading {
    dcl_scale scale;    /* SHORT or LONG; LANGUAGE where it makes no
                           difference */
    dcl_figure figure;  /* as printed */
    const dcl_num *low; /* the interval it stands for, ends included */
    const dcl_num *high;
} dcl_reading;

/* Two figures compared.  Nothing is said of which of them is right. */
typedef struct dcl_compared {
    int known;  /* 0: not comparable, for want of a rate or of words */
    int agree;  /* the intervals meet */
    int larger; /* the second is the larger one */
    const dcl_num *factor; /* how many times, at least 1; NULL: not known */
    int power;             /* the nearest power of ten of second / first */
    int is_power;          /* that power is all the difference there is */
    int other_scale;       /* they would agree on the other scale */
} dcl_compared;

typedef struct dcl_part {
    dcl_part_kind kind;
    size_t at, n;           /* bytes of the claim */
    dcl_ccy ccy;            /* all zero: none */
    const char *symbol;     /* the sign that was read as it, "$"; "" */
    dcl_reading reading[2]; /* the first on the scale asked for */
    size_t readings;
    const char *count;     /* ZEROS, COUNT: how many, in digits; else "" */
    const char *yardstick; /* TIMES: its name; else "" */
    unsigned slips;
    dcl_compared with_first; /* with the claim's first figure; known 0 for it
                                itself and across currencies */
} dcl_part;

/* One part of a claim held against something else. */
typedef struct dcl_claim_match {
    size_t part;
    dcl_compared compared; /* expected with the part */
    dcl_figure expected;   /* in the part's currency; num NULL: no rate */
    const dcl_conversion *conversion; /* NULL: none was needed or possible */
    dcl_figure implied; /* the rate that would make both agree: so much
                           of `implied.ccy` for 1 of the other; num NULL:
                           one currency */
    dcl_ccy implied_for;
} dcl_claim_match;

typedef struct dcl_claim {
    const char *text;
    const dcl_part *part;
    size_t parts;
    int agree;                    /* its parts agree, and none has a slip */
    const dcl_claim_match *first; /* with the first claim's first figure */
    size_t firsts;
    const dcl_claim_match *against; /* with what the schedule comes to */
    size_t againsts;
    /* With --against: the days on which the claim's first figure would have
     * been true (has_days 2), or, where the schedule jumps over it, the last
     * day below and the first above it (has_days 1); 0: never, or unknown. */
    int has_days;
    dcl_day true_from, true_to;
    /* How many times the yardstick it is, between the yardstick's least and
     * greatest value; NULL without one. */
    const dcl_num *times_low, *times_high;
    dcl_compared times; /* with the multiple claimed; known 0: none was */
} dcl_claim;

typedef struct dcl_check_question {
    size_t size;
    const char *const *claim;
    size_t claims;
    const dcl_say_style *say; /* language and scale of the names; or NULL */
    int has_day;              /* 0: sums in two currencies are not judged,
                                 unless policy assumes a rate; `day` then
                                 only tells which currencies are in use */
    dcl_day day;
    const dcl_day *rate_on; /* NULL: `day` */
    const dcl_policy *policy;
    const dcl_penalty *against; /* or NULL; wants a day */
    const dcl_eval *eval;
    const char *times; /* "world GDP", "a million world GDP"; or NULL */
    const dcl_limits *limits;
} dcl_check_question;

typedef struct dcl_check_answer {
    size_t size;
    int has_day;
    dcl_day day;
    const dcl_claim *claim;
    size_t claims;
    int agree;             /* nothing is wrong with any of them */
    dcl_figure total;      /* of --against; num NULL without it */
    const char *yardstick; /* of --times, its full name; "" */
    const char *yardstick_source;
    dcl_figure yardstick_low, yardstick_high;
} dcl_check_answer;

/* A case of a book, with each of its expected figures computed and judged. */
typedef struct dcl_case_answer {
    size_t size;
    const dcl_case *case_;
    const char *schedule; /* canonical text; "" for a rule without figures */
    const char *reading;  /* the rule in words; "" as above */
    const dcl_verdict *verdict;  /* one for each Expect line */
    int holds;                   /* all of them hold */
    const dcl_case *const *part; /* cases of the book that are `Of` this one */
    size_t parts;
} dcl_case_answer;

DCL_BEGIN

/* Takes the claims apart and compares.
 * Fails: DCL_SYNTAX for a claim without a figure, or one that can be read in
 * two ways ("2,5 decillion"), err->at being the byte and *which the claim;
 * DCL_NO_CURRENCY; DCL_NO_NAME for an unknown yardstick, with the nearest;
 * DCL_NO_RATE where a day was given and has no rate; as dcl_penalty_at.
 * which: may be NULL.
 * Owns: *out is the caller's, freed with dcl_check_answer_free; it needs
 * `rates` and the claims' texts as long as it lives. */
DCL_API dcl_status dcl_ask_check(dcl_check_answer **out, size_t *which,
                                 const dcl_rates *rates,
                                 const dcl_check_question *question,
                                 const dcl_mem *mem, dcl_err *err);

/* NULL is allowed. */
DCL_API void dcl_check_answer_free(dcl_check_answer *answer);

/* "digits", "grouping", ...; NULL for a number that is none. */
DCL_API const char *dcl_part_kind_name(dcl_part_kind kind);
DCL_API const char *dcl_slip_name(dcl_slip slip);

/* Computes and judges a case's figures.  eval as for dcl_book_check.
 * Fails: as dcl_book_penalty and dcl_book_check, err->at being a byte of the
 * book's text.
 * Owns: *out is the caller's, freed with dcl_case_answer_free; it needs the
 * book as long as it lives. */
DCL_API dcl_status dcl_ask_case(dcl_case_answer **out, const dcl_book *book,
                                const dcl_case *case_, const dcl_eval *eval,
                                const dcl_mem *mem, dcl_err *err);

/* NULL is allowed. */
DCL_API void dcl_case_answer_free(dcl_case_answer *answer);

DCL_END
#endif
