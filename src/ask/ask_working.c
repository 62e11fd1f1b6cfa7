/* The working: the engine's segments, their sums with their currency. */
#include <string.h>

#include <decillion/ask.h>

#include "ask/ask_words.h"

typedef struct working {
    const dcl_working_sink *sink;
    const dcl_penalty *penalty;
    dcl_figure own;
    int stopped;
} working;

static int put_segment(void *ctx, const dcl_segment *segment)
{
    working *w = ctx;
    dcl_working out;
    memset(&out, 0, sizeof out);
    out.segment = segment;
    out.added = out.total = w->own;
    out.rate = dcl__rate_figure(w->penalty, segment->stream, &w->own);
    out.rate.num = segment->rate;
    out.added.num = segment->added;
    out.total.num = segment->total;
    w->stopped = w->sink->put(w->sink->ctx, &out);
    return w->stopped;
}

dcl_status dcl_ask_working(const dcl_working_sink *sink, const dcl_rates *rates,
                           const dcl_penalty *penalty, dcl_day day,
                           const dcl_eval *eval, const dcl_mem *mem,
                           dcl_err *err)
{
    dcl_segment_sink segments;
    working w;
    w.sink = sink;
    w.penalty = penalty;
    w.own = dcl__case_figure(penalty, rates);
    w.stopped = 0;
    segments.segment = put_segment;
    segments.ctx = &w;
    return dcl_penalty_explain(penalty, day, &segments, eval, mem, err);
}
