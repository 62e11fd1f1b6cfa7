/* What commands share: options turned into what the library takes. */
#ifndef CLI_ASK_H
#define CLI_ASK_H

#include "cli/cli.h"
#include "cli/cli_err.h"

/* ---- days ---- */

/* The local civil date. */
dcl_day cli_today(void);

/* The day that an option names; *has 0 where it is not given.  Takes
 * `today`. */
cli_exit cli_day(dcl_day *day, int *has, const cli *c, cli_opt opt);
cli_exit cli_day_text(dcl_day *day, const char *name, const char *text);

/* A whole number from an option, `least` to `most`; *has as above. */
cli_exit cli_count(uint64_t *n, int *has, const cli *c, cli_opt opt,
                   uint64_t least, uint64_t most);

/* ---- how it is shown ---- */

typedef struct cli_style {
    dcl_show_style show;
    dcl_limits limits;
} cli_style;

/* From --digits, --style, --format and the like; show.limits is set. */
cli_exit cli_style_read(cli_style *s, const cli *c);

/* ---- numbers in words ---- */

/* Memory for a number read; grows to the longest.  Zero-initialise. */
typedef struct cli_digits {
    char *digits, *exponent;
    size_t digits_cap, exponent_cap;
} cli_digits;

/* x's texts are d's until the next call.  Fails: as dcl_say_read. */
dcl_status cli_digits_read(cli_digits *d, dcl_dec *x, const char *text,
                           size_t n, const dcl_say_style *say,
                           const dcl_limits *limits, dcl_err *err);
void cli_digits_clear(cli_digits *d);

/* ---- a SCHEDULE argument ---- */

typedef struct cli_case {
    dcl_penalty *penalty;
    dcl_book *builtin;
    dcl_book *book;       /* of a case file */
    const dcl_case *found; /* in one of them, or NULL */
    int altered;          /* by --start, --base or --claimants */
    char *text;           /* of a file or standard input */
    char title[256];      /* "" for schedule text */
    dcl_eval eval;        /* with the tables that the schedule sees */
    cli_place place;      /* for errors of the evaluation */
} cli_case;

/* Reads `text`, told as `name` in messages, with --start, --base and
 * --claimants in place. */
cli_exit cli_case_read(cli_case *k, const cli *c, const char *name,
                       const char *text, const dcl_limits *limits);
void cli_case_clear(cli_case *k);

/* The same for a line of a file: the schedule's words or a case's name at
 * k->place.  *book is the casebook, made when first wanted, and the caller's;
 * of k, only the penalty is to be freed. */
cli_exit cli_case_line(cli_case *k, const cli *c, dcl_book **book,
                       const dcl_limits *limits);

/* ---- rates ---- */

typedef struct cli_rates {
    dcl_rates *rates;
    dcl_policy policy;
    dcl_day today;
    dcl_day rate_on;
    int has_rate_on;
    const char *sources[9]; /* those of --source, the first preferred */
} cli_rates;

/* Built-in rates, those updated and imported, and those of --rates; --rate-on,
 * --assume-rate, --source and --max-age. */
cli_exit cli_rates_read(cli_rates *r, const cli *c);
void cli_rates_clear(cli_rates *r);

/* The currencies of --in; freed with free. */
cli_exit cli_ccys_read(dcl_ccy **in, size_t *count, const cli *c,
                       const dcl_rates *rates);

/* Says what failed, at the argument or option that it concerns. */
cli_exit cli_ask_failed(const cli *c, const cli_place *place,
                        const dcl_err *err);

#endif
