/* A command line written so that any shell reads it back. */
#include "cli/cli_again.h"

#include <stdlib.h>
#include <string.h>

static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                            "abcdefghijklmnopqrstuvwxyz"
                            "0123456789_-./:=,+@%";

static void put(cli_out *out, const char *s)
{
    cli_out_text(out, s);
}

/* Bare where nothing in it means something to a shell; in double quotes where
 * only blanks and the like do; else in single ones. */
static void put_word(cli_out *out, const char *s)
{
    if (s[0] != '\0' && s[strspn(s, plain)] == '\0') {
        put(out, s);
    } else if (strpbrk(s, "\"$`\\!\n") == NULL) {
        put(out, "\"");
        put(out, s);
        put(out, "\"");
    } else {
        put(out, "'");
        for (; *s != '\0'; s++) {
            if (*s == '\'') {
                put(out, "'\\''");
            } else {
                cli_out_put(out, s, 1);
            }
        }
        put(out, "'");
    }
}

static void put_day(cli_out *out, const char *option, dcl_day day)
{
    char s[32];
    size_t need;
    if (dcl_date_write(s, sizeof s, &need, day, NULL) != DCL_OK) return;
    put(out, option);
    put(out, s);
}

/* What says nothing about the answer, and what is told by its days. */
static int left_out(cli_opt opt)
{
    return opt == OPT_FROM || opt == OPT_TO || opt == OPT_COLOR ||
           opt == OPT_CHART || opt == OPT_ASCII;
}

char *cli_again(const cli *c, dcl_day from, dcl_day to)
{
    cli_out out;
    int i;
    memset(&out, 0, sizeof out);
    out.fd = -1;
    out.hold = 1;
    put(&out, "decillion ");
    put(&out, c->command->name);
    for (i = 0; i < c->args.args; i++) {
        put(&out, " ");
        if (c->args.arg[i][0] == '-' && c->args.arg[i][1] != '\0') {
            put(&out, "-- ");
        }
        put_word(&out, c->args.arg[i]);
    }
    put_day(&out, " --from ", from);
    put_day(&out, " --to ", to);
    for (i = 0; i < c->args.givens; i++) {
        const cli_given *g = &c->args.given[i];
        if (left_out(g->opt)) continue;
        put(&out, " --");
        put(&out, cli_options[g->opt].name);
        if (g->value == NULL || cli_options[g->opt].arg == NULL) continue;
        put(&out, " ");
        put_word(&out, g->value);
    }
    cli_out_put(&out, "", 1);
    if (out.failed != 0) {
        free(out.p);
        return NULL;
    }
    return out.p;
}
