/* Money: currencies, dated exchange rates with their provenance, and exact
 * conversion.
 *
 * A rate is kept exactly as its publisher wrote it: `nominal` units of `base`
 * cost `rate` units of `quote`; it is never inverted, derived, averaged or
 * rounded in storage.  A conversion is the amount times an exact fraction; the
 * one rounding, to the currency's minor units, is the caller's last step
 * (dcl_num_write with dcl_ccy_minor's places, where there are any).
 * Threads: handles are immutable and may be shared; calls keep no state. */
#ifndef DECILLION_MONEY_H
#define DECILLION_MONEY_H

#include <decillion/date.h>
#include <decillion/num.h>

/* A currency code, "RUB": 3 to 7 of A-Z and 0-9, NUL-terminated; all zero means
 * none. */
typedef struct dcl_ccy {
    char code[8];
} dcl_ccy;

/* An amount in a currency.  The number belongs to whoever made it. */
typedef struct dcl_money {
    dcl_num *amount;
    dcl_ccy ccy;
} dcl_money;

/* What is known of currencies and rates: opaque, immutable once made, shareable
 * between threads.  Texts handed out belong to it. */
typedef struct dcl_rates dcl_rates;

/* ---- currencies ---- */

/* A currency as ISO 4217 lists it.  Texts are "" where the list has none. */
typedef struct dcl_ccy_info {
    dcl_ccy ccy;
    int number;          /* ISO 4217 numeric code, 643; -1: none */
    int minor;           /* digits after the point by ISO 4217: 0, 2, 3, 4;
                            DCL_MINOR_NONE: ISO says N.A. (XAU, XDR) */
    dcl_day from;        /* first day it was in use; DCL_DAY_MIN: not told */
    dcl_day to;          /* last day; DCL_DAY_MAX: in use */
    dcl_ccy successor;   /* "" while in use */
    const char *factor;  /* 1 successor = `factor` of this, exact decimal */
    dcl_day becomes;     /* the day on which the factor became law */
    const char *symbol;  /* for output; several currencies share one */
    const char *english; /* "Russian ruble" */
    const char *english_plural;
    const char *russian; /* one, few (2 rublya), many (5 rubley) */
    const char *russian_few;
    const char *russian_many;
    const char *russian_broken; /* after a fraction: 1,5 rublya */
    const char *source;  /* of the successor and its factor */
} dcl_ccy_info;

/* ---- which rate ---- */

/* Which day's rate answers for a day.  `asof` is the latest on or before it:
 * "in force" for the Bank of Russia, whose rate stands until the next order,
 * "last published" for the others.  Nearest: the earlier of two equally far. */
#define DCL_RULE_MAP(X)                                                        \
    X(ASOF, 0, "asof")                                                         \
    X(EXACT, 1, "exact")                                                       \
    X(NEXT, 2, "next")                                                         \
    X(NEAREST, 3, "nearest")

typedef enum dcl_rule {
#define DCL_RULE_ENUM(name, number, text) DCL_RULE_##name = number,
    DCL_RULE_MAP(DCL_RULE_ENUM)
#undef DCL_RULE_ENUM
} dcl_rule;

#define DCL_AGE_ANY INT64_C(-1) /* no limit: must be asked for */
#define DCL_AGE_NONE INT64_C(-2) /* a limit of 0 days */

/* How to choose.  Zero means the default. */
typedef struct dcl_policy {
    size_t size;
    dcl_rule rule;
    int64_t max_age;  /* days between the day asked and the rate's; 0: by source
                         (Bank of Russia 14, ECB 7, Federal Reserve 7, IMF 7,
                         others 7); DCL_AGE_ANY, DCL_AGE_NONE */
    int64_t max_skew; /* days between the legs of a path; 0: 5; DCL_AGE_ANY,
                         DCL_AGE_NONE */
    unsigned max_legs;          /* market legs in a path, 1 or 2; 0: 2 */
    const char *const *sources; /* only these, the first preferred; NULL: all */
    size_t source_count;
    const char *assume;  /* "97.23 RUB/USD": 1 USD = 97.23 RUB, stands for every
                            day and before any other rate of the pair */
    const dcl_day *today; /* what lies after it has no rate unless one dated on
                             or after the day asked is held; NULL: unknown */
    int no_builtin;       /* nonzero: only what the user loaded (legal edges
                             stay) */
    int eu1103;           /* nonzero: between two national units of the euro
                             the way of Regulation (EC) 1103/97 art. 4: a euro
                             amount rounded to 3 decimals in between */
} dcl_policy;

typedef enum dcl_leg_kind {
    DCL_LEG_MARKET = 0, /* a published rate */
    DCL_LEG_LEGAL = 1,  /* fixed by law: euro entry, redenomination */
    DCL_LEG_ASSUMED = 2 /* the user's own */
} dcl_leg_kind;

/* One rate used, as published: nominal base = rate quote. */
typedef struct dcl_leg {
    dcl_leg_kind kind;
    dcl_ccy base;
    dcl_ccy quote;
    const char *rate;    /* the publisher's digits: "97.2300" */
    const char *nominal; /* "1", "10000" */
    int inverted;        /* nonzero: used from quote to base */
    dcl_day day;         /* the date the publisher gives; assumed: that asked */
    int64_t age;         /* the day asked less `day` */
    const char *source;  /* key: "cbr", "ecb", "user", "law", "assumed" */
    const char *source_name; /* "Bank of Russia" */
    const char *day_word;    /* "in force", "published", "fixed", "assumed" */
    const char *citation;    /* where it can be checked; may be "" */
    const char *file;        /* of the user's data; "" when built in */
    size_t line;             /* in that file or data, from 1; 0: none */
    int builtin;             /* nonzero: built-in data */
} dcl_leg;

/* A way from one currency to the other. */
typedef struct dcl_path {
    const dcl_leg *leg;
    size_t legs;
    size_t market_legs;
    const char *rate;   /* exact fraction "100/9723": what 1 `from` gives */
    const char *why;    /* a runner-up: what put it behind the one chosen */
    const char *apart;  /* a runner-up: by how much its rate is above (+) or
                           below (-) the chosen one, "+0.42 %" */
} dcl_path;

typedef struct dcl_conversion dcl_conversion;

/* Rates being gathered, for those who read a publisher's file themselves (as
 * decillion/feed.h does).  Not shareable while it is added to. */
typedef struct dcl_quotes dcl_quotes;

/* What a run of rates has in common. */
typedef struct dcl_pair {
    dcl_ccy base;
    dcl_ccy quote;
    const char *nominal;  /* so many units of base; NULL: "1" */
    const char *source;   /* the publisher's key; NULL: "user" */
    const char *citation; /* NULL: none */
} dcl_pair;

DCL_BEGIN

/* "asof", ...; NULL for a number that is no rule. */
DCL_API const char *dcl_rule_name(dcl_rule rule);

/* The currencies, rates and legal edges built into the library, read anew from
 * its embedded text (well under a millisecond).
 * Owns: *out is the caller's, freed with dcl_rates_free. */
DCL_API dcl_status dcl_rates_builtin(dcl_rates **out, const dcl_mem *mem,
                                     dcl_err *err);

/* Reads currencies and rates in the library's own form: records as GNU recutils
 * has them, `Key: value` lines and a blank line between records, `#` for
 * comments.
 *
 *     Currency: ABC                   Publisher: nbx        Pair: USD/ABC
 *     Number: 999                     Name: Bank of X       By: nbx
 *     Minor: 2  (or none)             Day: in force         Nominal: 100
 *     From: 2020-01-01                Age: 14               Source: https://...
 *     To: 2029-12-31                  Source: https://... Rate: 2024-10-29 97
 *     Becomes: ABD 1000 2030-01-01
 *     Symbol: A
 *     English: abacus / abaci
 *     Russian: abak / abaka / abakov / abaka
 *
 * Only the first line of a record is required.  Becomes: from that day on
 * 1 ABD = 1000 ABC by law.  Ended (of a Pair): the day on which its publisher
 * gave it up.  Age: days for which a rate answers for others.
 * `name` is the file's, for provenance and messages.  Nothing is half loaded.
 * Fails: DCL_SYNTAX, DCL_RANGE with the byte in err->at and the line in its
 * message; DCL_CONFLICT for one source, pair and day with two values. */
DCL_API dcl_status dcl_rates_read(dcl_rates **out, const char *text, size_t n,
                                  const char *name, const dcl_mem *mem,
                                  dcl_err *err);

/* A new handle holding what the parts hold, the later before the earlier: a
 * currency or a rate (source, pair, day) of a later part replaces that of an
 * earlier one where the earlier is built in, and contradicting it otherwise is
 * DCL_CONFLICT.  The parts may be freed. */
DCL_API dcl_status dcl_rates_join(dcl_rates **out,
                                  const dcl_rates *const *parts, size_t count,
                                  const dcl_mem *mem, dcl_err *err);

/* NULL is allowed. */
DCL_API void dcl_rates_free(dcl_rates *rates);

/* Writes currencies, publishers and rates in the library's own form; what is
 * read from it is the same, but that file and line are then that text's.
 * Fails: DCL_STOPPED. */
DCL_API dcl_status dcl_rates_write(const dcl_sink *sink,
                                   const dcl_rates *rates, dcl_err *err);

/* Writes a table in a compiled form for this machine and this release, of which
 * dcl_rates_unpack reads a day.  `key` says what the table was made of: names,
 * sizes and times of files.  Fails: DCL_STOPPED. */
DCL_API dcl_status dcl_rates_pack(const dcl_sink *sink, const dcl_rates *rates,
                                  const char *key, dcl_err *err);

/* Reads what answers for one day, by any rule, and what a refusal tells of: the
 * table so made converts on that day as the whole one does (DCL_ARGUMENT for
 * another day, and where it is joined), and holds no more.  Some 100 KiB of the
 * n bytes are looked at, and a few of each series.
 * Fails: DCL_SYNTAX where the bytes are not of that key, release and machine,
 * or any byte that was used has changed; read the files then. */
DCL_API dcl_status dcl_rates_unpack(dcl_rates **out, const void *packed,
                                    size_t n, const char *key, dcl_day day,
                                    const dcl_mem *mem, dcl_err *err);

/* Begins to gather rates of the file `name`.
 * Owns: *out is the caller's, freed with dcl_quotes_free. */
DCL_API dcl_status dcl_quotes_new(dcl_quotes **out, const char *name,
                                  const dcl_mem *mem, dcl_err *err);

/* Announces a pair and numbers it.  Fails: DCL_SYNTAX for what is no code or
 * no nominal, DCL_RANGE for a currency in itself. */
DCL_API dcl_status dcl_quotes_pair(size_t *out, dcl_quotes *quotes,
                                   const dcl_pair *pair, dcl_err *err);

/* Adds the rate in n bytes: digits, a point and digits, an exponent; above
 * zero, at most 64 digits.  Fails: DCL_SYNTAX, DCL_RANGE, DCL_ARGUMENT for a
 * pair not announced. */
DCL_API dcl_status dcl_quotes_add(dcl_quotes *quotes, size_t pair, dcl_day day,
                                  const char *rate, size_t n, size_t line,
                                  dcl_err *err);

/* Says that the publisher gave the pair up: no rate answers for days after that
 * one, unless others follow in what is held.  Fails: DCL_ARGUMENT. */
DCL_API dcl_status dcl_quotes_end(dcl_quotes *quotes, size_t pair, dcl_day day,
                                  dcl_err *err);

/* Makes the table of what was gathered; `quotes` is empty then, and when it
 * fails.  Fails: DCL_CONFLICT. */
DCL_API dcl_status dcl_quotes_rates(dcl_rates **out, dcl_quotes *quotes,
                                    dcl_err *err);

/* NULL is allowed. */
DCL_API void dcl_quotes_free(dcl_quotes *quotes);

/* What is held, series by series: one source's rates of one pair. */
typedef struct dcl_series {
    dcl_ccy base;
    dcl_ccy quote;
    const char *nominal; /* of its newest rate */
    const char *source;
    const char *source_name;
    const char *citation;
    const char *file;
    int builtin;
    dcl_leg_kind kind;
    size_t count;
    dcl_day first;
    dcl_day last;
    dcl_day ended; /* the publisher gave the pair up on that day, and no rate
                      answers for a later one; DCL_DAY_MAX: goes on */
} dcl_series;

/* How many series are held. */
DCL_API size_t dcl_rates_count(const dcl_rates *rates);
/* Fails: DCL_RANGE past the count. */
DCL_API dcl_status dcl_rates_series(dcl_series *out, const dcl_rates *rates,
                                    size_t i, dcl_err *err);
/* Rate k (ascending by day) of series i; age 0.
 * Fails: DCL_RANGE past the counts. */
DCL_API dcl_status dcl_rates_nth(dcl_leg *out, const dcl_rates *rates,
                                 size_t i, size_t k, dcl_err *err);

/* The published rate of that very pair, as published (1 `base` in `quote`),
 * that a rule gives for a day; source NULL: the first publisher, by key, that
 * has one.  Only rule and max_age of the policy (NULL: the defaults) are
 * looked at.  Well under a microsecond.
 * Fails: DCL_NO_RATE. */
DCL_API dcl_status dcl_rates_at(dcl_leg *out, const dcl_rates *rates,
                                dcl_ccy base, dcl_ccy quote,
                                const char *source, dcl_day day,
                                const dcl_policy *policy, dcl_err *err);

/* The code in n bytes of text: any case, nothing before or after.
 * Fails: DCL_NO_CURRENCY, with the nearest codes in the message; DCL_SYNTAX for
 * what cannot be a code. */
DCL_API dcl_status dcl_ccy_read(dcl_ccy *out, const dcl_rates *rates,
                                const char *text, size_t n, dcl_err *err);

/* Fails: DCL_NO_CURRENCY. */
DCL_API dcl_status dcl_ccy_find(dcl_ccy_info *out, const dcl_rates *rates,
                                dcl_ccy ccy, dcl_err *err);

/* Whether the code meant a currency on that day.
 * Fails: DCL_NO_CURRENCY, with the code to use instead (RUB in 1997: RUR) or
 * what it became (DEM in 2005: EUR). */
DCL_API dcl_status dcl_ccy_check(const dcl_rates *rates, dcl_ccy ccy,
                                 dcl_day day, dcl_err *err);

/* ISO 4217 says N.A.: of gold, of the SDR, any number of places. */
#define DCL_MINOR_NONE (-1)

/* Places after the point that ISO 4217 gives the currency: 2 for RUB, 0 for
 * JPY, DCL_MINOR_NONE for XAU; 2 where the code is unknown. */
DCL_API int dcl_ccy_minor(const dcl_rates *rates, dcl_ccy ccy);

/* The name that goes with a count: lang "en" or "ru"; the count's whole digits
 * and whether there is a part after the point ("1" ruble, "2" rubles).
 * NULL for another language; the code where the table has no name. */
DCL_API const char *dcl_ccy_name(const dcl_ccy_info *info, const char *lang,
                                 const char *digits, size_t n, int broken);

/* How many currencies are held. */
DCL_API size_t dcl_ccy_count(const dcl_rates *rates);
/* In the order of their codes.  Fails: DCL_RANGE past the count. */
DCL_API dcl_status dcl_ccy_nth(dcl_ccy_info *out, const dcl_rates *rates,
                               size_t i, dcl_err *err);

/* Whether "97.23 RUB/USD" can stand as policy->assume.
 * Fails: DCL_SYNTAX, DCL_RANGE, DCL_NO_CURRENCY, the byte in err->at. */
DCL_API dcl_status dcl_assume_check(const dcl_rates *rates, const char *text,
                                    dcl_err *err);

/* Whether a publisher of that key is known, as policy->sources names them.
 * Fails: DCL_NO_RATE, with those that are. */
DCL_API dcl_status dcl_source_check(const dcl_rates *rates, const char *key,
                                    dcl_err *err);

/* Converts an amount, of any size and either tier, by the rates of a day.
 * policy NULL: the defaults.  The answer keeps no reference to `amount`, but
 * its texts are of `rates`, which must outlive it.
 *
 * The path is the least by this order, and always the same for the same data:
 * fewer market legs; one source before mixed; the source's rank (the order of
 * policy->sources; else rates of no publisher, which the user loaded, then the
 * Bank of Russia where the rouble takes part, then the ECB, then the others);
 * the younger oldest leg; the smaller skew; the pivot EUR, USD, then by code.
 * Legal edges are no legs.
 *
 * Fails: DCL_NO_CURRENCY for an unknown code or one not in use that day;
 * DCL_NO_RATE with the reason and the remedy: no path, too old, in the future;
 * DCL_SYNTAX in policy->assume; DCL_TOO_BIG as dcl_num's.
 * Owns: *out is the caller's, freed with dcl_conversion_free. */
DCL_API dcl_status dcl_rates_convert(dcl_conversion **out,
                                     const dcl_rates *rates,
                                     const dcl_num *amount, dcl_ccy from,
                                     dcl_ccy to, dcl_day day,
                                     const dcl_policy *policy,
                                     const dcl_mem *mem, dcl_err *err);

/* NULL is allowed. */
DCL_API void dcl_conversion_free(dcl_conversion *conversion);

/* The amount after conversion, exact and unrounded (eu1103: as the regulation
 * rounds it). */
DCL_API const dcl_num *dcl_conversion_amount(const dcl_conversion *conversion);
DCL_API dcl_ccy dcl_conversion_ccy(const dcl_conversion *conversion);
/* The path chosen.  from = to: no leg, rate "1". */
DCL_API const dcl_path *dcl_conversion_path(const dcl_conversion *conversion);
/* Those not chosen, best first. */
DCL_API size_t dcl_conversion_others(const dcl_conversion *conversion);
DCL_API const dcl_path *dcl_conversion_other(const dcl_conversion *conversion,
                                             size_t i);
/* What must be said beside the figure: another date than that asked, rates of
 * two sources crossed, an assumed rate, a user's rate in place of a
 * publisher's, built-in data, a withdrawn currency. */
DCL_API size_t dcl_conversion_notes(const dcl_conversion *conversion);
DCL_API const char *dcl_conversion_note(const dcl_conversion *conversion,
                                        size_t i);

DCL_END
#endif
