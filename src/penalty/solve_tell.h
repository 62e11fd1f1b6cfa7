/* The values found, told nearest first. */
#ifndef PENALTY_SOLVE_TELL_H
#define PENALTY_SOLVE_TELL_H

#include "penalty/solve.h"

/* Searches, hands over at most `most` solutions (0: 100) and fills *out, whose
 * numbers are the caller's also after a failure. */
dcl_status dcl__solve_tell(dcl_solved *out, dcl__search *s,
                           const dcl_solution_sink *sink, uint64_t most);

#endif
