/* decillion rates: what is held, what is taken over, what is handed on. */
#include <string.h>

#include "cli/commands.h"
#include "cli/rates_cmd.h"

static cli_exit read_ccys(rates_job *job)
{
    const cli_args *args = &job->c->args;
    for (int i = 1; i < args->args; i++) {
        const char *text = args->arg[i];
        cli_place place = cli_at("CUR", text);
        dcl_err err = {0};
        if (job->ccys == 2) {
            return cli_fail(CLI_USAGE, "two currencies at most, and then "
                                       "`%s`?",
                            text);
        }
        if (dcl_ccy_read(&job->ccy[job->ccys], job->rates.rates, text,
                         strlen(text), &err) != DCL_OK) {
            return cli_complain(&place, &err);
        }
        job->ccys++;
    }
    return CLI_ANSWERED;
}

static cli_exit read_days(rates_job *job)
{
    const cli *c = job->c;
    cli_exit exit = cli_day(&job->on, &job->has_on, c, OPT_ON);
    if (exit == CLI_ANSWERED) {
        exit = cli_day(&job->from, &job->has_from, c, OPT_FROM);
    }
    if (exit == CLI_ANSWERED) {
        exit = cli_day(&job->to, &job->has_to, c, OPT_TO);
    }
    return exit;
}

static void read_format(rates_job *job)
{
    const char *format = cli_opt_value(&job->c->args, OPT_FORMAT);
    job->json = format != NULL && strncmp(format, "json", 4) == 0;
    job->jsonl = format != NULL && strcmp(format, "jsonl") == 0;
    job->csv = format != NULL && strcmp(format, "csv") == 0;
}

static cli_exit import(rates_job *job)
{
    if (job->c->args.args != 2) {
        return cli_fail(CLI_USAGE, "import which file? decillion rates import "
                                   "FILE (- is standard input)");
    }
    return rates_import(job, job->c->args.arg[1]);
}

static cli_exit run(cli *c)
{
    rates_job job = {.c = c};
    const char *what = c->args.args > 0 ? c->args.arg[0] : "show";
    cli_exit exit = cli_rates_read(&job.rates, c);
    read_format(&job);
    if (exit == CLI_ANSWERED) exit = read_days(&job);
    if (exit == CLI_ANSWERED && strcmp(what, "import") == 0) {
        exit = import(&job);
    } else if (exit == CLI_ANSWERED && strcmp(what, "update") == 0) {
        exit = rates_update(&job, c->args.args > 1 ? c->args.arg[1] : NULL);
    } else if (exit == CLI_ANSWERED) {
        exit = read_ccys(&job);
        if (exit != CLI_ANSWERED) {
            /* said already */
        } else if (strcmp(what, "show") == 0) {
            exit = rates_show(&job);
        } else if (strcmp(what, "path") == 0) {
            exit = rates_path(&job);
        } else if (strcmp(what, "export") == 0) {
            exit = rates_export(&job);
        } else {
            exit = cli_fail(CLI_USAGE, "no `rates %s`; there are show, path, "
                                       "import, update and export",
                            what);
        }
    }
    cli_rates_clear(&job.rates);
    return exit;
}

const cli_command cmd_rates = {
    "rates",
    "rates show|path|import|update|export [CUR [CUR]] [--on DATE]",
    "exchange rates: those held, the way taken, files in and out",
    "show lists what is held, or with --on, --from and --to the rates "
    "themselves, as their publishers gave them.  path tells which way from one "
    "currency to another is taken on a day, and which were not and why.  "
    "import FILE checks a file of rates (the ECB's, the Bank of Russia's, the "
    "Federal Reserve's, the IMF's, price lines of ledger or beancount, CSV, "
    "decillion's own) and keeps it under XDG_DATA_HOME for all commands; of a "
    "CSV that does not say them, --pair USD/RUB and --source cbr do.  "
    "update fetches the running year's rates of the ecb or the cbr (or the "
    "years --from --to), checks them against those held, and keeps them under "
    "XDG_CACHE_HOME; nothing else ever uses the network.  "
    "export writes price lines, --format ledger, beancount or csv.",
    {"decillion rates show",
     "decillion rates show USD RUB --on 2024-10-29",
     "decillion rates path RUB EUR --on 2024-10-29",
     NULL},
    0,
    4,
    0,
    run};
