/* The command line: one command, options anywhere, the rest in order. */
#include "cli/cli_opt.h"

#include <stdlib.h>
#include <string.h>

#include "cli/cli_err.h"
#include "cli/cli_near.h"

const cli_option cli_options[OPT_COUNT] = {
#define ROW(id, name, letter, arg, times, choices, commands, help)             \
    {name, letter, arg, times, choices, commands, help},
    CLI_OPTION_MAP(ROW)
#undef ROW
};

/* Is the word one of the list, whose members end with `stop`? */
static int listed(const char *list, char stop, const char *word, size_t n)
{
    while (*list != '\0') {
        size_t k = strcspn(list, (char[2]){stop, '\0'});
        if (k == n && memcmp(list, word, n) == 0) return 1;
        list += k + (list[k] == stop);
    }
    return 0;
}

int cli_option_is_for(cli_opt opt, const char *command)
{
    const char *list = cli_options[opt].commands;
    return list[0] == '*' || listed(list, ' ', command, strlen(command));
}

static int find_option(const char *name, size_t n)
{
    int i;
    for (i = 0; i < OPT_COUNT; i++) {
        const char *s = cli_options[i].name;
        if (strlen(s) == n && memcmp(s, name, n) == 0) return i;
    }
    return -1;
}

static cli_exit unknown_option(const char *word, const char *name, size_t n)
{
    cli_near near_ = cli_near_to(name, n);
    int i;
    for (i = 0; i < OPT_COUNT; i++) {
        cli_near_offer(&near_, cli_options[i].name);
    }
    if (near_.best != NULL) {
        return cli_fail(CLI_USAGE, "no option `%s`; did you mean `--%s`?", word,
                        near_.best);
    }
    return cli_fail(CLI_USAGE, "no option `%s`; `decillion help` lists them",
                    word);
}

static cli_exit wrong_choice(const cli_option *o, const char *value)
{
    cli_near near_ = cli_near_to(value, strlen(value));
    char word[32];
    char best[32] = "";
    char name[40];
    const char *s = o->choices;
    while (*s != '\0') {
        size_t k = strcspn(s, "|");
        memcpy(word, s, k);
        word[k] = '\0';
        near_.best = NULL;
        cli_near_offer(&near_, word);
        if (near_.best != NULL) memcpy(best, word, k + 1);
        s += k + (s[k] == '|');
    }
    name[0] = name[1] = '-';
    memcpy(name + 2, o->name, strlen(o->name) + 1);
    cli_place place = cli_at(name, value);
    if (best[0] != '\0') {
        return cli_fail_at(CLI_USAGE, &place, 0, place.n,
                           "no such choice; did you mean `%s`?", best);
    }
    return cli_fail_at(CLI_USAGE, &place, 0, place.n,
                       "no such choice; it is one of %s", o->choices);
}

static cli_exit give(cli_args *a, int opt, const char *value)
{
    const cli_option *o = &cli_options[opt];
    int i;
    for (i = 0; i < a->givens; i++) {
        if ((int)a->given[i].opt == opt && o->times == 1 && o->arg != NULL) {
            return cli_fail(CLI_USAGE,
                            "--%s is given twice, `%s` and `%s`; keep one",
                            o->name, a->given[i].value, value);
        }
    }
    if (o->choices != NULL && !listed(o->choices, '|', value, strlen(value))) {
        return wrong_choice(o, value);
    }
    a->given[a->givens].opt = (cli_opt)opt;
    a->given[a->givens].value = value;
    a->givens++;
    return CLI_ANSWERED;
}

/* Does the next word serve as the option's value? */
static int is_value(const char *word)
{
    return word != NULL && !(word[0] == '-' && word[1] == '-');
}

static cli_exit needs(const cli_option *o)
{
    return cli_fail(CLI_USAGE, "--%s needs a value: --%s %s", o->name, o->name,
                    o->arg);
}

static cli_exit read_long(cli_args *a, char **argv, int *i)
{
    const char *word = argv[*i], *name = word + 2;
    size_t n = strcspn(name, "=");
    const char *value = name[n] == '=' ? name + n + 1 : NULL;
    int opt = find_option(name, n);
    const cli_option *o;
    if (opt < 0) return unknown_option(word, name, n);
    o = &cli_options[opt];
    if (o->arg == NULL) {
        if (value != NULL) {
            return cli_fail(CLI_USAGE, "--%s takes no value; write `--%s`",
                            o->name, o->name);
        }
        return give(a, opt, "");
    }
    if (o->arg[0] == '[') return give(a, opt, value != NULL ? value : "");
    if (value != NULL) return give(a, opt, value);
    if (!is_value(argv[*i + 1])) return needs(o);
    return give(a, opt, argv[++*i]);
}

static cli_exit read_short(cli_args *a, char **argv, int *i)
{
    const char *word = argv[*i];
    int opt;
    for (opt = 0; opt < OPT_COUNT; opt++) {
        const cli_option *o = &cli_options[opt];
        if (o->letter != word[1]) continue;
        if (o->arg == NULL) {
            if (word[2] == '\0') return give(a, opt, "");
            break;
        }
        if (word[2] != '\0') return give(a, opt, word + 2);
        if (!is_value(argv[*i + 1])) return needs(o);
        return give(a, opt, argv[++*i]);
    }
    return unknown_option(word, word + 1, strlen(word + 1));
}

/* "-5", "-.5", "-2 undecillion" are numbers; "-" is standard input. */
static int is_argument(const char *w)
{
    return w[0] != '-' || w[1] == '\0' || (w[1] >= '0' && w[1] <= '9') ||
           (w[1] == '.' && w[2] >= '0' && w[2] <= '9');
}

cli_exit cli_args_read(cli_args *a, int argc, char **argv)
{
    int i, only_args = 0;
    cli_exit bad = CLI_ANSWERED;
    memset(a, 0, sizeof *a);
    a->arg = malloc(((size_t)argc + 1) * sizeof *a->arg);
    a->given = malloc(((size_t)argc + 1) * sizeof *a->given);
    if (a->arg == NULL || a->given == NULL) {
        return cli_fail(CLI_LIMIT, "out of memory");
    }
    for (i = 1; i < argc && bad == CLI_ANSWERED; i++) {
        if (!only_args && !is_argument(argv[i])) {
            if (argv[i][1] != '-') {
                bad = read_short(a, argv, &i);
            } else if (argv[i][2] == '\0') {
                only_args = 1;
            } else {
                bad = read_long(a, argv, &i);
            }
        } else if (a->command == NULL) {
            a->command = argv[i];
        } else {
            a->arg[a->args++] = argv[i];
        }
    }
    return bad;
}

void cli_args_clear(cli_args *a)
{
    free(a->arg);
    free(a->given);
}

const char *cli_opt_nth(const cli_args *a, cli_opt opt, int nth)
{
    int i;
    for (i = 0; i < a->givens; i++) {
        if (a->given[i].opt == opt && nth-- == 0) return a->given[i].value;
    }
    return NULL;
}

const char *cli_opt_value(const cli_args *a, cli_opt opt)
{
    return cli_opt_nth(a, opt, 0);
}

int cli_opt_choice(const cli_args *a, cli_opt opt)
{
    const char *value = cli_opt_value(a, opt);
    const char *s = cli_options[opt].choices;
    int i = 0;
    if (value == NULL) return -1;
    for (; *s != '\0'; i++) {
        size_t k = strcspn(s, "|");
        if (strlen(value) == k && memcmp(s, value, k) == 0) return i;
        s += k + (s[k] == '|');
    }
    return -1;
}
