/* Days and counts that options name. */
#define _POSIX_C_SOURCE 200809L

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "cli/cli_ask.h"

dcl_day cli_today(void)
{
    time_t now = time(NULL);
    struct tm tm;
    dcl_ymd ymd;
    dcl_day day = 0;
    memset(&tm, 0, sizeof tm);
    if (localtime_r(&now, &tm) == NULL) return 0;
    ymd.year = tm.tm_year + 1900;
    ymd.month = tm.tm_mon + 1;
    ymd.day = tm.tm_mday;
    (void)dcl_date_from_ymd(&day, ymd, NULL);
    return day;
}

cli_exit cli_day_text(dcl_day *day, const char *name, const char *text)
{
    dcl_err err = {0};
    cli_place place = cli_at(name, text);
    if (strcmp(text, "today") == 0) {
        *day = cli_today();
        return CLI_ANSWERED;
    }
    if (dcl_date_read(day, text, strlen(text), &err) == DCL_OK) {
        return CLI_ANSWERED;
    }
    return cli_complain(&place, &err);
}

/* "--on" */
static const char *dashed(char *name, size_t cap, cli_opt opt)
{
    (void)snprintf(name, cap, "--%s", cli_options[opt].name);
    return name;
}

cli_exit cli_day(dcl_day *day, int *has, const cli *c, cli_opt opt)
{
    const char *text = cli_opt_value(&c->args, opt);
    char name[40];
    *has = text != NULL;
    if (text == NULL) return CLI_ANSWERED;
    return cli_day_text(day, dashed(name, sizeof name, opt), text);
}

cli_exit cli_count(uint64_t *n, int *has, const cli *c, cli_opt opt,
                   uint64_t least, uint64_t most)
{
    const char *text = cli_opt_value(&c->args, opt);
    const char *s = text;
    uint64_t value = 0;
    char name[40];
    int big = 0;
    *has = text != NULL;
    if (text == NULL) return CLI_ANSWERED;
    for (; *s >= '0' && *s <= '9'; s++) {
        if (value > (UINT64_MAX - 9) / 10) {
            big = 1;
        } else {
            value = value * 10 + (uint64_t)(*s - '0');
        }
    }
    cli_place place = cli_at(dashed(name, sizeof name, opt), text);
    if (s == text || *s != '\0' || value < least) {
        return cli_fail_at(CLI_USAGE, &place, 0, place.n,
                           "a whole number is wanted, %llu or more, as in "
                           "`%s %llu`",
                           (unsigned long long)least, name,
                           (unsigned long long)(least > 0 ? least : 1));
    }
    if (big || value > most) {
        return cli_fail_at(CLI_LIMIT, &place, 0, place.n, "at most %llu",
                           (unsigned long long)most);
    }
    *n = value;
    return CLI_ANSWERED;
}
