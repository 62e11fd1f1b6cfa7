/* A decimal logarithm as text, for plots. */
#ifndef SHOW_LOG_TEXT_H
#define SHOW_LOG_TEXT_H

#include <decillion/text.h>

/* log10 of the number to 4 decimals, rounded down: "36.2169", "-1.3011"; ""
 * for zero and below.  The exponent may have any length; out has room for its
 * digits and 24 bytes more. */
void dcl__log_text(char *out, const dcl_dec *dec, const char *exponent,
                   size_t n);

#endif
