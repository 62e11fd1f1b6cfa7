/* Answers that go into files: whole, or the file is as it was. */
#ifndef CLI_SAVE_H
#define CLI_SAVE_H

#include "cli/cli.h"

/* A file on its way: written beside the one it will replace. */
typedef struct cli_save {
    const char *path; /* as it was given; "-": standard output */
    char *target;     /* where links lead */
    char *temp;       /* NULL: the target is no plain file, and written to */
    cli_out own;
    cli_out *out;     /* what to write to */
} cli_save;

/* Opens; CLI_IO with the reason said.  cli_save_end in any case. */
cli_exit cli_save_begin(cli_save *s, cli *c, const char *path);

/* keep: what was written becomes the file, at once.  else nothing changes. */
cli_exit cli_save_end(cli_save *s, int keep);

#endif
