/* decillion when: the first day on which the total reaches a sum. */
#include <string.h>

#include "cli/cli_ask.h"
#include "cli/commands.h"

typedef struct when_job {
    cli_style style;
    cli_rates rates;
    cli_case k;
    dcl_num *sum;
    dcl_ccy ccy;
} when_job;

static cli_exit read_sum(when_job *job, const cli *c)
{
    const char *text = cli_opt_value(&c->args, OPT_REACHES);
    cli_place place = cli_at("--reaches", text);
    dcl_err err = {0};
    if (text == NULL) {
        return cli_fail(CLI_USAGE, "reaches what? decillion %s",
                        c->command->synopsis);
    }
    if (dcl_ask_money(&job->sum, &job->ccy, text, strlen(text),
                      job->rates.rates, &job->style.show.say,
                      &job->style.limits, NULL, &err) == DCL_OK) {
        return CLI_ANSWERED;
    }
    return cli_complain(&place, &err);
}

static cli_exit answer(cli *c, const when_job *job)
{
    dcl_when_question q = {0};
    dcl_when_answer *a = NULL;
    dcl_show_style style = job->style.show;
    dcl_sink sink = cli_out_sink(&c->out);
    cli_place place = job->k.place;
    cli_exit exit = CLI_ANSWERED;
    dcl_err err = {0};
    dcl_status status;
    q.size = sizeof q;
    q.penalty = job->k.penalty;
    q.eval = &job->k.eval;
    q.sum = job->sum;
    q.ccy = job->ccy;
    q.rate_on = job->rates.has_rate_on ? &job->rates.rate_on : NULL;
    q.today = job->rates.today;
    q.policy = &job->rates.policy;
    style.title = job->k.title[0] != '\0' ? job->k.title : NULL;
    place.text = NULL;
    status = dcl_ask_when(&a, job->rates.rates, &q, NULL, &err);
    if (status == DCL_OK) {
        status = dcl_show_when(&sink, a, &style, NULL, &err);
    }
    if (status != DCL_OK) {
        exit = cli_ask_failed(c, &place, &err);
        /* understood, but past the end of the calendar */
        if (status == DCL_RANGE) exit = CLI_LIMIT;
    } else if (a->never) {
        exit = CLI_NO;
    }
    dcl_when_answer_free(a);
    return exit;
}

static cli_exit run(cli *c)
{
    when_job job;
    cli_exit exit;
    memset(&job, 0, sizeof job);
    exit = cli_style_read(&job.style, c);
    if (exit == CLI_ANSWERED) exit = cli_rates_read(&job.rates, c);
    if (exit == CLI_ANSWERED) exit = read_sum(&job, c);
    if (exit == CLI_ANSWERED) {
        exit = cli_case_read(&job.k, c, "SCHEDULE", c->args.arg[0],
                             &job.style.limits);
    }
    if (exit == CLI_ANSWERED) exit = answer(c, &job);
    cli_case_clear(&job.k);
    dcl_num_free(job.sum);
    cli_rates_clear(&job.rates);
    return exit;
}

const cli_command cmd_when = {
    "when",
    "when SCHEDULE --reaches AMOUNT",
    "the first day on which the total reaches a sum",
    "The first day on which the total is at least AMOUNT, the total of that "
    "day "
    "and of the day before.  AMOUNT is a number in the schedule's own currency "
    "(googol), or a sum; one in another currency is converted once, at "
    "--rate-on DATE or the newest rate, and said.  Where the sum is never "
    "reached the exit status is 1.",
    {"decillion when google --reaches \"2 undecillion RUB\"",
     "decillion when \"20 decillion USD, total x2 every 1 week, from "
     "2024-10-29\" --reaches googol",
     "decillion when google --reaches \"1 million USD\" --rate-on 2022-12-01",
     NULL},
    1,
    1,
    0,
    run};
