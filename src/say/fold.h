/* Letters as they are compared: without case, accents, or which of several
 * apostrophes was typed. */
#ifndef SAY_FOLD_H
#define SAY_FOLD_H

#include <decillion/api.h>

/* The character at s, n > 0 bytes left; *len its bytes.  A byte that is no
 * UTF-8 stands for itself plus 0x110000. */
uint32_t dcl__rune(const char *s, size_t n, size_t *len);

/* 0: the character is not compared at all (combining marks, soft hyphens). */
uint32_t dcl__fold(uint32_t rune);

#endif
