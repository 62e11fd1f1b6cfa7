/* The rule in words, shared by the files that say it. */
#ifndef PENALTY_READING_H
#define PENALTY_READING_H

#include "penalty/write.h"

/* "; " between the parts of a sentence. */
void dcl__say_next(dcl__writer *w);

/* "every week", "every 7 days" */
void dcl__say_every(dcl__writer *w, const dcl__span *span);
/* An amount after "at most" or "a sum of". */
void dcl__say_amount(dcl__writer *w, const dcl__amount *a);

/* ---- reading_rate.c: what is charged and how it changes ---- */
void dcl__say_charge(dcl__writer *w, const dcl__piece *s);
void dcl__say_changes(dcl__writer *w, const dcl__piece *s);
void dcl__say_counts(dcl__writer *w, const dcl__piece *s);

/* ---- reading_limit.c: stays, limits, payments, rounding ---- */
void dcl__say_stays(dcl__writer *w, const dcl__piece *s);
void dcl__say_caps(dcl__writer *w, const dcl__piece *s);
void dcl__say_payments(dcl__writer *w, const dcl__piece *s);
void dcl__say_rounding(dcl__writer *w, const dcl__rounding *r);

#endif
