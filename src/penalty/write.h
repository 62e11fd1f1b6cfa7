/* Canonical text, shared by the writer's files and by the reading in words. */
#ifndef PENALTY_WRITE_H
#define PENALTY_WRITE_H

#include "base/fmt.h"
#include "penalty/model.h"

/* Puts what it is told until the sink refuses or memory is short; `status`
 * says which. */
typedef struct dcl__writer {
    const dcl_sink *sink;
    const dcl_mem *mem;
    const dcl__label *label;
    dcl_status status;
} dcl__writer;

/* As dcl__putf. */
void dcl__wr(dcl__writer *w, const char *fmt, ...);

/* ---- write_value.c ---- */

/* Digits without groups up to 15, "2e34" above; p/q where no decimal ends. */
void dcl__wr_number(dcl__writer *w, mpq_srcptr q, int unknown);
void dcl__wr_percent(dcl__writer *w, mpq_srcptr fraction, int unknown);
void dcl__wr_amount(dcl__writer *w, const dcl__amount *a);
/* "7 days", "1 week", "3 violations" */
void dcl__wr_span(dcl__writer *w, const dcl__span *span);
void dcl__wr_day(dcl__writer *w, dcl_day day);
void dcl__wr_date(dcl__writer *w, const dcl__date *date);
void dcl__wr_rate(dcl__writer *w, const dcl__rate *rate);
/* "/day", "/site/full half-year", "" */
void dcl__wr_per(dcl__writer *w, const dcl__charge *c);
/* "s" but after one, and after a word that ends in s */
const char *dcl__plural(mpq_srcptr q, int unknown, const char *word);

/* ---- write.c ---- */

void dcl__wr_piece(dcl__writer *w, const dcl__piece *p);
const char *dcl__day_count_name(dcl__day_count by);

#endif
