/* decillion explain: the working, step by step. */
#include <stdlib.h>
#include <string.h>

#include "cli/cli_ask.h"
#include "cli/commands.h"

typedef struct explain_job {
    cli *c;
    cli_style style;
    cli_rates rates;
    cli_case k;
    dcl_ccy *in;
    size_t in_count;
    dcl_day day;
    uint64_t index;
    dcl_status shown;
    dcl_err err;
} explain_job;

static int put_segment(void *ctx, const dcl_working *working)
{
    explain_job *job = ctx;
    dcl_sink sink = cli_out_sink(&job->c->out);
    job->shown = dcl_show_working(&sink, job->index++, working,
                                  &job->style.show, NULL, &job->err);
    return job->shown != DCL_OK;
}

static dcl_status working(explain_job *job, const dcl_total_answer *total,
                          dcl_err *err)
{
    dcl_working_sink segments = {put_segment, job};
    dcl_sink sink = cli_out_sink(&job->c->out);
    dcl_status status =
        dcl_show_working_head(&sink, total, &job->style.show, NULL, err);
    if (status != DCL_OK) return status;
    status = dcl_ask_working(&segments, job->rates.rates, job->k.penalty,
                             job->day, &job->k.eval, NULL, err);
    if (job->shown != DCL_OK) {
        *err = job->err;
        return job->shown;
    }
    if (status != DCL_OK) return status;
    return dcl_show_working_tail(&sink, total, &job->style.show, NULL, err);
}

static cli_exit answer(explain_job *job)
{
    dcl_total_question q = {0};
    dcl_total_answer *total = NULL;
    cli_place place = job->k.place;
    dcl_err err = {0};
    dcl_status status;
    cli_exit exit = CLI_ANSWERED;
    q.size = sizeof q;
    q.penalty = job->k.penalty;
    q.eval = &job->k.eval;
    q.day = job->day;
    q.in = job->in;
    q.in_count = job->in_count;
    q.rate_on = job->rates.has_rate_on ? &job->rates.rate_on : NULL;
    q.policy = &job->rates.policy;
    if (job->k.title[0] != '\0') job->style.show.title = job->k.title;
    place.text = NULL;
    status = dcl_ask_total(&total, job->rates.rates, &q, NULL, &err);
    if (status == DCL_OK) status = working(job, total, &err);
    if (status != DCL_OK) exit = cli_ask_failed(job->c, &place, &err);
    dcl_total_answer_free(total);
    return exit;
}

static cli_exit run(cli *c)
{
    explain_job job;
    int has = 0;
    cli_exit exit;
    memset(&job, 0, sizeof job);
    job.c = c;
    exit = cli_style_read(&job.style, c);
    if (exit == CLI_ANSWERED && (job.style.show.form == DCL_FORM_CSV ||
                                 job.style.show.form == DCL_FORM_TSV)) {
        exit = cli_fail(CLI_USAGE, "a working is no table; --format text or "
                                   "json");
    }
    if (exit == CLI_ANSWERED) exit = cli_rates_read(&job.rates, c);
    if (exit == CLI_ANSWERED) {
        exit = cli_ccys_read(&job.in, &job.in_count, c, job.rates.rates);
    }
    job.day = cli_today();
    if (exit == CLI_ANSWERED) exit = cli_day(&job.day, &has, c, OPT_ON);
    if (exit == CLI_ANSWERED) {
        exit = cli_case_read(&job.k, c, "SCHEDULE", c->args.arg[0],
                             &job.style.limits);
    }
    if (exit == CLI_ANSWERED) exit = answer(&job);
    cli_case_clear(&job.k);
    cli_rates_clear(&job.rates);
    free(job.in);
    return exit;
}

const cli_command cmd_explain = {
    "explain",
    "explain SCHEDULE [--on DATE] [--in CUR]...",
    "the working, step by step",
    "How the total --on DATE comes about: the reading in words, each stretch "
    "of days in which nothing changes (days, rate, units, what bit), its "
    "closed "
    "form and an expression for bc, what it adds, and the total; conversions "
    "with rate, date and source.",
    {"decillion explain google --on 2024-10-29",
     "decillion explain yonkers-1988 --on 1988-09-09",
     "decillion explain google --on 2024-10-29 --in USD --format json", NULL},
    1,
    1,
    0,
    run};
