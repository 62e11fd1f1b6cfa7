/* What total's options ask, read once for one schedule or for a million. */
#ifndef CLI_TOTAL_JOB_H
#define CLI_TOTAL_JOB_H

#include "cli/cli_ask.h"

typedef struct total_job {
    cli_style style;
    cli_rates rates;
    dcl_ccy *in;
    size_t in_count;
    dcl_day day;
    dcl_num *count; /* --after */
    dcl_unit unit;
    int each; /* one line an answer */
} total_job;

/* One schedule answered onto c->out. */
cli_exit cli_total_answer(cli *c, const total_job *job, const cli_case *k);

/* Every line of the file. */
cli_exit cli_total_each(cli *c, const total_job *job, const char *path);

#endif
