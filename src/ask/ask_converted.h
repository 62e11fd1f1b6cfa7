/* One sum in several currencies. */
#ifndef ASK_ASK_CONVERTED_H
#define ASK_ASK_CONVERTED_H

#include <decillion/ask.h>

typedef struct dcl__convert_job {
    const dcl_rates *rates;
    dcl_figure from;
    const dcl_ccy *in;
    size_t count;
    dcl_day day;
    int has_day; /* 0: the rate is assumed, for no day */
    int chosen;  /* the day was asked for by name */
    const dcl_policy *policy;
} dcl__convert_job;

/* Zero-initialise.  Freed also after a failure. */
typedef struct dcl__converted_list {
    dcl_converted *list;
    dcl_conversion **conversion;
    size_t count;
} dcl__converted_list;

dcl_status dcl__convert_all(dcl__converted_list *out,
                            const dcl__convert_job *job, const dcl_mem *mem,
                            dcl_err *err);
void dcl__converted_free(dcl__converted_list *list, const dcl_mem *mem);

#endif
