/* What a conversion hands out: the path with its provenance, the runners-up,
 * the notes; all texts in one arena. */
#ifndef MONEY_CONVERSION_H
#define MONEY_CONVERSION_H

#include <gmp.h>

#include "money/path.h"

/* Two market legs and a legal chain up and down before, between and after. */
#define DCL__LEG_MAX (2 + 3 * 2 * DCL__CHAIN_MAX)
#define DCL__OTHERS 16
#define DCL__NOTES 24

typedef struct dcl__page {
    struct dcl__page *next;
    size_t size; /* with this head */
} dcl__page;

struct dcl_conversion {
    dcl_mem mem;
    dcl__page *page;
    dcl_num *amount;
    dcl_ccy ccy;
    dcl_path path;
    dcl_path other[DCL__OTHERS];
    size_t others;
    const char *note[DCL__NOTES];
    size_t notes;
};

/* Memory that lives as long as the conversion; NULL when there is none. */
void *dcl__conversion_take(dcl_conversion *c, size_t n);
/* A text so kept; NULL when there is no memory. */
const char *dcl__conversion_text(dcl_conversion *c, const char *fmt, ...);

/* The legs of a way and its exact rate. */
dcl_status dcl__path_make(dcl_path *out, mpq_ptr rate, dcl_conversion *c,
                          const dcl__request *q, const dcl__way *way,
                          dcl_err *err);

/* One rate as published. */
void dcl__leg_make(dcl_leg *out, const dcl_rates *r, const dcl__series *s,
                   const dcl__quote *quote, dcl_day day);

/* What must be said beside the figure (notes.c). */
dcl_status dcl__notes_make(dcl_conversion *c, const dcl__request *q,
                           const dcl__way *way, dcl_err *err);

/* Says why there is no way, and what would give one (refuse.c). */
dcl_status dcl__refuse(const dcl__request *q, const dcl_mem *mem,
                       dcl_err *err);

#endif
