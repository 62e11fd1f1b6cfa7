/* Whole numbers as their decimal digits, a byte each: they are added faster
 * than a binary number is converted, and text is a reversal away. */
#ifndef NUM_DIGITS_ADD_H
#define NUM_DIGITS_ADD_H

#include <stddef.h>
#include <stdint.h>

#include <decillion/alloc.h>
#include <decillion/status.h>

#include "num/cpu.h"

/* Digit j is byte j % 8, from the low end, of word j / 8.
 * Invariant: n >= 1 digits, the last of which is not 0 unless n is 1; the words
 * from there to `words`, a multiple of 8, are 0.  They begin at a multiple of
 * 64 bytes, so that no vector lies across two lines of the cache. */
typedef struct dcl__digits {
    uint64_t *word;
    size_t words;
    size_t n;
    void *block; /* in which they lie */
    size_t size;
} dcl__digits;

/* Zeroed, it is cleared; set to 0 it has room for a few. */
dcl_status dcl__digits_zero(dcl__digits *a, const dcl_mem *mem, dcl_err *err);
void dcl__digits_clear(dcl__digits *a, const dcl_mem *mem);

/* text[0..n) is digits.  Room for as many. */
dcl_status dcl__digits_set(dcl__digits *a, const char *text, size_t n,
                           const dcl_mem *mem, dcl_err *err);
dcl_status dcl__digits_room(dcl__digits *a, size_t n, const dcl_mem *mem,
                            dcl_err *err);

/* a += b; both have room for one digit more than either has.  b may be a. */
void dcl__digits_add(dcl__digits *a, const dcl__digits *b, unsigned cpu);

/* a->n bytes. */
void dcl__digits_text(char *out, const dcl__digits *a, unsigned cpu);

/* a += b and its text; out has room for a digit more than either has. */
void dcl__digits_add_text(char *out, dcl__digits *a, const dcl__digits *b,
                          unsigned cpu);

/* ---- digits_wide.c, by AVX-512 ---- */

#if DCL__X86_64
/* The `words` first words, a multiple of 8. */
void dcl__digits_add_wide(uint64_t *a, const uint64_t *b, size_t words);
void dcl__digits_text_wide(char *out, const uint64_t *a, size_t n);
/* Both, of numbers of at most n digits; answers how many the sum has. */
size_t dcl__digits_add_text_wide(char *out, uint64_t *a, const uint64_t *b,
                                 size_t n, size_t words);
#endif

#endif
