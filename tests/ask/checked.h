/* Claims checked in one call, for tests. */
#ifndef TESTS_ASK_CHECKED_H
#define TESTS_ASK_CHECKED_H

#include <decillion/claim.h>

#include "support.h"

typedef struct t_checked {
    dcl_rates *rates;
    dcl_book *book;
    dcl_penalty *penalty;
    const char *claim[4];
    dcl_check_answer *answer;
} t_checked;

/* claims: up to four, NULL after the last; on: a day or NULL; against: schedule
 * text or NULL; times: or NULL. */
void t_check(t_checked *c, const char *const claims[], const char *on,
             const char *against, const char *times);
void t_checked_free(t_checked *c);

#endif
