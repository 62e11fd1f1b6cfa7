/* What texts for people share: rows with a key, wrapped prose, colour, a
 * conversion's rates in words. */
#ifndef SHOW_SHOW_TEXT_H
#define SHOW_SHOW_TEXT_H

#include "show/show_figure.h"

/* A text for people on its way to a sink. */
typedef struct dcl__page {
    const dcl_sink *sink;
    const dcl_show_style *style;
    const dcl_mem *mem;
    dcl_err *err;
    int bad; /* what the sink answered, once it is not 0 */
} dcl__page;

void dcl__page_put(dcl__page *p, const char *s);
void dcl__page_bold(dcl__page *p, int on);
void dcl__page_dim(dcl__page *p, int on);

/* "key       value", the value wrapped at style->width under itself. */
void dcl__page_row(dcl__page *p, const char *key, const char *value);

/* The figure on a line of its own with its currency, large: in the style's
 * kind, and below it in digits where these say more. */
dcl_status dcl__page_figure(dcl__page *p, const dcl_figure *f, int how,
                            dcl__figure_text *t);

/* A name too long for a headline, in a row of its own; else nothing. */
dcl_status dcl__page_long_name(dcl__page *p, const dcl__figure_text *t);

/* 1 for a sum of everyday size, told to the cent and not by name. */
int dcl__is_everyday(const dcl__figure_text *t);

/* "97.2300 RUB per USD, Bank of Russia, in force 2024-10-29, 3 days before" */
dcl_status dcl__put_leg(const dcl_sink *sink, const dcl_leg *leg, dcl_err *err);

/* "1.65 undecillion RUB" into out, by name; figures below a million in
 * digits. */
dcl_status dcl__name_figure(dcl__text *out, const dcl_figure *f,
                            const dcl_show_style *style, const dcl_mem *mem,
                            dcl_err *err);

/* A rate beside the sums it makes: by name, or, a fraction without their
 * currency, "8.5% a year". */
dcl_status dcl__name_rate(dcl__text *out, const dcl_figure *rate,
                          const dcl_figure *sum, const dcl_show_style *style,
                          const dcl_mem *mem, dcl_err *err);

/* A conversion after a blank line: its figure, and a line for each rate. */
dcl_status dcl__page_converted(dcl__page *p, const dcl_converted *c);
/* What must be said beside them, a row each. */
void dcl__page_notes(dcl__page *p, const dcl_converted *c, size_t n);

/* DCL_OK, or DCL_STOPPED where the sink stopped. */
dcl_status dcl__page_status(const dcl__page *p, dcl_status status);

#endif
