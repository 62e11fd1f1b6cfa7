/* The command that gives the same answer again. */
#ifndef CLI_AGAIN_H
#define CLI_AGAIN_H

#include "cli/cli.h"

/* The command line for a shell, with the days in place of what stood for them
 * (`today`, or nothing); freed with free.  NULL: no memory. */
char *cli_again(const cli *c, dcl_day from, dcl_day to);

#endif
