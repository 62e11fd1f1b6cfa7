/* decillion solve: what would explain a total. */
#include <string.h>

#include "cli/cli_ask.h"
#include "cli/commands.h"

typedef struct solve_job {
    cli_style style;
    cli_rates rates;
    cli_case k;
    dcl_day day;
    dcl_num *within;
} solve_job;

/* "5%" or "0.05": a share below one. */
static cli_exit read_within(solve_job *job, const cli *c)
{
    const char *text = cli_opt_value(&c->args, OPT_WITHIN);
    cli_place place = cli_at("--within", text);
    char number[64];
    dcl_err err = {0};
    size_t n;
    if (text == NULL) return CLI_ANSWERED;
    n = strlen(text);
    if (n == 0 || n > sizeof number - 8 || text[0] == '-') {
        return cli_fail_at(CLI_USAGE, &place, 0, place.n,
                           "a share is wanted, as in `--within 5%%`");
    }
    memcpy(number, text, n + 1);
    if (number[n - 1] == '%') {
        n--;
        while (n > 0 && number[n - 1] == ' ') n--;
        if (strpbrk(number, "/e^ ") == NULL) {
            memcpy(number + n, "e-2", 4);
            n += 3;
        } else {
            return cli_fail_at(CLI_USAGE, &place, 0, place.n,
                               "a percentage is a plain number and %%");
        }
    }
    if (dcl_num_read(&job->within, number, n, &job->style.limits, NULL, &err) ==
        DCL_OK) {
        return CLI_ANSWERED;
    }
    return cli_complain(&place, &err);
}

static cli_exit answer(cli *c, const solve_job *job)
{
    const char *text = cli_opt_value(&c->args, OPT_TOTAL);
    dcl_solve_question q = {0};
    dcl_solve_answer *a = NULL;
    dcl_sink sink = cli_out_sink(&c->out);
    cli_place place = job->k.place;
    cli_exit exit = CLI_ANSWERED;
    dcl_err err = {0};
    dcl_status status;
    q.size = sizeof q;
    q.penalty = job->k.penalty;
    q.eval = &job->k.eval;
    q.day = job->day;
    q.total = text;
    q.total_n = strlen(text);
    q.within = job->within;
    q.say = &job->style.show.say;
    place.text = NULL;
    status = dcl_ask_solve(&a, job->rates.rates, &q, NULL, &err);
    if (status == DCL_SYNTAX || status == DCL_CONFLICT ||
        status == DCL_NO_CURRENCY) {
        place = cli_at("--total", text);
    }
    if (status == DCL_OK) {
        status = dcl_show_solve(&sink, a, &job->style.show, NULL, &err);
    }
    if (status != DCL_OK) {
        exit = cli_complain(&place, &err);
    } else if (a->count == 0) {
        exit = CLI_NO;
    }
    dcl_solve_answer_free(a);
    return exit;
}

static cli_exit run(cli *c)
{
    solve_job job;
    int has = 0;
    cli_exit exit;
    memset(&job, 0, sizeof job);
    if (cli_opt_value(&c->args, OPT_TOTAL) == NULL) {
        return cli_fail(CLI_USAGE, "which total? decillion %s",
                        c->command->synopsis);
    }
    exit = cli_style_read(&job.style, c);
    if (exit == CLI_ANSWERED) exit = cli_rates_read(&job.rates, c);
    job.day = cli_today();
    if (exit == CLI_ANSWERED) exit = cli_day(&job.day, &has, c, OPT_ON);
    if (exit == CLI_ANSWERED) exit = read_within(&job, c);
    if (exit == CLI_ANSWERED) {
        exit = cli_case_read(&job.k, c, "SCHEDULE", c->args.arg[0],
                             &job.style.limits);
    }
    if (exit == CLI_ANSWERED) exit = answer(c, &job);
    cli_case_clear(&job.k);
    dcl_num_free(job.within);
    cli_rates_clear(&job.rates);
    return exit;
}

const cli_command cmd_solve = {
    "solve",
    "solve SCHEDULE --total AMOUNT --on DATE",
    "what would explain a total: the schedule holds one `?`",
    "Every value of the schedule's `?` (from ?, ? RUB/day, x? every 7 days, "
    "? claimants, for ? days) with which the total --on DATE is AMOUNT, "
    "nearest first: whose total rounds to AMOUNT as written (trailing zeros "
    "of an integer are not significant), or lies --within a share of it.  A "
    "continuum is given by its ends: exact ones, or rounded into the range and "
    "said to be.  Where a cap or a floor makes the total flat the values go on "
    "without end: `2 and above`, `up to 2023-01-06` (null in JSON).  Of more "
    "than 100 values the nearest are listed, then their range and number.  "
    "Where nothing fits the exit status is 1.",
    {"decillion solve \"100000 RUB/day, x2 every 7 days, from ?\" --total \"2 "
     "undecillion RUB\" --on 2024-10-29",
     "decillion solve \"100000 RUB/day, x2 every 7 days, from 2022-12-20, ? "
     "claimants\" --total \"2 undecillion\" --on 2024-10-29",
     "decillion solve \"? RUB/day, x2 every 7 days, from 2022-11-24\" --total "
     "\"2 undecillion RUB\" --on 2024-10-29",
     NULL},
    1,
    1,
    0,
    run};
