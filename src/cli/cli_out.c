/* Standard output through one buffer, every failure noticed. */
#include "cli/cli_out.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { BLOCK = 1 << 16 };

int cli_out_flush(cli_out *out)
{
    size_t done = 0;
    while (done < out->n && out->failed == 0) {
        ssize_t k = write(out->fd, out->p + done, out->n - done);
        if (k >= 0) {
            done += (size_t)k;
        } else if (errno != EINTR) {
            out->failed = errno;
        }
    }
    out->n = 0;
    return out->failed;
}

static int grow(cli_out *out, size_t more)
{
    size_t cap = out->cap < BLOCK ? BLOCK : out->cap;
    char *p;
    while (cap - out->n < more) {
        if (cap > SIZE_MAX / 2) return 0;
        cap *= 2;
    }
    p = realloc(out->p, cap);
    if (p == NULL) return 0;
    out->p = p;
    out->cap = cap;
    return 1;
}

void cli_out_put(cli_out *out, const char *bytes, size_t n)
{
    if (out->failed != 0) return;
    if (n > out->cap - out->n && !out->hold && !out->marked) {
        (void)cli_out_flush(out);
    }
    if (n > out->cap - out->n && !grow(out, n)) {
        out->failed = ENOMEM;
        return;
    }
    memcpy(out->p + out->n, bytes, n);
    out->n += n;
}

void cli_out_mark(cli_out *out, size_t *mark)
{
    /* room is made here, so that a line of ordinary length needs no more */
    out->marked = 0;
    if (!out->hold && out->n > out->cap / 2) (void)cli_out_flush(out);
    out->marked = 1;
    *mark = out->n;
}

void cli_out_back(cli_out *out, size_t mark)
{
    out->n = mark;
    out->marked = 0;
}

void cli_out_text(cli_out *out, const char *text)
{
    cli_out_put(out, text, strlen(text));
}

static int out_sink(void *ctx, const char *bytes, size_t n)
{
    cli_out *out = ctx;
    cli_out_put(out, bytes, n);
    return out->failed != 0;
}

dcl_sink cli_out_sink(cli_out *out)
{
    return (dcl_sink){out_sink, out};
}

int cli_out_end(cli_out *out, int keep)
{
    int failed;
    if (keep) (void)cli_out_flush(out);
    /* a full disk or a quota may show only here */
    if (keep && out->failed == 0 && close(out->fd) != 0) out->failed = errno;
    failed = out->failed;
    free(out->p);
    out->p = NULL;
    out->n = out->cap = 0;
    return failed;
}
