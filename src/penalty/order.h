/* The canonical order of what may be said in any order. */
#ifndef PENALTY_ORDER_H
#define PENALTY_ORDER_H

#include "penalty/model.h"

/* A total order of amounts as texts; 0 when they say the same. */
int dcl__amount_order(const dcl__amount *a, const dcl__amount *b);

/* Roughly by length, then by unit; 0 when they say the same. */
int dcl__span_order(const dcl__span *a, const dcl__span *b);

/* Always as long: 9 months and 3 quarters, 14 days and 2 weeks. */
int dcl__span_same(const dcl__span *a, const dcl__span *b);

/* By the first day meant; spans after dates, `?` first. */
int dcl__when_order(const dcl__when *a, const dcl__when *b);

/* Sorts the lists of a piece as section 5 of the language says. */
void dcl__piece_order(dcl__piece *p);
/* The same of those lists that the piece owns (that have room). */
void dcl__piece_order_copied(dcl__piece *p);

#endif
