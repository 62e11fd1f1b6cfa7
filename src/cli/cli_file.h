/* Files whole, and files line by line. */
#ifndef CLI_FILE_H
#define CLI_FILE_H

#include <stddef.h>

#include "cli/cli_exit.h"

/* The whole file ("-": standard input), NUL-terminated, freed with free.
 * CLI_IO with the reason, CLI_LIMIT past 64 MiB; said on standard error. */
cli_exit cli_file_read(char **text, size_t *n, const char *path);

/* Lines of a file in one buffer that grows to the longest. */
typedef struct cli_lines {
    int fd;
    const char *path; /* as messages name it */
    char *p;
    size_t at, n, cap; /* the unread part is p[at..n) */
    size_t line;       /* of the line last read, from 1 */
    int ended;
} cli_lines;

enum { CLI_LINE_MAX = 1 << 24 };

cli_exit cli_lines_open(cli_lines *f, const char *path);

/* The next line without its end.  *got 0 at the end of the file; *newline 0
 * for a last line without one.  idle is called before a read that may wait. */
cli_exit cli_lines_next(cli_lines *f, char **line, size_t *n, int *newline,
                        int *got, void (*idle)(void *), void *ctx);
void cli_lines_close(cli_lines *f);

#endif
