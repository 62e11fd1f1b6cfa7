/* The program: what its files share.  Public headers of the library only. */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include <decillion.h>

#include "cli/cli_opt.h"
#include "cli/cli_out.h"

/* The exit statuses, once, for the program, its help and its manual.
 *        name        number  meaning */
#define CLI_EXIT_MAP(X)                                                        \
    X(ANSWERED, 0, "answered")                                                 \
    X(NO, 1, "the answer is no")                                               \
    X(USAGE, 2, "not understood: usage, schedule, number, date, case file")    \
    X(LIMIT, 3, "past a limit; the message names the flag that raises it")     \
    X(NOTHING, 4, "no rate, currency, case or name for that")                  \
    X(IO, 5, "a file, network or output error")

typedef enum cli_exit {
#define CLI_EXIT_ENUM(name, number, text) CLI_##name = number,
    CLI_EXIT_MAP(CLI_EXIT_ENUM)
#undef CLI_EXIT_ENUM
} cli_exit;

typedef struct cli cli;

/* One command: a row of the table in main.c, a file cmd_<name>.c. */
typedef struct cli_command {
    const char *name;
    const char *synopsis;   /* "total SCHEDULE [--on DATE | --after SPAN]" */
    const char *summary;    /* one line, no full stop */
    const char *text;       /* paragraphs of `help COMMAND` */
    const char *example[4]; /* whole command lines; NULL ends them */
    int min_args, max_args; /* -1: any number */
    int streams;            /* keeps on failure what it printed before */
    cli_exit (*run)(cli *c);
} cli_command;

struct cli {
    const cli_command *command;
    cli_args args;
    cli_out out;
};

/* Every command, in the order help lists them; NULL ends the list. */
extern const cli_command *const cli_commands[];
const cli_command *cli_find_command(const char *name);

#endif
