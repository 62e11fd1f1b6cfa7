/* Every kind of style to a sink. */
#include "say/kinds.h"

dcl_status dcl_say_write(const dcl_sink *sink, int *inexact, const dcl_dec *x,
                         const dcl_say_style *style, dcl_err *err)
{
    dcl__way way;
    dcl__fig fig;
    dcl__pen pen;
    dcl_status status = dcl__way_of(&way, style, err);
    if (status == DCL_OK)
        status = dcl__fig_round(&fig, x, way.digits, way.s.round, err);
    if (status != DCL_OK) return status;
    dcl__pen_init(&pen, sink);
    if (way.s.kind == DCL_SAY_WORDS)
        status = dcl__words_put(&pen, &fig, &way, err);
    else
        status = dcl__figures_put(&pen, &fig, &way, err);
    if (status != DCL_OK) return status;
    dcl__pen_flush(&pen);
    if (pen.stopped)
        return dcl__fail(err, DCL_STOPPED, 0, 0, "the output was stopped");
    if (inexact != NULL) *inexact = fig.inexact;
    return DCL_OK;
}

dcl_status dcl_say_words(const dcl_sink *sink, const dcl_dec *x,
                         const dcl_say_style *style, dcl_err *err)
{
    dcl_say_style words;
    size_t n = sizeof words;
    memset(&words, 0, sizeof words);
    if (style != NULL) {
        if (style->size > 0 && style->size < n) n = style->size;
        memcpy(&words, style, n);
    }
    words.size = 0;
    words.kind = DCL_SAY_WORDS;
    return dcl_say_write(sink, NULL, x, &words, err);
}
