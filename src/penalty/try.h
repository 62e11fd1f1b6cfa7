/* The engine's idiom for calls that may fail: the function has a status `st`
 * and an exit `done`; and adding one sum to another. */
#ifndef PENALTY_TRY_H
#define PENALTY_TRY_H

#include "num/sum.h"

#define TRY(call)                                                              \
    do {                                                                       \
        if ((st = (call)) != DCL_OK) goto done;                                \
    } while (0)

/* x += sign * y */
static inline dcl_status dcl__plus(dcl__sum *x, const dcl__sum *y, int sign,
                                   dcl_err *err)
{
    dcl_status st;
    mpq_t one;
    if (dcl__sum_is_zero(y)) return DCL_OK;
    mpq_init(one);
    mpq_set_si(one, sign, 1);
    st = dcl__sum_add_mul(x, y, one, err);
    mpq_clear(one);
    return st;
}

#endif
