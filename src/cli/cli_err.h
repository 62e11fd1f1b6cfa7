/* What went wrong, on standard error, in one shape:
 *
 *     decillion: SCHEDULE, column 12: nothing counts `wek`; did you mean ...
 *       100000 RUB/wek, from 2020-01-01
 *                  ^~~
 */
#ifndef CLI_ERR_H
#define CLI_ERR_H

#include "cli/cli.h"

/* Where: a file with its line, or an argument by its name. */
typedef struct cli_place {
    const char *file;  /* NULL: an argument */
    size_t line;       /* of the file, 0: unknown */
    size_t column;     /* of the text's first byte in that line, from 0 */
    const char *name;  /* "SCHEDULE", "--on" */
    const char *text;  /* what was being read; NULL: no excerpt */
    size_t n;
    int quiet;         /* nothing is to be said */
} cli_place;

/* A place of an argument. */
cli_place cli_at(const char *name, const char *text);

/* Says what the library said of that text; the exit status for it. */
cli_exit cli_complain(const cli_place *place, const dcl_err *err);

/* The exit status that a library status stands for. */
cli_exit cli_exit_of(dcl_status status);

/* "decillion: " and the message; `%s` texts may be the user's: what could act
 * on a terminal is shown instead.  Answers `exit`. */
cli_exit cli_fail(cli_exit exit, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* The same message as a note or a warning; nothing fails. */
void cli_note(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* One more line under the message: another way. */
void cli_hint(const char *text);

/* A message at a place, in our words. */
cli_exit cli_fail_at(cli_exit exit, const cli_place *place, size_t at,
                     size_t len, const char *fmt, ...)
    __attribute__((format(printf, 5, 6)));

#endif
