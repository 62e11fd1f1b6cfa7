/* What table's options ask. */
#ifndef CLI_TABLE_JOB_H
#define CLI_TABLE_JOB_H

#include "cli/cli_ask.h"

typedef struct table_job {
    cli *c;
    cli_style style;
    cli_rates rates;
    cli_case k;
    dcl_table_question q;
    dcl_table_layout layout;
    dcl_ccy *in;
    size_t in_count;
    dcl_err err;
    dcl_status shown; /* what the row that stopped the table answered */
} table_job;

/* --svg and --html: a picture and a page, each into its file. */
cli_exit cli_table_files(table_job *job);

#endif
