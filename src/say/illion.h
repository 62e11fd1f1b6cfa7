/* The -illions of Conway and Wechsler, for every N. */
#ifndef SAY_ILLION_H
#define SAY_ILLION_H

#include <decillion/say.h>

#include "say/pen.h"

/* "quattuor" + "quinquaginta" + "quadringenti" is 32 bytes, the longest. */
enum { DCL__STEM = 40 };

/* The stem of 0 <= n <= 999, which ends in i: "mi", "undeci", "centi", and
 * "ni" for 0; its length.  `bare`: N is just n, where the dictionary forms of
 * 16 and 19 apply. */
size_t dcl__stem(char dst[DCL__STEM], unsigned n, dcl_names names, int bare);

/* The inverse, for every variant that is unambiguous: reads a stem at the
 * start of s[0..n) (lower case) that is followed by "lli"; the bytes it takes,
 * 0 when there is none. */
size_t dcl__stem_read(unsigned *value, const char *s, size_t n);

/* The name of N = place / step as -illion, or -illiard.  place > 0 is a
 * multiple of step, which is 3 or 6. */
void dcl__illion_put(dcl__pen *pen, const dcl__exp *place, unsigned step,
                     dcl_names names, int illiard);

#endif
