/* decillion convert: a sum in other currencies, by dated rates. */
#include <stdlib.h>
#include <string.h>

#include "cli/cli_ask.h"
#include "cli/commands.h"

typedef struct convert_job {
    cli_style style;
    cli_rates rates;
    dcl_num *amount;
    dcl_ccy from;
    dcl_ccy *in;
    size_t in_count;
    dcl_day day;
} convert_job;

static int has_in(const cli *c)
{
    return cli_opt_value(&c->args, OPT_IN) != NULL;
}

/* AMOUNT has its currency in it, or in the argument after it. */
static cli_exit read_amount(convert_job *job, const cli *c, int *used)
{
    const char *text = c->args.arg[0];
    cli_place place = cli_at("AMOUNT", text);
    dcl_err err = {0};
    *used = 1;
    if (dcl_ask_money(&job->amount, &job->from, text, strlen(text),
                      job->rates.rates, &job->style.show.say,
                      &job->style.limits, NULL, &err) != DCL_OK) {
        return cli_complain(&place, &err);
    }
    if (job->from.code[0] != '\0') return CLI_ANSWERED;
    if (c->args.args < 3 && !(c->args.args == 2 && has_in(c))) {
        return cli_fail_at(CLI_USAGE, &place, place.n, 0,
                           "in which currency? write it after the amount, as "
                           "in \"2 undecillion RUB\"");
    }
    *used = 2;
    text = c->args.arg[1];
    place = cli_at("AMOUNT", text);
    if (dcl_ccy_read(&job->from, job->rates.rates, text, strlen(text), &err) !=
        DCL_OK) {
        return cli_complain(&place, &err);
    }
    return CLI_ANSWERED;
}

static cli_exit add_target(convert_job *job, const char *name, const char *text)
{
    cli_place place = cli_at(name, text);
    dcl_err err = {0};
    if (dcl_ccy_read(&job->in[job->in_count], job->rates.rates, text,
                     strlen(text), &err) != DCL_OK) {
        return cli_complain(&place, &err);
    }
    job->in_count++;
    return CLI_ANSWERED;
}

/* The other arguments, and those of --in. */
static cli_exit read_targets(convert_job *job, const cli *c, int used)
{
    cli_exit exit = CLI_ANSWERED;
    const char *text;
    int i;
    if (used >= c->args.args && !has_in(c)) {
        return cli_fail(CLI_USAGE, "to which currency? decillion %s",
                        c->command->synopsis);
    }
    job->in =
        calloc((size_t)(c->args.args - used + c->args.givens), sizeof *job->in);
    if (job->in == NULL) return cli_fail(CLI_LIMIT, "out of memory");
    for (i = used; i < c->args.args && exit == CLI_ANSWERED; i++) {
        exit = add_target(job, "CUR", c->args.arg[i]);
    }
    for (i = 0; exit == CLI_ANSWERED &&
                (text = cli_opt_nth(&c->args, OPT_IN, i)) != NULL;
         i++) {
        exit = add_target(job, "--in", text);
    }
    return exit;
}

static cli_exit answer(cli *c, const convert_job *job)
{
    dcl_convert_question q = {0};
    dcl_convert_answer *a = NULL;
    dcl_sink sink = cli_out_sink(&c->out);
    cli_place place = cli_at("AMOUNT", NULL);
    cli_exit exit = CLI_ANSWERED;
    dcl_err err = {0};
    dcl_status status;
    q.size = sizeof q;
    q.amount = job->amount;
    q.ccy = job->from;
    q.day = job->day;
    q.rate_on = job->rates.has_rate_on ? &job->rates.rate_on : NULL;
    q.in = job->in;
    q.in_count = job->in_count;
    q.policy = &job->rates.policy;
    status = dcl_ask_convert(&a, job->rates.rates, &q, NULL, &err);
    if (status == DCL_OK) {
        status = dcl_show_convert(&sink, a, &job->style.show, NULL, &err);
    }
    if (status != DCL_OK) exit = cli_ask_failed(c, &place, &err);
    dcl_convert_answer_free(a);
    return exit;
}

static cli_exit run(cli *c)
{
    convert_job job = {0};
    int used = 0, has = 0;
    cli_exit exit = cli_style_read(&job.style, c);
    if (exit == CLI_ANSWERED && job.style.show.sentence) {
        exit = cli_fail(CLI_USAGE, "`convert` writes no sentence; `total` "
                                   "does, with --in");
    }
    if (exit == CLI_ANSWERED) exit = cli_rates_read(&job.rates, c);
    if (exit == CLI_ANSWERED) {
        job.day = job.rates.today;
        exit = cli_day(&job.day, &has, c, OPT_ON);
    }
    if (exit == CLI_ANSWERED) exit = read_amount(&job, c, &used);
    if (exit == CLI_ANSWERED) exit = read_targets(&job, c, used);
    if (exit == CLI_ANSWERED) exit = answer(c, &job);
    dcl_num_free(job.amount);
    free(job.in);
    cli_rates_clear(&job.rates);
    return exit;
}

const cli_command cmd_convert = {
    "convert",
    "convert AMOUNT CUR... [--on DATE]",
    "a sum in other currencies, by dated rates",
    "Converts an amount with its currency (\"2 undecillion RUB\") by the rates "
    "in force --on DATE (today where none is given), and says which rate it "
    "was, of whom, and from when.  A pair without a rate of its own is crossed "
    "through a third currency, each leg told.",
    {"decillion convert \"2 undecillion RUB\" USD --on 2024-10-29",
     "decillion convert \"20 decillion USD\" EUR RUB --on 2024-10-29",
     "decillion convert \"91.5 quintillion RUB\" USD --assume-rate "
     "\"97.23 RUB/USD\"",
     NULL},
    1,
    -1,
    0,
    run};
