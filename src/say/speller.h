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

#endif
