/* Every kind of style to a sink. */
#include "say/kinds.h"
#include "say/speller.h"

static dcl_status answer(int stopped, dcl_err *err)
{
    if (!stopped) return DCL_OK;
    return dcl__fail(err, DCL_STOPPED, 0, 0, "the output was stopped");
}

dcl_status dcl_say_write(const dcl_sink *sink, int *inexact, const dcl_dec *x,
                         const dcl_say_style *style, dcl_err *err)
{
    dcl__way way;
    dcl__fig fig;
    dcl__pen pen;
    dcl_status status;
    int stopped;
    if (style != NULL && style->kind == DCL_SAY_WORDS &&
        dcl__spell_en_fast(&stopped, sink, x, style)) {
        if (inexact != NULL && !stopped) *inexact = 0;
        return answer(stopped, err);
    }
    status = dcl__way_of(&way, style, err);
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
    if (inexact != NULL && !pen.stopped) *inexact = fig.inexact;
    return answer(pen.stopped, err);
}

dcl_status dcl_say_words(const dcl_sink *sink, const dcl_dec *x,
                         const dcl_say_style *style, dcl_err *err)
{
    dcl_say_style words;
    size_t n = sizeof words;
    int stopped;
    if (dcl__spell_en_fast(&stopped, sink, x, style))
        return answer(stopped, err);
    memset(&words, 0, sizeof words);
    if (style != NULL) {
        if (style->size > 0 && style->size < n) n = style->size;
        memcpy(&words, style, n);
    }
    words.size = 0;
    words.kind = DCL_SAY_WORDS;
    return dcl_say_write(sink, NULL, x, &words, err);
}
