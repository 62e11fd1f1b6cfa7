/* decillion check: is what was printed right? */
#include <string.h>

#include "cli/cli_ask.h"
#include "cli/commands.h"

typedef struct check_job {
    cli_style style;
    cli_rates rates;
    cli_case against;
    dcl_day day;
    int has_day;
} check_job;

static cli_exit answer(cli *c, const check_job *job)
{
    dcl_check_question q = {0};
    dcl_check_answer *a = NULL;
    dcl_sink sink = cli_out_sink(&c->out);
    dcl_err err = {0};
    cli_place place;
    cli_exit exit = CLI_ANSWERED;
    size_t which = 0;
    dcl_status status;
    q.size = sizeof q;
    q.claim = c->args.arg;
    q.claims = (size_t)c->args.args;
    q.say = &job->style.show.say;
    q.has_day = job->has_day;
    q.day = job->day;
    q.rate_on = job->rates.has_rate_on ? &job->rates.rate_on : NULL;
    q.policy = &job->rates.policy;
    q.against = job->against.penalty;
    q.eval = &job->against.eval;
    q.times = cli_opt_value(&c->args, OPT_TIMES);
    q.limits = &job->style.limits;
    status = dcl_ask_check(&a, &which, job->rates.rates, &q, NULL, &err);
    place = cli_at("CLAIM", status == DCL_SYNTAX ? c->args.arg[which] : NULL);
    if (status == DCL_NO_NAME && q.times != NULL)
        place = cli_at("--times", q.times);
    if (status == DCL_OK)
        status = dcl_show_check(&sink, a, &job->style.show, NULL, &err);
    if (status != DCL_OK)
        exit = cli_ask_failed(c, &place, &err);
    else if (!a->agree)
        exit = CLI_NO;
    dcl_check_answer_free(a);
    return exit;
}

static cli_exit run(cli *c)
{
    const char *against = cli_opt_value(&c->args, OPT_AGAINST);
    check_job job = {0};
    cli_exit exit = cli_style_read(&job.style, c);
    if (exit == CLI_ANSWERED) exit = cli_rates_read(&job.rates, c);
    if (exit == CLI_ANSWERED) {
        job.day = job.rates.today;
        exit = cli_day(&job.day, &job.has_day, c, OPT_ON);
    }
    if (exit == CLI_ANSWERED && against != NULL) {
        /* what a schedule comes to is asked of a day: today, if of none */
        job.has_day = 1;
        exit = cli_case_read(&job.against, c, "--against", against,
                             &job.style.limits);
    }
    if (exit == CLI_ANSWERED) exit = answer(c, &job);
    cli_case_clear(&job.against);
    cli_rates_clear(&job.rates);
    return exit;
}

const cli_command cmd_check = {
    "check",
    "check CLAIM... [--on DATE] [--against SCHEDULE] [--times YARDSTICK]",
    "is what was printed right?",
    "Takes a figure apart as it was published: digits, a name on the short "
    "and\n"
    "on the long scale, both, \"36 zeros\", \"a 37-digit figure\", and says\n"
    "whether the parts agree and by what power of ten they differ.  Digits in\n"
    "broken groups and digits that end where a double-precision number does\n"
    "are named.\n\n"
    "Several claims are held against the first, converted at the rate of --on\n"
    "DATE: they agree if the intervals that they stand for meet.  --against\n"
    "holds them against what a schedule comes to, and tells the days on which\n"
    "the claim would have been true.  --times \"a million world GDP\" judges "
    "a\n"
    "multiple of something by what publishers give for it.\n\n"
    "The exit status is 1 where something is wrong.",
    {"decillion check \"2 undecillion rubles\" \"$2.5 decillion\" "
     "--on 2024-10-29",
     "decillion check \"$20 decillion, a 2 followed by 36 zeroes\"",
     "decillion check \"$2.5 decillion\" --against google --on 2024-10-29",
     NULL},
    1,
    -1,
    0,
    run};
