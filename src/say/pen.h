/* A small window before a sink: many short puts, few calls of the sink. */
#ifndef SAY_PEN_H
#define SAY_PEN_H

#include <string.h>

#include "base/digits.h"
#include "base/fmt.h"

enum { DCL__PEN = 1024 };

/* Invariant: n <= sizeof b; once stopped nothing more is put.  Pieces are put
 * whole, so that the sink never sees half a character. */
typedef struct dcl__pen {
    const dcl_sink *sink;
    int stopped;
    size_t n;
    char b[DCL__PEN];
} dcl__pen;

static inline void dcl__pen_init(dcl__pen *p, const dcl_sink *sink)
{
    p->sink = sink;
    p->stopped = 0;
    p->n = 0;
}

static inline void dcl__pen_flush(dcl__pen *p)
{
    if (!p->stopped) p->stopped = dcl__put(p->sink, p->b, p->n) != 0;
    p->n = 0;
}

static inline void dcl__pen_put(dcl__pen *p, const char *s, size_t n)
{
    if (n > sizeof p->b - p->n) {
        dcl__pen_flush(p);
        if (n > sizeof p->b) {
            if (!p->stopped) p->stopped = dcl__put(p->sink, s, n) != 0;
            return;
        }
    }
    memcpy(p->b + p->n, s, n);
    p->n += n;
}

static inline void dcl__pen_str(dcl__pen *p, const char *s)
{
    dcl__pen_put(p, s, strlen(s));
}

/* `count` zeros. */
void dcl__pen_zeros(dcl__pen *p, uint64_t count);
/* Digits i .. i + n of a run. */
void dcl__pen_run(dcl__pen *p, const dcl__run *r, size_t i, size_t n);
void dcl__pen_exp(dcl__pen *p, const dcl__exp *e);

#endif
