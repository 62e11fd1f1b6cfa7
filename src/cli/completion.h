/* Completions for shells, from the tables of commands and options. */
#ifndef CLI_COMPLETION_H
#define CLI_COMPLETION_H

#include "cli/cli.h"

/* shell: 0 bash, 1 zsh, 2 fish, as --completion lists them. */
void cli_completion(cli *c, int shell);

#endif
