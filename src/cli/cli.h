/* The program: what its files share.  Public headers of the library only. */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include <decillion.h>

#include "cli/cli_exit.h"
#include "cli/cli_opt.h"
#include "cli/cli_out.h"

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
