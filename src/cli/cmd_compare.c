/* decillion compare: schedules side by side. */
#include <stdlib.h>
#include <string.h>

#include "cli/cli_ask.h"
#include "cli/commands.h"

enum { SCHEDULES = 26, DAYS = 64 };

typedef struct compare_job {
    cli_style style;
    cli_rates rates;
    cli_case k[SCHEDULES];
    const dcl_penalty *penalty[SCHEDULES];
    const dcl_eval *eval[SCHEDULES];
    int n;
    dcl_day day[DAYS];
    size_t days;
} compare_job;

static cli_exit read_days(compare_job *job, const cli *c)
{
    const char *text;
    int i;
    cli_exit exit = CLI_ANSWERED;
    for (i = 0; exit == CLI_ANSWERED &&
                (text = cli_opt_nth(&c->args, OPT_ON, i)) != NULL;
         i++) {
        if (i == DAYS) return cli_fail(CLI_LIMIT, "--on: at most 64 days");
        exit = cli_day_text(&job->day[i], "--on", text);
        job->days++;
    }
    if (job->days == 0) job->day[job->days++] = cli_today();
    return exit;
}

static cli_exit answer(cli *c, compare_job *job)
{
    dcl_compare_question q = {0};
    dcl_compare_answer *a = NULL;
    dcl_sink sink = cli_out_sink(&c->out);
    cli_place place = cli_at("SCHEDULE", NULL);
    cli_exit exit = CLI_ANSWERED;
    dcl_err err = {0};
    dcl_status status;
    q.size = sizeof q;
    q.penalty = job->penalty;
    q.eval = job->eval;
    q.count = (size_t)job->n;
    q.day = job->day;
    q.days = job->days;
    status = dcl_ask_compare(&a, job->rates.rates, &q, NULL, &err);
    if (status == DCL_OK) {
        status = dcl_show_compare(&sink, a, &job->style.show, NULL, &err);
    }
    if (status != DCL_OK) exit = cli_ask_failed(c, &place, &err);
    dcl_compare_answer_free(a);
    return exit;
}

static cli_exit run(cli *c)
{
    compare_job *job = calloc(1, sizeof *job);
    cli_exit exit;
    int i;
    if (job == NULL) return cli_fail(CLI_LIMIT, "out of memory");
    exit = cli_style_read(&job->style, c);
    if (exit == CLI_ANSWERED) exit = cli_rates_read(&job->rates, c);
    if (exit == CLI_ANSWERED) exit = read_days(job, c);
    if (exit == CLI_ANSWERED && c->args.args > SCHEDULES) {
        exit = cli_fail(CLI_LIMIT, "at most 26 schedules side by side");
    }
    for (i = 0; i < c->args.args && exit == CLI_ANSWERED; i++) {
        exit = cli_case_read(&job->k[i], c, "SCHEDULE", c->args.arg[i],
                             &job->style.limits);
        job->penalty[i] = job->k[i].penalty;
        job->eval[i] = &job->k[i].eval;
        job->n++;
    }
    if (exit == CLI_ANSWERED) exit = answer(c, job);
    for (i = 0; i < job->n; i++) cli_case_clear(&job->k[i]);
    cli_rates_clear(&job->rates);
    free(job);
    return exit;
}

const cli_command cmd_compare = {
    "compare",
    "compare SCHEDULE SCHEDULE... [--on DATE]...",
    "schedules side by side",
    "The schedules' totals on each day --on, how many times the first each "
    "comes to, the first day on which each differs from the first, and the day "
    "on which one overtakes the other.",
    {"decillion compare \"100000 RUB/day, x2 every 7 days, from 2022-11-24\" "
     "\"100000 RUB/day, x2 every 1 month, from 2022-11-24\" --on 2024-10-29",
     "decillion compare google google-tsargrad-cap-2022 --on 2022-10-03",
     "decillion compare \"5 EUR/day, from 2024-01-01\" \"1 EUR/day, x2 every 1 "
     "week, from 2024-01-01\" --on 2024-02-01 --on 2024-03-01",
     NULL},
    2,
    -1,
    0,
    run};
