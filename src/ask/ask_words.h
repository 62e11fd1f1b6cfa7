/* A schedule's canonical text and its reading, kept by an answer. */
#ifndef ASK_ASK_WORDS_H
#define ASK_ASK_WORDS_H

#include <decillion/ask.h>

#include "base/fmt.h"

/* Zero-initialise but for the texts' mem. */
typedef struct dcl__words {
    dcl__text schedule, reading;
} dcl__words;

dcl_status dcl__words_make(dcl__words *w, const dcl_penalty *penalty,
                           const dcl_mem *mem, dcl_err *err);
void dcl__words_clear(dcl__words *w);

/* A count in digits into an emptied text; nothing where num is NULL. */
dcl_status dcl__count_text(dcl__text *text, const dcl_num *num,
                           const dcl_limits *limits, dcl_err *err);

/* The schedule's currency and its places; rates may be NULL. */
dcl_figure dcl__case_figure(const dcl_penalty *penalty, const dcl_rates *rates);

/* How a rate of stream i is told: of interest it is a fraction, not a sum. */
dcl_figure dcl__rate_figure(const dcl_penalty *penalty, size_t stream,
                            const dcl_figure *own);

#endif
