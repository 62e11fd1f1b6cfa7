/* One speller for each family of languages. */
#ifndef SAY_SPELLER_H
#define SAY_SPELLER_H

#include "say/kinds.h"

/* Spells the whole part of a figure that is not zero and whose lead is not
 * negative; the sign and the fraction are the caller's.
 * Fails: DCL_NO_NAME, before anything is put. */
typedef dcl_status dcl__speller(dcl__pen *pen, const dcl__fig *fig,
                                const dcl__way *way, dcl_err *err);

dcl__speller dcl__spell_en;

/* The stems of N = 0 to 999 with "llion ", and their lengths. */
extern const char dcl__stems[1000][64];
extern const unsigned char dcl__stems_n[1000];

/* English by tables, for a plain style and a whole number; 0, and nothing put,
 * where it is another.  *stopped: what the sink answered. */
int dcl__spell_en_fast(int *stopped, const dcl_sink *sink, const dcl_dec *x,
                       const dcl_say_style *style);
/* The same by stores of at most 16, 32 or 64 bytes (widest 0, 1, 2), as far as
 * the processor has them: for tests. */
int dcl__spell_en_by(unsigned widest, int *stopped, const dcl_sink *sink,
                     const dcl_dec *x, const dcl_say_style *style);

#endif
