/* What every answer about a schedule says of it. */
#include "ask/ask_words.h"

#include <string.h>

#include "penalty/model.h"

dcl_status dcl__words_make(dcl__words *w, const dcl_penalty *penalty,
                           const dcl_mem *mem, dcl_err *err)
{
    dcl_sink schedule, reading;
    dcl_status status;
    memset(w, 0, sizeof *w);
    w->schedule.mem = w->reading.mem = mem;
    schedule = dcl__text_sink(&w->schedule);
    reading = dcl__text_sink(&w->reading);
    status = dcl_penalty_write(&schedule, penalty, mem, err);
    if (status == DCL_OK) {
        status = dcl_penalty_reading(&reading, penalty, mem, err);
    }
    if (w->schedule.status != DCL_OK || w->reading.status != DCL_OK) {
        return dcl__no_memory(err);
    }
    return status;
}

void dcl__words_clear(dcl__words *w)
{
    dcl__text_clear(&w->schedule);
    dcl__text_clear(&w->reading);
}

dcl_status dcl__count_text(dcl__text *text, const dcl_num *num,
                           const dcl_limits *limits, dcl_err *err)
{
    dcl_num_form plain = {sizeof plain, -1, DCL_ROUND_HALF_EVEN, 0};
    dcl_sink sink = dcl__text_sink(text);
    dcl_status status = DCL_OK;
    text->n = 0;
    if (num != NULL) {
        status =
            dcl_num_write(&sink, NULL, num, &plain, limits, text->mem, err);
    }
    return text->status != DCL_OK ? dcl__no_memory(err) : status;
}

dcl_figure dcl__case_figure(const dcl_penalty *penalty, const dcl_rates *rates)
{
    const char *label = dcl_penalty_label(penalty);
    size_t n = strlen(label);
    dcl_figure f;
    memset(&f, 0, sizeof f);
    if (n < sizeof f.ccy.code) memcpy(f.ccy.code, label, n + 1);
    f.minor = rates != NULL && n > 0 ? dcl_ccy_minor(rates, f.ccy) : 2;
    return f;
}

dcl_figure dcl__rate_figure(const dcl_penalty *penalty, size_t stream,
                            const dcl_figure *own)
{
    dcl_figure f = *own;
    f.num = NULL;
    f.minor = 8;
    if (stream < penalty->streams &&
        dcl__is_interest(&penalty->stream[stream].charge)) {
        memset(&f.ccy, 0, sizeof f.ccy);
    }
    return f;
}
