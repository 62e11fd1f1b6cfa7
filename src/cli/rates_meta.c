/* What a file of rates does not say of itself, kept beside it:
 *
 *     $XDG_DATA_HOME/decillion/rates/usd.csv
 *                                    usd.csv.meta    As: csv
 *                                                    Pair: USD/RUB
 *                                                    By: cbr
 */
#define _POSIX_C_SOURCE 200809L

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/rates_cmd.h"

enum { PATH_CAP = 4096 };

/* A code as it is written; the library checks it when the file is read. */
static int set_code(dcl_ccy *out, const char *s, size_t n)
{
    size_t i;
    memset(out, 0, sizeof *out);
    if (n < 3 || n >= sizeof out->code) return 0;
    for (i = 0; i < n; i++) {
        int lower = s[i] >= 'a' && s[i] <= 'z';
        out->code[i] = (char)(lower ? s[i] - 'a' + 'A' : s[i]);
        if (!((out->code[i] >= 'A' && out->code[i] <= 'Z') ||
              (out->code[i] >= '0' && out->code[i] <= '9'))) {
            return 0;
        }
    }
    return 1;
}

static int set_pair(dcl_feed_options *o, const char *text)
{
    const char *slash = strchr(text, '/');
    return slash != NULL && set_code(&o->base, text, (size_t)(slash - text)) &&
           set_code(&o->quote, slash + 1, strlen(slash + 1));
}

static int set_form(dcl_feed_options *o, const char *text)
{
    return dcl_feed_form_read(&o->form, text, strlen(text), NULL) == DCL_OK;
}

static int set_source(rates_told *t, const char *text)
{
    size_t n = strlen(text);
    if (n == 0 || n >= sizeof t->source ||
        strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789-") != n) {
        return 0;
    }
    memcpy(t->source, text, n + 1);
    t->options.source = t->source;
    return 1;
}

void rates_told_start(rates_told *t, const char *name)
{
    memset(t, 0, sizeof *t);
    t->options.size = sizeof t->options;
    t->options.name = name;
}

cli_exit rates_told_read(rates_told *t, const cli *c, const char *name)
{
    const char *form = cli_opt_value(&c->args, OPT_AS);
    const char *pair = cli_opt_value(&c->args, OPT_PAIR);
    const char *source = cli_opt_value(&c->args, OPT_SOURCE);
    cli_place place = cli_at("--pair", pair);
    rates_told_start(t, name);
    if (form != NULL) (void)set_form(&t->options, form);
    if (pair != NULL && !set_pair(&t->options, pair)) {
        return cli_fail_at(CLI_USAGE, &place, 0, place.n,
                           "a pair is written USD/RUB: 1 USD costs so many "
                           "RUB");
    }
    place = cli_at("--source", source);
    if (source != NULL && !set_source(t, source)) {
        return cli_fail_at(CLI_USAGE, &place, 0, place.n,
                           "whose rates they are, in small letters, as in "
                           "--source cbr");
    }
    return CLI_ANSWERED;
}

cli_exit rates_told_load(rates_told *t, const char *path)
{
    char meta[PATH_CAP + 8], line[256];
    FILE *f;
    int good = 1;
    rates_told_start(t, path);
    (void)snprintf(meta, sizeof meta, "%s.meta", path);
    f = fopen(meta, "r");
    while (f != NULL && good && fgets(line, sizeof line, f) != NULL) {
        line[strcspn(line, "\n")] = '\0';
        if (strncmp(line, "As: ", 4) == 0) {
            good = set_form(&t->options, line + 4);
        }
        if (strncmp(line, "Pair: ", 6) == 0) {
            good = set_pair(&t->options, line + 6);
        }
        if (strncmp(line, "By: ", 4) == 0) good = set_source(t, line + 4);
    }
    if (f != NULL) (void)fclose(f);
    return good ? CLI_ANSWERED
                : cli_fail(CLI_IO, "%s: `%s` is not what was written there",
                           meta, line);
}

cli_exit rates_told_keep(const rates_told *t, const char *path)
{
    char meta[PATH_CAP + 300], text[256];
    const dcl_feed_options *o = &t->options;
    size_t n = 0;
    (void)snprintf(meta, sizeof meta, "%s.meta", path);
    (void)unlink(meta);
    text[0] = '\0';
    if (o->form != DCL_FEED_ANY) {
        n += (size_t)snprintf(text + n, sizeof text - n, "As: %s\n",
                              dcl_feed_name(o->form));
    }
    if (o->base.code[0] != '\0') {
        n += (size_t)snprintf(text + n, sizeof text - n, "Pair: %s/%s\n",
                              o->base.code, o->quote.code);
    }
    if (o->source != NULL) {
        n += (size_t)snprintf(text + n, sizeof text - n, "By: %s\n", o->source);
    }
    return n > 0 ? rates_put_file(meta, text, n) : CLI_ANSWERED;
}
