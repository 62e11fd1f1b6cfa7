/* Decimal digits and a decimal exponent of any size, as a lazy sum. */
#ifndef NUM_NUM_DEC_H
#define NUM_NUM_DEC_H

#include <decillion/say.h>

#include "num/sum.h"

/* A decimal number read into memory of the hook: out.digits and out.exponent
 * are the texts, followed by a NUL each.  Zero it but for mem. */
typedef struct dcl__dec_text {
    dcl_dec_out out;
    const dcl_mem *mem;
} dcl__dec_text;

/* Room for that many digits and bytes of an exponent, with their NULs; what
 * was there is lost. */
dcl_status dcl__dec_room(dcl__dec_text *t, size_t digits, size_t exponent,
                         dcl_err *err);
void dcl__dec_clear(dcl__dec_text *t);

/* Reads text by dcl_say_read into memory of its own. */
dcl_status dcl__dec_say(dcl__dec_text *t, const char *text, size_t n,
                        const dcl_say_style *style, const dcl_limits *limits,
                        dcl_err *err);

/* s = 1.  Fails: DCL_NO_MEMORY. */
dcl_status dcl__sum_set_one(dcl__sum *s, dcl_err *err);

/* s *= digits * 10^exponent.  Fails: DCL_TOO_BIG past limits->digits in either,
 * DCL_NO_MEMORY; s is then some other value. */
dcl_status dcl__sum_mul_dec(dcl__sum *s, dcl__dec_text *t,
                            const dcl_limits *limits, dcl_err *err);

#endif
