/* Rates for a command: the built-in ones, the user's, and which to take. */
#include <stdlib.h>
#include <string.h>

#include "cli/cli_ask.h"
#include "cli/cli_file.h"

static cli_exit read_user_rates(cli_rates *r, const char *path)
{
    const dcl_rates *parts[2];
    dcl_err err = {0};
    cli_place place = {0};
    size_t n = 0;
    cli_exit exit = cli_file_read(&r->text, &n, path);
    if (exit != CLI_ANSWERED) return exit;
    place.file = path;
    place.line = 1;
    place.text = r->text;
    place.n = n;
    if (dcl_rates_read(&r->parts[1], r->text, n, path, NULL, &err) != DCL_OK) {
        return cli_complain(&place, &err);
    }
    parts[0] = r->parts[0];
    parts[1] = r->parts[1];
    if (dcl_rates_join(&r->rates, parts, 2, NULL, &err) != DCL_OK) {
        place.text = NULL;
        return cli_complain(&place, &err);
    }
    return CLI_ANSWERED;
}

static cli_exit read_policy(cli_rates *r, const cli *c)
{
    uint64_t age = 0;
    int has = 0;
    cli_exit exit;
    r->policy.size = sizeof r->policy;
    r->today = cli_today();
    r->policy.today = &r->today;
    r->policy.assume = cli_opt_value(&c->args, OPT_ASSUME_RATE);
    r->source = cli_opt_value(&c->args, OPT_SOURCE);
    if (r->source != NULL) {
        r->policy.sources = &r->source;
        r->policy.source_count = 1;
    }
    exit = cli_count(&age, &has, c, OPT_MAX_AGE, 0, 1000000);
    if (has) r->policy.max_age = age == 0 ? DCL_AGE_NONE : (int64_t)age;
    if (exit != CLI_ANSWERED) return exit;
    return cli_day(&r->rate_on, &r->has_rate_on, c, OPT_RATE_ON);
}

cli_exit cli_rates_read(cli_rates *r, const cli *c)
{
    const char *path = cli_opt_value(&c->args, OPT_RATES);
    cli_place place = cli_at("rates", NULL);
    dcl_err err = {0};
    memset(r, 0, sizeof *r);
    if (dcl_rates_builtin(&r->parts[0], NULL, &err) != DCL_OK) {
        return cli_complain(&place, &err);
    }
    if (path != NULL) {
        cli_exit exit = read_user_rates(r, path);
        if (exit != CLI_ANSWERED) return exit;
    } else {
        r->rates = r->parts[0];
        r->parts[0] = NULL;
    }
    return read_policy(r, c);
}

void cli_rates_clear(cli_rates *r)
{
    dcl_rates_free(r->rates);
    dcl_rates_free(r->parts[0]);
    dcl_rates_free(r->parts[1]);
    free(r->text);
    memset(r, 0, sizeof *r);
}

cli_exit cli_ask_failed(const cli *c, const cli_place *place,
                        const dcl_err *err)
{
    const char *assume = cli_opt_value(&c->args, OPT_ASSUME_RATE);
    cli_place at = cli_at("--in", NULL);
    cli_exit exit;
    switch (err->status) {
    case DCL_NO_RATE:
    case DCL_NO_CURRENCY:
        if (assume != NULL) at = cli_at("--assume-rate", assume);
        if (strcmp(c->command->name, "convert") == 0 && assume == NULL) {
            at = cli_at("CUR", NULL);
        }
        at.text = NULL;
        if (place->file != NULL) at = *place;
        exit = cli_complain(&at, err);
        if (err->status == DCL_NO_RATE && !place->quiet &&
            strstr(err->msg, "--assume-rate") == NULL) {
            cli_hint("--rate-on DATE takes another day's rate, --assume-rate "
                     "\"97.23 RUB/USD\" one of your own, --max-age DAYS an "
                     "older one");
        }
        return exit;
    case DCL_SYNTAX:
        if (assume != NULL && place->text == NULL) {
            at = cli_at("--assume-rate", assume);
            return cli_complain(&at, err);
        }
        return cli_complain(place, err);
    case DCL_TOO_BIG:
        exit = cli_complain(place, err);
        if (!place->quiet && strstr(err->msg, "--") == NULL &&
            cli_option_is_for(OPT_MAX_DIGITS, c->command->name)) {
            cli_hint("--max-digits N raises the limit on digits");
        }
        return exit;
    default: return cli_complain(place, err);
    }
}
