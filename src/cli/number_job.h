/* What say and read share: a number in, its answer out, line by line. */
#ifndef CLI_NUMBER_JOB_H
#define CLI_NUMBER_JOB_H

#include "cli/cli_ask.h"
#include "cli/cli_filter.h"

typedef struct number_job {
    cli_style style;
    cli_digits digits; /* memory for the number read, kept between lines */
    cli_out text;      /* one answer, before it goes where it belongs */
    dcl_sink sink;     /* where an answer is written: text, or the output */
    int json;
    int plain;         /* an answer is the text itself, nothing around it */
} number_job;

/* From the options; cleared by number_job_run. */
cli_exit number_job_read(number_job *job, cli *c);

/* Each argument, told as `name`, or each line; `exit` is the answer where it is
 * not CLI_ANSWERED. */
cli_exit number_job_run(number_job *job, cli *c, cli_exit exit,
                        const char *name, cli_filter_one *one);

/* The number of a text. */
dcl_status number_job_number(number_job *job, dcl_dec *x, const char *text,
                             size_t n, dcl_err *err);

/* The answer in job->text, where the form wants it in a cell. */
dcl_status number_job_cell(number_job *job, cli *c, dcl_err *err);

#endif
