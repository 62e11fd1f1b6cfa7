/* The commands, in the order in which help lists them.  Adding one: a line
 * here, a file cmd_<name>.c, its options in cli_opt.h, its chapter in
 * decillion.1, a transcript in tests/cli. */
#ifndef CLI_COMMANDS_H
#define CLI_COMMANDS_H

#include "cli/cli.h"

#define CLI_COMMAND_MAP(X)                                                     \
    X(total)                                                                   \
    X(table)                                                                   \
    X(when)                                                                    \
    X(solve)                                                                   \
    X(explain)                                                                 \
    X(compare)                                                                 \
    X(say)                                                                     \
    X(read)                                                                    \
    X(convert)                                                                 \
    X(check)                                                                   \
    X(cases)                                                                   \
    X(rates)                                                                   \
    X(help)                                                                    \
    X(version)

#define CLI_COMMAND_DECLARE(name) extern const cli_command cmd_##name;
CLI_COMMAND_MAP(CLI_COMMAND_DECLARE)
#undef CLI_COMMAND_DECLARE

/* -h: examples first, then the options by name. */
cli_exit cli_help_short(cli *c);

#endif
