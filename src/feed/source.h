/* A file being read: its text, where failures point, what it yields. */
#ifndef FEED_SOURCE_H
#define FEED_SOURCE_H

#include <decillion/feed.h>

#include "base/fmt.h"

#define DCL__FEED_MAX ((size_t)64 << 20)

/* The pairs announced last: a file of many series announces each once. */
#define DCL__FEED_PAIRS 128

typedef struct dcl__known_pair {
    dcl_ccy base, quote;
    char nominal[24], source[40];
    size_t pair;
} dcl__known_pair;

typedef struct dcl__feed {
    const char *text;
    size_t n;
    const char *name;
    const char *citation;
    const dcl_feed_options *options;
    dcl_quotes *quotes;
    dcl_feed_report report;
    dcl__known_pair known[DCL__FEED_PAIRS];
    size_t knowns, newest;
    const dcl_mem *mem;
    dcl_err *err;
} dcl__feed;

typedef struct dcl__span {
    const char *s;
    size_t n;
} dcl__span;

/* Fails at n bytes from `at` of the file: "name:line:column: why". */
dcl_status dcl__feed_bad(dcl__feed *f, dcl_status status, const char *at,
                         size_t n, const char *fmt, ...);

/* A last line without its end may be half a line, its number cut short. */
dcl_status dcl__feed_whole(dcl__feed *f);

/* Adds a rate, the place of a failure moved to `rate` in the file.  `place` is
 * where it stands, when rate is a copy; NULL: rate itself. */
dcl_status dcl__feed_add(dcl__feed *f, size_t pair, dcl_day day,
                         dcl__span rate, const char *place, size_t line);

/* The pair base/quote of a publisher (NULL: the user); place as above. */
dcl_status dcl__feed_pair(dcl__feed *f, size_t *out, dcl_ccy base,
                          dcl_ccy quote, const char *nominal,
                          const char *source, const char *place);

/* Counts something passed over. */
void dcl__feed_skip(dcl__feed *f, dcl__span what);

/* A code of three capital letters; 0 when it is none. */
int dcl__span_ccy(dcl_ccy *out, dcl__span s);
int dcl__span_is(dcl__span s, const char *word);
dcl__span dcl__span_trim(dcl__span s);
/* The part before the separator; *s keeps what follows it. */
dcl__span dcl__span_cut(dcl__span *s, char separator);
/* RUB, or RUR on the days before it. */
dcl_ccy dcl__rouble_of(dcl_day day);
/* "25.04.2026" */
int dcl__span_dotted_day(dcl_day *out, dcl__span s);

/* The forms; each is given a text that looks like it. */
dcl_status dcl__read_ecb_csv(dcl__feed *f);
dcl_status dcl__read_ecb_xml(dcl__feed *f);
dcl_status dcl__read_sdmx(dcl__feed *f);
dcl_status dcl__read_cbr(dcl__feed *f);
dcl_status dcl__read_fed(dcl__feed *f);
dcl_status dcl__read_imf(dcl__feed *f);
dcl_status dcl__read_prices(dcl__feed *f);
dcl_status dcl__read_csv(dcl__feed *f);

#endif
