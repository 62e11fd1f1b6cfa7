/* What the SQL functions compute, whatever the database: text in, text out, or
 * a message that names the function, the argument, the column and what stands
 * there.
 *
 * Each call is bounded in memory and time (see sqlcall.c), takes memory from
 * malloc, and gives all of it back before it returns but for the answer; so a
 * host may leave by longjmp after it has copied the answer and cleared it. */
#ifndef BIND_SQLCALL_H
#define BIND_SQLCALL_H

#include <decillion.h>

/* Of an argument; p NULL: not given. */
typedef struct sql_text {
    const char *p;
    size_t n;
} sql_text;

typedef struct sql_call {
    const char *name;      /* the SQL function's */
    int (*stop)(void);     /* not 0: the query was cancelled; may be NULL */
    dcl_status status;
    char *text;            /* the answer, NUL-terminated: `room` or malloc's */
    size_t n;
    size_t cap;
    char room[256];
    char message[700];
} sql_call;

/* Begins a call; name is a constant. */
void sql_begin(sql_call *call, const char *name, int (*stop)(void));
/* Releases the answer. */
void sql_clear(sql_call *call);

/* How a number is said.  scale and lang: the names of decillion/say.h. */
typedef struct sql_style {
    int64_t digits; /* significant; 0: 3 */
    sql_text scale;
    sql_text lang;
} sql_style;

/* Numbers are read as they are written in English and in programs: 2500000,
 * 2,500,000, 2.5e36, 2.5 decillion; style is that of the answer. */
dcl_status sql_magnitude(sql_call *call, sql_text number,
                         const sql_style *style);
dcl_status sql_spell(sql_call *call, sql_text number, const sql_style *style);
/* Here style is that of the text; the answer is digits. */
dcl_status sql_read(sql_call *call, sql_text text, const sql_style *style);

/* A schedule, to be freed with dcl_penalty_free. */
dcl_status sql_schedule(sql_call *call, dcl_penalty **out, sql_text text);
dcl_status sql_day(sql_call *call, dcl_day *out, sql_text text);
/* The same schedule from another first day and for so many claimants (0: as it
 * is), as columns of a table have them. */
dcl_status sql_with(sql_call *call, dcl_penalty **out,
                    const dcl_penalty *penalty, dcl_day start,
                    int64_t claimants);
/* The whole total; places -1: exact, or refused where no decimal is. */
dcl_status sql_penalty(sql_call *call, const dcl_penalty *penalty, dcl_day day,
                       int64_t places);
/* Its name, of any size. */
dcl_status sql_penalty_magnitude(sql_call *call, const dcl_penalty *penalty,
                                 dcl_day day, const sql_style *style);

/* amount times a rate "0.0103"; or "2 undecillion RUB" by "97.23 RUB/USD",
 * which is 1 USD = 97.23 RUB: the answer bears the other currency. */
dcl_status sql_convert_at(sql_call *call, sql_text amount, sql_text rate,
                          int64_t places);
/* By the rates of a day; places -1: the currency's own. */
dcl_status sql_convert(sql_call *call, const dcl_rates *rates, sql_text amount,
                       sql_text from, sql_text to, dcl_day day,
                       int64_t places);
/* The rates that it takes: "1 USD = 97.2300 RUB, Bank of Russia, in force
 * 2024-10-29", and what must be said of them, with semicolons between. */
dcl_status sql_convert_source(sql_call *call, const dcl_rates *rates,
                              sql_text from, sql_text to, dcl_day day);

/* Fails the call with a message of the host's: "magnitude: " and why. */
dcl_status sql_refuse(sql_call *call, dcl_status status, const char *why);

/* Why a floating-point number is refused. */
extern const char sql_float_why[];

#endif
