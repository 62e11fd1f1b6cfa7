/* The longer puts of a pen. */
#include "say/pen.h"

void dcl__pen_zeros(dcl__pen *p, uint64_t count)
{
    static const char zeros[] = "0000000000000000000000000000000000000000";
    while (count > 0 && !p->stopped) {
        uint64_t n = count < sizeof zeros - 1 ? count : sizeof zeros - 1;
        dcl__pen_put(p, zeros, (size_t)n);
        count -= n;
    }
}

void dcl__pen_run(dcl__pen *p, const dcl__run *r, size_t i, size_t n)
{
    while (n > 0 && !p->stopped) {
        size_t room = sizeof p->b - p->n, m = n < room ? n : room;
        dcl__run_copy(p->b + p->n, r, i, m);
        p->n += m;
        i += m;
        n -= m;
        if (p->n == sizeof p->b) dcl__pen_flush(p);
    }
}

void dcl__pen_exp(dcl__pen *p, const dcl__exp *e)
{
    dcl__pen_flush(p);
    if (!p->stopped) p->stopped = dcl__exp_put(p->sink, e) != 0;
}
