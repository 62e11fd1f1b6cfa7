/* The parts of `decillion rates`. */
#ifndef CLI_RATES_CMD_H
#define CLI_RATES_CMD_H

#include "cli/cli_ask.h"

/* What the words after `rates show`, `path` and the rest ask for. */
typedef struct rates_job {
    cli *c;
    cli_rates rates;
    dcl_ccy ccy[2];
    size_t ccys;
    int has_on, has_from, has_to;
    dcl_day on, from, to;
    int json, jsonl, csv; /* --format */
} rates_job;

cli_exit rates_show(rates_job *job);
cli_exit rates_path(rates_job *job);
cli_exit rates_export(rates_job *job);
/* publisher: "ecb", "cbr", or NULL for all. */
cli_exit rates_update(rates_job *job, const char *publisher);
/* path: the file to take over. */
cli_exit rates_import(rates_job *job, const char *path);

/* Says what was wrong in a file of rates, at its place there: the library's
 * message begins with the file's name, line and column, as does ours. */
cli_exit rates_complain(const char *path, const char *text, size_t n,
                        const dcl_err *err);

/* What is told of a file beside what it says itself. */
typedef struct rates_told {
    dcl_feed_options options;
    char source[40];
} rates_told;

void rates_told_start(rates_told *t, const char *name);
/* From --as, --pair and --source. */
cli_exit rates_told_read(rates_told *t, const cli *c, const char *name);
/* From what stands beside an imported file, and into it. */
cli_exit rates_told_load(rates_told *t, const char *path);
cli_exit rates_told_keep(const rates_told *t, const char *path);

/* What the files that all rates come from are, in one text; to be freed. */
typedef struct rates_key {
    char *text;
    size_t n, bytes; /* of the files together */
} rates_key;

/* Adds a file and what stands beside it; 0: no memory. */
int rates_key_add(rates_key *k, const char *path);
/* The rates of one day from the compiled form; 0: it has to be made. */
int rates_packed_read(dcl_rates **out, const rates_key *k, dcl_day day);
void rates_packed_write(const dcl_rates *rates, const rates_key *k);

/* Under another name first, then in its place at once. */
cli_exit rates_put_file(const char *path, const char *text, size_t n);

/* Output, printf-like; texts go through put_json where they are a user's. */
void rates_put(const rates_job *job, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
void rates_put_json(const rates_job *job, const char *text);
const char *rates_day(char *buf, dcl_day day); /* char buf[24] */

/* The directory of imported rates, "" where there is no home; and of what an
 * update fetched.  char dir[4096]. */
void rates_data_dir(char *dir);
void rates_cache_dir(char *dir);
/* Makes a directory and those above it; 0 where it cannot. */
int rates_make_dirs(const char *dir);

#endif
