/* Figures into the caller's buffer. */
#include "say/compact_fast.h"
#include "say/kinds.h"

static dcl_status finish(dcl__buf *b, size_t *need, dcl_err *err)
{
    dcl_status status = dcl__buf_end(b);
    if (need != NULL) *need = b->need;
    if (status != DCL_OK)
        return dcl__fail(err, status, 0, 0, "%z bytes and a NUL are needed",
                         b->need);
    return DCL_OK;
}

/* By the general road: any style, any number. */
static dcl_status compact(char *buf, size_t cap, size_t *need, int *inexact,
                          const dcl_dec *x, const dcl_say_style *style,
                          dcl_err *err)
{
    dcl__way way;
    dcl__fig fig;
    dcl__pen pen;
    dcl__buf b = {buf, cap, 0};
    dcl_sink sink = dcl__buf_sink(&b);
    dcl_status status = dcl__way_of(&way, style, err);
    if (status != DCL_OK) return status;
    if (way.s.kind == DCL_SAY_WORDS)
        return dcl__fail(err, DCL_ARGUMENT, 0, 0,
                         "words go to a sink: use dcl_say_words");
    status = dcl__fig_round(&fig, x, way.digits, way.s.round, err);
    if (status != DCL_OK) return status;
    dcl__pen_init(&pen, &sink);
    status = dcl__figures_put(&pen, &fig, &way, err);
    if (status != DCL_OK) return status;
    dcl__pen_flush(&pen);
    if (inexact != NULL) *inexact = fig.inexact;
    return finish(&b, need, err);
}

dcl_status dcl_say_compact(char *buf, size_t cap, size_t *need, int *inexact,
                           const dcl_dec *x, const dcl_say_style *style,
                           dcl_err *err)
{
    dcl_status status;
    if (dcl__compact_is_plain(style) &&
        dcl__compact_fast(&status, buf, cap, need, inexact, x,
                          dcl__trim_of(style), err))
        return status;
    return compact(buf, cap, need, inexact, x, style, err);
}
