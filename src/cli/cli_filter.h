/* say and read: arguments, or standard input line by line. */
#ifndef CLI_FILTER_H
#define CLI_FILTER_H

#include "cli/cli_ask.h"

/* One text in, its answer appended to c->out; err filled on failure, and then
 * nothing is appended. */
typedef dcl_status cli_filter_one(cli *c, void *ctx, const char *text,
                                  size_t n, dcl_err *err);

/* Every argument, an answer a line; without arguments the lines of standard
 * input, with --field, --delimiter, --header and --invalid. */
cli_exit cli_filter(cli *c, const char *name, cli_filter_one *one, void *ctx);

#endif
