/* The reader of the schedule language, shared by its files.
 *
 * Every reading function begins with the cursor on the first byte of what it
 * reads and leaves it on the first byte that is no blank after it; a failure
 * is in r->err, with its place in the text, and the cursor is of no use then.
 * Whatever is read is at once in the schedule being made, which the one who
 * called dcl_penalty_read's body frees. */
#ifndef PENALTY_READ_H
#define PENALTY_READ_H

#include "penalty/model.h"

typedef struct dcl__view {
    const char *s;
    size_t n;
} dcl__view;

typedef struct dcl__reader {
    const char *text;
    size_t n;
    size_t at;         /* the next byte */
    size_t end;        /* after the last token read */
    size_t clause;     /* where the clause began */
    dcl__place *place; /* the clause's in the model, its end still open */
    dcl_penalty *penalty;
    dcl__piece *piece;
    const dcl_mem *mem;
    dcl_limits limits; /* complete */
    uint64_t clauses;
    size_t unknown_at; /* of the first `?` */
    dcl_err *err;
} dcl__reader;

/* ---- read_token.c ---- */

void dcl__rd_blank(dcl__reader *r);
/* n bytes are a token: past them and the blanks behind. */
void dcl__rd_take(dcl__reader *r, size_t n);
/* At the end of a clause: a comma before a blank, a new line, `;`, the end. */
int dcl__rd_at_end(const dcl__reader *r);
/* The byte at the cursor, 0 at the text's end. */
char dcl__rd_peek(const dcl__reader *r);
/* The letters and hyphens at the cursor; n may be 0. */
dcl__view dcl__rd_word(const dcl__reader *r);
/* What stands at the cursor up to a blank or the clause's end. */
dcl__view dcl__rd_lump(const dcl__reader *r);
/* ASCII, case does not matter. */
int dcl__view_is(dcl__view v, const char *word);
/* Is the word at the cursor this one? */
int dcl__rd_is(const dcl__reader *r, const char *word);
/* The same, and past it. */
int dcl__rd_accept(dcl__reader *r, const char *word);
/* The word must stand here; `form` shows the whole in the message. */
dcl_status dcl__rd_want(dcl__reader *r, const char *word, const char *form);
/* Days, weeks, ... of any number; past it. */
int dcl__rd_unit(dcl__reader *r, dcl_unit *unit, dcl__place *place);
int dcl__rd_is_unit(const dcl__reader *r);
/* A lower-case word, its plural s taken off. */
dcl_status dcl__rd_item(dcl__reader *r, char **item, dcl__place *place);
/* A number or `?`; *unknown may be NULL where none can stand. */
dcl_status dcl__rd_number(dcl__reader *r, mpq_ptr q, int *unknown);
/* Refuses a currency's symbol at the cursor. */
dcl_status dcl__rd_no_symbol(dcl__reader *r);
/* At the beginning of a number or `?`. */
int dcl__rd_at_number(const dcl__reader *r);
/* The length of the clause from its beginning, as far as it goes. */
size_t dcl__rd_clause_len(const dcl__reader *r);

/* ---- read_value.c ---- */

dcl_status dcl__rd_amount(dcl__reader *r, dcl__amount *a);
/* The rest of an amount whose number is in a->q. */
dcl_status dcl__rd_amount_rest(dcl__reader *r, dcl__amount *a);
dcl_status dcl__rd_label(dcl__reader *r);
/* 0 where a count of units may be left out (every week), else 1. */
dcl_status dcl__rd_span(dcl__reader *r, dcl__span *span, int count_wanted);
dcl_status dcl__rd_factor(dcl__reader *r, mpq_ptr q, int *unknown);
int dcl__rd_at_factor(const dcl__reader *r);
/* past "rate NAME" or PERCENT */
dcl_status dcl__rd_rate(dcl__reader *r, dcl__rate *rate);
dcl_status dcl__rd_table_rate(dcl__reader *r, dcl__rate *rate);

/* ---- read_date.c ---- */

dcl_status dcl__rd_date(dcl__reader *r, dcl__date *date);
/* A date that is neither `?` nor hangs on holidays. */
dcl_status dcl__rd_day(dcl__reader *r, dcl_day *day);
dcl_status dcl__rd_when(dcl__reader *r, dcl__when *when);
/* *is_range (may be NULL): there were two dots.  An open end is INT64_MAX. */
dcl_status dcl__rd_range(dcl__reader *r, dcl_day *first, dcl_day *last,
                         int *is_range);
int dcl__rd_at_date(const dcl__reader *r);

/* ---- clause.c ---- */

/* One row a form of clause. */
typedef struct dcl__clause {
    const char *word; /* its first */
    dcl_status (*read)(dcl__reader *r);
    const char *form; /* as the manual shows it */
} dcl__clause;

extern const dcl__clause dcl__clauses[];
extern const size_t dcl__clause_count;

/* The row that begins with the word; NULL: none. */
const dcl__clause *dcl__clause_named(dcl__view word);

/* ---- suggest.c ---- */

/* The clause or word meant by one that begins no clause; NULL: none. */
const char *dcl__suggest_clause(dcl__view word);
/* "week" for "wek"; NULL: none is near. */
const char *dcl__suggest_unit(const char *word, size_t n);

/* ---- the clauses: read_charge.c, read_time.c, read_limit.c,
 *      read_interest.c ---- */

dcl_status dcl__clause_number(dcl__reader *r);
dcl_status dcl__clause_charge(dcl__reader *r);
dcl_status dcl__clause_principal(dcl__reader *r);
dcl_status dcl__clause_rate(dcl__reader *r);
dcl_status dcl__clause_factor(dcl__reader *r);
dcl_status dcl__clause_step(dcl__reader *r);
dcl_status dcl__clause_total(dcl__reader *r);
dcl_status dcl__clause_then(dcl__reader *r);
dcl_status dcl__clause_from(dcl__reader *r);
dcl_status dcl__clause_after(dcl__reader *r);
dcl_status dcl__clause_to(dcl__reader *r);
dcl_status dcl__clause_until(dcl__reader *r);
dcl_status dcl__clause_for(dcl__reader *r);
dcl_status dcl__clause_stay(dcl__reader *r);
dcl_status dcl__clause_holidays(dcl__reader *r);
dcl_status dcl__clause_at(dcl__reader *r);
dcl_status dcl__clause_simple(dcl__reader *r);
dcl_status dcl__clause_compounded(dcl__reader *r);
dcl_status dcl__clause_rate_read(dcl__reader *r);
dcl_status dcl__clause_paid(dcl__reader *r);
dcl_status dcl__clause_remitted(dcl__reader *r);
dcl_status dcl__clause_payments(dcl__reader *r);
dcl_status dcl__clause_rounded(dcl__reader *r);

/* ---- penalty_read.c ---- */

/* "a second start; `from 2024-01-01` stands at 12" */
dcl_status dcl__rd_second(dcl__reader *r, const char *what,
                          const dcl__place *first);
/* The clause being read keeps its place there. */
void dcl__rd_open(dcl__reader *r, dcl__place *place);
/* One clause, or one date of a list, more: DCL_TOO_BIG past limits.clauses. */
dcl_status dcl__rd_count(dcl__reader *r);
/* One clause must have no more: else an error at what stands there. */
dcl_status dcl__rd_close(dcl__reader *r);

/* An amount, or a whole number above 0, that is a text of its own.  *label is
 * the case's currency: another is refused, none is set. */
dcl_status dcl__read_amount(dcl__amount *out, dcl__label *label,
                            const char *text, size_t n,
                            const dcl_limits *limits, const dcl_mem *mem,
                            dcl_err *err);
dcl_status dcl__read_whole(mpq_ptr out, const char *text, size_t n,
                           const dcl_limits *limits, const dcl_mem *mem,
                           dcl_err *err);

/* ---- check*.c: what only the whole schedule tells ---- */

/* Before the merge: pieces are streams but one, names differ. */
dcl_status dcl__check_pieces(const dcl__reader *r);
/* After it: each stream, and what the common piece says to no stream. */
dcl_status dcl__check(const dcl__reader *r);

#endif
