/* The casebook: named schedules with their sources, the figures that were
 * published for them, and whether those figures are reproduced.
 *
 * A book is a text of records in GNU recutils' form (`Key: value`, a blank
 * line ends a record, `+ ` continues a value, `#` begins a comment line).  The
 * built-in casebook is such a text; a user's own file is read by the same
 * reader.
 *
 *     Case:      google
 *     Title:     Russian broadcasters v. Google
 *     Court:     Moscow Arbitrazh Court
 *     Schedule:  100000 RUB/day, x2 every 7 days, from 2022-11-24
 *     Fitted:    the start, to the total frozen at 2023-10-18; no source has it
 *     Expect:    2023-10-17  91.5 quintillion RUB
 *     Source:    https://...
 *
 *     Table:     cbr-key
 *     Step:      2022-02-28 20%
 *     Source:    https://...
 *
 * Several `Schedule:` lines are streams, joined by `;`; a continued line is a
 * new line, that is, a comma.  In Schedule, Expect and Step a `#` after a blank
 * begins a comment too.  A key that is not in the list below is refused (a
 * misspelt `Expect` would go unchecked), but for keys beginning with `X_`,
 * which are the user's.
 *
 * Expect:  WHEN  AMOUNT  [how it is compared]
 *
 *     WHEN    2023-10-17                what has accrued by then, that day
 *                                       counted
 *             2022-02-22..2022-03-23    what these days added, both counted
 *             after 706 days            as dcl_penalty_after
 *     AMOUNT  a number as people write it, and the case's currency
 *     how     (nothing)        the figure rounds to the digits printed; of an
 *                              integer, trailing zeros are not significant; a
 *                              tie may have gone either way
 *             truncated        its digits begin with those printed
 *             exactly
 *             within 5%        of the printed figure
 *             within 1 USD
 *             not              the figure does NOT round to the digits printed:
 *                              what was printed is wrong, and is kept as such
 *
 * Continued lines of an Expect are its remark: what was published, by whom.  A
 * remark that begins with `derived:` or `fitted:` says that the figure was
 * worked out and not published.  [1] in a text is the first Source of the case.
 */
#ifndef DECILLION_BOOK_H
#define DECILLION_BOOK_H

#include <decillion/penalty.h>

/* The keys of a case, in the order in which they are shown.  Case, and one of
 * Schedule and Rule, are required; Case, Title, Court, Of stand at most once.
 *
 * Of         the case of which this is another reading or part
 * Rule       the rule in words, where no figure can be computed from it
 * Sourced, Derived, Fitted, Unsourced
 *            one fact each, and how it is known: a source says it (which); it
 *            follows from what sources say; it was chosen so that a published
 *            figure comes out; it is general knowledge without a citation */
#define DCL_CASE_KEY_MAP(X)                                                    \
    X(CASE, 0, "Case")                                                         \
    X(TITLE, 1, "Title")                                                       \
    X(COURT, 2, "Court")                                                       \
    X(OF, 3, "Of")                                                             \
    X(SCHEDULE, 4, "Schedule")                                                 \
    X(RULE, 5, "Rule")                                                         \
    X(EXPECT, 6, "Expect")                                                     \
    X(SOURCED, 7, "Sourced")                                                   \
    X(DERIVED, 8, "Derived")                                                   \
    X(FITTED, 9, "Fitted")                                                     \
    X(UNSOURCED, 10, "Unsourced")                                              \
    X(NOTE, 11, "Note")                                                        \
    X(SOURCE, 12, "Source")

typedef enum dcl_case_key {
#define DCL_CASE_KEY_ENUM(name, number, text) DCL_CASE_##name = number,
    DCL_CASE_KEY_MAP(DCL_CASE_KEY_ENUM)
#undef DCL_CASE_KEY_ENUM
} dcl_case_key;

/* A book: opaque, immutable, shareable between threads. */
typedef struct dcl_book dcl_book;

/* A case in it; lives as long as the book. */
typedef struct dcl_case dcl_case;

/* How an Expect line is compared. */
#define DCL_MATCH_MAP(X)                                                       \
    X(DIGITS, 0, "to the digits printed")                                      \
    X(TRUNCATED, 1, "truncated")                                               \
    X(EXACTLY, 2, "exactly")                                                   \
    X(WITHIN_PERCENT, 3, "within a percentage")                                \
    X(WITHIN_AMOUNT, 4, "within an amount")                                    \
    X(NOT, 5, "not")

typedef enum dcl_match {
#define DCL_MATCH_ENUM(name, number, text) DCL_MATCH_##name = number,
    DCL_MATCH_MAP(DCL_MATCH_ENUM)
#undef DCL_MATCH_ENUM
} dcl_match;

/* How a statement is known. */
#define DCL_STANDING_MAP(X)                                                    \
    X(SOURCED, 0, "sourced")                                                   \
    X(DERIVED, 1, "derived")                                                   \
    X(FITTED, 2, "fitted")                                                     \
    X(UNSOURCED, 3, "unsourced")

typedef enum dcl_standing {
#define DCL_STANDING_ENUM(name, number, text) DCL_STANDING_##name = number,
    DCL_STANDING_MAP(DCL_STANDING_ENUM)
#undef DCL_STANDING_ENUM
} dcl_standing;

/* An Expect line.  The texts are the book's. */
typedef struct dcl_expect {
    const char *when;      /* as written: "2023-10-17", "after 706 days" */
    const char *amount;    /* the number as written: "91.5 quintillion" */
    const char *currency;  /* "RUB", or "" */
    const char *tolerance; /* "5", "1"; "" where there is none */
    const char *remark;    /* "" where there is none */
    dcl_match match;
    dcl_standing standing; /* SOURCED, DERIVED or FITTED */
    int after;             /* 1: `after` a span; day and first are unused */
    dcl_day first;         /* of a range, else DCL_DAY_MIN - 1 */
    dcl_day day;
    size_t at;             /* byte of the book's text */
} dcl_expect;

/* What became of it.  Released with dcl_verdict_clear. */
typedef struct dcl_verdict {
    int reproduced;     /* the line holds */
    dcl_num *computed;  /* what the schedule comes to */
    dcl_num *published; /* the figure as printed */
    dcl_num *off;       /* computed / published - 1, exact; NULL where the
                           published figure is 0 or a value is too large */
} dcl_verdict;

DCL_BEGIN

/* Reads a book.  `base` (may be NULL; it must outlive the book) lends its rate
 * tables to the book's schedules, the book's own standing before them.
 * Schedules are looked into by dcl_book_penalty, not here.
 * Fails: DCL_SYNTAX, DCL_RANGE with the byte; DCL_CONFLICT for two cases or
 * tables of one name, or steps out of order; DCL_TOO_BIG past limits (line,
 * clauses per record).
 * Owns: *out is the caller's, freed with dcl_book_free; the text is copied. */
DCL_API dcl_status dcl_book_read(dcl_book **out, const char *text, size_t n,
                                 const dcl_book *base,
                                 const dcl_limits *limits, const dcl_mem *mem,
                                 dcl_err *err);

/* The casebook that is built in. */
DCL_API dcl_status dcl_book_builtin(dcl_book **out, const dcl_mem *mem,
                                    dcl_err *err);

/* NULL is allowed. */
DCL_API void dcl_book_free(dcl_book *book);

/* Line and column, from 1, columns in bytes, of byte `at` of the book's text:
 * what an error's `at` is. */
DCL_API void dcl_book_place(const dcl_book *book, size_t at, size_t *line,
                            size_t *column);

DCL_API size_t dcl_book_count(const dcl_book *book);
/* In the order of the text; NULL past the last. */
DCL_API const dcl_case *dcl_book_nth(const dcl_book *book, size_t i);

/* Fails: DCL_NO_CASE, naming the nearest. */
DCL_API dcl_status dcl_book_find(const dcl_case **out, const dcl_book *book,
                                 const char *name, size_t n, dcl_err *err);

/* The rate tables that the book's schedules see, for dcl_eval. */
DCL_API const dcl_rate_table *dcl_book_tables(const dcl_book *book,
                                              size_t *count);

/* The record of the i-th of them: its name stands as the Case, and it has
 * Title, Note, Source and the standings, but no schedule.  NULL past the last.
 */
DCL_API const dcl_case *dcl_book_table(const dcl_book *book, size_t i);

/* ---- a case ---- */

/* "Case", "Title", ...; NULL for a number that is no key. */
DCL_API const char *dcl_case_key_name(dcl_case_key key);
DCL_API const char *dcl_standing_name(dcl_standing standing);
DCL_API const char *dcl_match_name(dcl_match match);

/* The i-th value of a key, new lines where it was continued; NULL past the
 * last.  Owns: the book's. */
DCL_API const char *dcl_case_value(const dcl_case *case_, dcl_case_key key,
                                   size_t i);

/* All values in the order written, with their keys. */
DCL_API size_t dcl_case_fields(const dcl_case *case_);
DCL_API const char *dcl_case_field(const dcl_case *case_, size_t i,
                                   dcl_case_key *key);

/* The whole schedule text, streams joined by "; "; NULL for a rule without
 * figures.  What was read as a comment is left out. */
DCL_API const char *dcl_case_schedule(const dcl_case *case_);

/* Byte `at` of that text is this byte of the book's. */
DCL_API size_t dcl_case_place(const dcl_case *case_, size_t at);

/* The schedule.
 * Fails: as dcl_penalty_read, err->at being a byte of the book's text;
 * DCL_ARGUMENT for a rule without figures. */
DCL_API dcl_status dcl_book_penalty(dcl_penalty **out, const dcl_case *case_,
                                    const dcl_limits *limits,
                                    const dcl_mem *mem, dcl_err *err);

/* Expect lines: how many, and the i-th.
 * Fails: DCL_ARGUMENT past the last. */
DCL_API size_t dcl_case_expects(const dcl_case *case_);
DCL_API dcl_status dcl_case_expect(dcl_expect *out, const dcl_case *case_,
                                   size_t i, dcl_err *err);

/* Computes the i-th expected figure with `penalty` (the case's own, as from
 * dcl_book_penalty) and compares.  eval may be NULL; where it has no tables,
 * the book's are used.
 * Fails: DCL_ARGUMENT (no such line; another currency than the case's);
 * DCL_SYNTAX for an amount that is no number; as dcl_penalty_at;
 * DCL_UNDECIDED. */
DCL_API dcl_status dcl_book_check(dcl_verdict *out, const dcl_case *case_,
                                  size_t i, const dcl_penalty *penalty,
                                  const dcl_eval *eval, const dcl_mem *mem,
                                  dcl_err *err);

/* Frees the numbers and zeroes the struct; an all-zero one is allowed. */
DCL_API void dcl_verdict_clear(dcl_verdict *verdict);

DCL_END
#endif
