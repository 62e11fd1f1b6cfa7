/* A checked claim in one line, for tests. */
#ifndef TESTS_ASK_CLAIM_DUMP_H
#define TESTS_ASK_CLAIM_DUMP_H

#include <decillion/claim.h>

#include "support.h"

/* Claims apart by " || ":
 *
 *   name 25e32 USD (long 25e59); digits 25e35 USD x10^3 |
 *   first: USD 8.2 small, 122 large, implied 800 RUB/USD
 *
 * A part: its kind, digits and exponent, currency, the other scale's reading
 * in parentheses, slips with a `!`, and with the first figure `=` for agreeing,
 * else x10^N (a power of ten), xN or /N, and `other` where the other scale
 * would agree. */
void t_claim_dump(t_text *t, const dcl_check_answer *a);

#endif
