/* Reading files, every failure told. */
#define _POSIX_C_SOURCE 200809L

#include "cli/cli_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/cli_err.h"

enum { FILE_MAX = 1 << 26, PIECE = 1 << 16 };

static cli_exit open_file(int *fd, const char *path)
{
    if (strcmp(path, "-") == 0) {
        *fd = STDIN_FILENO;
        return CLI_ANSWERED;
    }
    *fd = open(path, O_RDONLY | O_CLOEXEC);
    if (*fd >= 0) return CLI_ANSWERED;
    return cli_fail(CLI_IO, "%s: %s", path, strerror(errno));
}

/* Room for `more` bytes and a NUL. */
static int make_room(char **p, size_t *cap, size_t used, size_t more)
{
    size_t want = *cap < PIECE ? PIECE : *cap;
    char *q;
    while (want - used < more + 1) want *= 2;
    if (want == *cap) return 1;
    q = realloc(*p, want);
    if (q == NULL) return 0;
    *p = q;
    *cap = want;
    return 1;
}

static ssize_t read_some(int fd, char *p, size_t n)
{
    ssize_t k;
    do {
        k = read(fd, p, n);
    } while (k < 0 && errno == EINTR);
    return k;
}

cli_exit cli_file_read(char **text, size_t *n, const char *path)
{
    char *p = NULL;
    size_t used = 0, cap = 0;
    int fd = -1;
    ssize_t k = 1;
    cli_exit exit = open_file(&fd, path);
    while (exit == CLI_ANSWERED && k > 0) {
        if (used > FILE_MAX) {
            exit = cli_fail(CLI_LIMIT, "%s: a file of more than 64 MiB", path);
        } else if (!make_room(&p, &cap, used, PIECE / 2)) {
            exit = cli_fail(CLI_LIMIT, "%s: out of memory", path);
        } else {
            k = read_some(fd, p + used, cap - used - 1);
            if (k < 0) {
                exit = cli_fail(CLI_IO, "%s: %s", path, strerror(errno));
            } else {
                used += (size_t)k;
            }
        }
    }
    if (fd > STDIN_FILENO) (void)close(fd);
    if (exit != CLI_ANSWERED) {
        free(p);
        return exit;
    }
    p[used] = '\0';
    *text = p;
    *n = used;
    return CLI_ANSWERED;
}

cli_exit cli_lines_open(cli_lines *f, const char *path)
{
    memset(f, 0, sizeof *f);
    f->path = path;
    return open_file(&f->fd, path);
}

cli_exit cli_lines_next(cli_lines *f, char **line, size_t *n, int *newline,
                        int *got, void (*idle)(void *), void *ctx)
{
    size_t seen = f->at;
    char *end = NULL;
    *got = 0;
    for (;;) {
        ssize_t k;
        if (f->n > seen) end = memchr(f->p + seen, '\n', f->n - seen);
        if (end != NULL || f->ended) break;
        seen = f->n;
        if (f->at > 0) {
            memmove(f->p, f->p + f->at, f->n - f->at);
            f->n -= f->at;
            seen -= f->at;
            f->at = 0;
        }
        if (f->n > CLI_LINE_MAX) {
            return cli_fail(CLI_LIMIT, "%s:%zu: a line of more than 16 MiB",
                            f->path, f->line + 1);
        }
        if (!make_room(&f->p, &f->cap, f->n, PIECE / 2)) {
            return cli_fail(CLI_LIMIT, "%s: out of memory", f->path);
        }
        idle(ctx);
        k = read_some(f->fd, f->p + f->n, f->cap - f->n - 1);
        if (k < 0) {
            return cli_fail(CLI_IO, "%s: %s", f->path, strerror(errno));
        }
        f->n += (size_t)k;
        f->ended = k == 0;
    }
    if (f->at == f->n) return CLI_ANSWERED;
    *line = f->p + f->at;
    *n = end != NULL ? (size_t)(end - *line) : f->n - f->at;
    *newline = end != NULL;
    f->at += *n + (size_t)*newline;
    f->line++;
    *got = 1;
    return CLI_ANSWERED;
}

void cli_lines_close(cli_lines *f)
{
    if (f->fd > STDIN_FILENO) (void)close(f->fd);
    free(f->p);
    f->p = NULL;
}
