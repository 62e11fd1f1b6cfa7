/* UTF-8, by RFC 3629: the shortest form, no surrogates, up to U+10FFFF. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stddef.h>
#include <stdint.h>

/* Bytes of the character at s, of n > 0 bytes, which goes into *c; 0, and *c
 * is the first byte, where these are none. */
size_t dcl__utf8(uint32_t *c, const char *s, size_t n);

/* Characters in n bytes; a byte that is in none counts as part of the one
 * before it or as one, as a terminal shows it. */
size_t dcl__utf8_count(const char *s, size_t n);

#endif
