/* Words for what is found in a claim. */
#ifndef SHOW_CHECK_WORDS_H
#define SHOW_CHECK_WORDS_H

#include <decillion/claim.h>

#include "show/show_text.h"

/* A number of times for people: 8.2, 34.8, 122, 1.32 million. */
dcl_status dcl__put_times(dcl__text *out, const dcl_num *num,
                          const dcl_show_style *style, const dcl_mem *mem,
                          dcl_err *err);

/* "2.5e36": up to six digits and the power of ten. */
dcl_status dcl__put_power(dcl__text *out, const dcl_num *num,
                          const dcl_mem *mem, dcl_err *err);

/* The user's text without what could act on a terminal. */
void dcl__put_claim_text(dcl__text *out, const char *s, size_t n);

/* How far off a figure is, as a percentage without sign: "0.035"; *side -1, 0,
 * 1 as it is below, equal, above. */
dcl_status dcl__put_percent(dcl__text *out, int *side, const dcl_num *off,
                            const dcl_mem *mem, dcl_err *err);

/* What a slip is, in a sentence. */
const char *dcl__slip_text(dcl_slip slip);

#endif
