/* decillion total: what has accrued. */
#include <stdlib.h>
#include <string.h>

#include "cli/cli_ask.h"
#include "cli/cli_file.h"
#include "cli/cli_mem.h"
#include "cli/commands.h"
#include "cli/total_job.h"

static cli_exit read_when(total_job *job, const cli *c)
{
    const char *after = cli_opt_value(&c->args, OPT_AFTER);
    const char *on = cli_opt_value(&c->args, OPT_ON);
    dcl_err err = {0};
    cli_place place;
    if (cli_opt_nth(&c->args, OPT_ON, 1) != NULL) {
        return cli_fail(CLI_USAGE,
                        "--on is given twice, `%s` and `%s`; "
                        "`table` gives several days",
                        on, cli_opt_nth(&c->args, OPT_ON, 1));
    }
    if (after == NULL) {
        job->day = cli_today();
        return on != NULL ? cli_day_text(&job->day, "--on", on) : CLI_ANSWERED;
    }
    if (on != NULL) {
        return cli_fail(CLI_USAGE, "--on and --after ask for two days; keep "
                                   "one");
    }
    if (dcl_ask_span(&job->count, &job->unit, after, strlen(after),
                     &job->style.limits, NULL, &err) == DCL_OK) {
        return CLI_ANSWERED;
    }
    place = cli_at("--after", after);
    return cli_complain(&place, &err);
}

cli_exit cli_total_answer(cli *c, const total_job *job, const cli_case *k)
{
    dcl_total_question q = {0};
    dcl_total_answer *answer = NULL;
    dcl_show_style style = job->style.show;
    dcl_sink sink = cli_out_sink(&c->out);
    cli_exit exit = CLI_ANSWERED;
    cli_place place = k->place;
    const dcl_mem *mem = &cli_mem;
    dcl_err err = {0};
    dcl_status status;
    q.size = sizeof q;
    q.penalty = k->penalty;
    q.eval = &k->eval;
    q.day = job->day;
    q.count = job->count;
    q.unit = job->unit;
    q.after = cli_opt_value(&c->args, OPT_AFTER);
    q.in = job->in;
    q.in_count = job->in_count;
    q.rate_on = job->rates.has_rate_on ? &job->rates.rate_on : NULL;
    q.policy = &job->rates.policy;
    /* a line of text tells nothing else */
    q.figures_only = job->each && style.form == DCL_FORM_TEXT &&
                     !style.sentence;
    status = dcl_ask_total(&answer, job->rates.rates, &q, mem, &err);
    if (status == DCL_OK) {
        style.title = k->title[0] != '\0' ? k->title : NULL;
        status = job->each
                     ? dcl_show_total_line(&sink, answer, &style, mem, &err)
                     : dcl_show_total(&sink, answer, &style, mem, &err);
        /* what cannot be shown is no fault of the schedule's text */
        if (place.file == NULL) place.text = NULL;
    }
    if (status != DCL_OK) {
        if (place.file == NULL) place.text = NULL;
        exit = cli_ask_failed(c, &place, &err);
    }
    dcl_total_answer_free(answer);
    return exit;
}

static cli_exit run(cli *c)
{
    const char *each = cli_opt_value(&c->args, OPT_EACH);
    total_job job = {0};
    cli_case k = {0};
    cli_exit exit = cli_style_read(&job.style, c);
    if (exit == CLI_ANSWERED) exit = cli_rates_read(&job.rates, c);
    if (exit == CLI_ANSWERED) {
        exit = cli_ccys_read(&job.in, &job.in_count, c, job.rates.rates);
    }
    if (exit == CLI_ANSWERED) exit = read_when(&job, c);
    if (exit == CLI_ANSWERED && each != NULL && c->args.args > 0) {
        cli_place place = cli_at("SCHEDULE", c->args.arg[0]);
        exit = cli_fail_at(CLI_USAGE, &place, 0, place.n,
                           "--each reads its schedules from a file; a SCHEDULE "
                           "beside it would go unanswered: leave one out");
    } else if (exit == CLI_ANSWERED && each != NULL) {
        job.each = 1;
        exit = cli_total_each(c, &job, each);
    } else if (exit == CLI_ANSWERED && c->args.args == 0) {
        exit = cli_fail(CLI_USAGE, "`total` needs more: decillion %s",
                        c->command->synopsis);
    } else if (exit == CLI_ANSWERED) {
        exit =
            cli_case_read(&k, c, "SCHEDULE", c->args.arg[0], &job.style.limits);
        if (exit == CLI_ANSWERED) exit = cli_total_answer(c, &job, &k);
    }
    cli_case_clear(&k);
    cli_rates_clear(&job.rates);
    dcl_num_free(job.count);
    free(job.in);
    return exit;
}

const cli_command cmd_total = {
    "total",
    "total SCHEDULE [--on DATE | --after SPAN] [--in CUR]...",
    "what has accrued on a day or after a span",
    "What the schedule has come to --on DATE (that day counted; today where "
    "none is given), or --after SPAN has passed since the start of the first "
    "counted day.  With what was paid and is owed, what the next day adds, and "
    "each stream's share where there are several; --in CUR converts it.\n\n"
    "SCHEDULE is the name of a built-in case (google), a case file (a path "
    "with a slash or ending in .rec; FILE#CASE where it holds several), - for "
    "standard input, or the schedule's own words in quotes.",
    {"decillion total google --on 2024-10-29 --in USD",
     "decillion total \"100000 RUB/day, x2 every 7 days, from 2022-11-24\" "
     "--on 2024-10-29",
     "decillion total google --after \"10^18 weeks\"", NULL},
    0,
    1,
    0,
    run};
