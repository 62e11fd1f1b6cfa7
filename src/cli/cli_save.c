/* A file replaced at once: a new one beside it, renamed when it is whole. */
#define _XOPEN_SOURCE 700

#include "cli/cli_save.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/cli_err.h"

static cli_exit cannot(const cli_save *s, int number)
{
    return cli_fail(CLI_IO, "%s: %s", s->path, strerror(number));
}

/* A path's own name put before ".XXXXXX", hidden. */
static char *temp_name(const char *target)
{
    const char *slash = strrchr(target, '/');
    size_t dir = slash != NULL ? (size_t)(slash - target) + 1 : 0;
    size_t n = strlen(target);
    char *s = malloc(n + 9);
    if (s == NULL) return NULL;
    memcpy(s, target, dir);
    s[dir] = '.';
    memcpy(s + dir + 1, target + dir, n - dir);
    memcpy(s + n + 1, ".XXXXXX", 8);
    return s;
}

/* The new file has the rights of the one it replaces, or those that a file made
 * anew has. */
static void set_mode(int fd, const struct stat *old)
{
    mode_t mask = umask(0);
    (void)umask(mask);
    (void)fchmod(fd, old != NULL ? old->st_mode & 0777 : 0666 & ~mask);
}

cli_exit cli_save_begin(cli_save *s, cli *c, const char *path)
{
    struct stat st;
    int there;
    memset(s, 0, sizeof *s);
    s->path = path;
    s->own.fd = -1;
    s->out = &c->out;
    if (strcmp(path, "-") == 0) return CLI_ANSWERED;
    s->out = &s->own;
    there = stat(path, &st) == 0;
    s->target = there ? realpath(path, NULL) : strdup(path);
    if (s->target == NULL) return cannot(s, errno);
    if (there && S_ISDIR(st.st_mode)) return cannot(s, EISDIR);
    if (there && !S_ISREG(st.st_mode)) {
        s->own.fd = open(s->target, O_WRONLY | O_NOCTTY);
    } else {
        s->temp = temp_name(s->target);
        if (s->temp == NULL) return cannot(s, ENOMEM);
        s->own.fd = mkstemp(s->temp);
        if (s->own.fd >= 0) set_mode(s->own.fd, there ? &st : NULL);
    }
    return s->own.fd >= 0 ? CLI_ANSWERED : cannot(s, errno);
}

cli_exit cli_save_end(cli_save *s, int keep)
{
    cli_exit exit = CLI_ANSWERED;
    int failed = 0, made = s->temp != NULL && s->own.fd >= 0;
    if (s->out == &s->own && s->own.fd >= 0) {
        if (keep) (void)cli_out_flush(&s->own);
        if (keep && made && s->own.failed == 0 && fsync(s->own.fd) != 0) {
            s->own.failed = errno;
        }
        if (!keep) (void)close(s->own.fd);
        failed = cli_out_end(&s->own, keep);
        if (keep && failed != 0) exit = cannot(s, failed);
    }
    if (made && keep && failed == 0 && rename(s->temp, s->target) != 0) {
        failed = errno;
        exit = cannot(s, failed);
    }
    if (made && (!keep || failed != 0)) (void)unlink(s->temp);
    free(s->temp);
    free(s->target);
    s->temp = s->target = NULL;
    return exit;
}
