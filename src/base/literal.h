/* Numeric literals as people write them: found in a text, checked, and taken
 * over exactly. */
#ifndef BASE_LITERAL_H
#define BASE_LITERAL_H

#include <decillion/status.h>
#include <decillion/text.h>

/* What a literal may look like.  Groups of three are always understood. */
typedef struct dcl__lit_form {
    char point;   /* decimal mark, '.' or ','; the other of the two groups */
    char both;    /* nonzero: '.' is a decimal mark beside ',' */
    char indian;  /* nonzero: 1,23,45,678 as well */
    char myriad;  /* nonzero: 1,2345,6789 as well */
} dcl__lit_form;

/* A numeric literal found in a text: views of it.  Value = (-1)^negative *
 * whole.frac * 10^exp; `whole` still has its group marks. */
typedef struct dcl__lit {
    int negative;
    const char *whole;
    size_t whole_n;
    const char *frac;
    size_t frac_n;
    const char *exp; /* optional '-' or '+', digits; NULL when there is none */
    size_t exp_n;
    size_t end; /* bytes of the text that it takes */
} dcl__lit;

/* Where `,` is the decimal mark and `.` groups, 2.5e36 is read all the same,
 * and 2.500e36 refused: the point may be either.
 *
 * Finds the longest literal at the start of text[0..n):
 *     2500000  2,500,000  2 500 000  2_500_000  2'500'000  0.25  .25
 *     2.5e36  2.5E-3  10^33  10^-5  2.5*10^33  2.5x10^33  and with U+00D7
 * signs + - U+2212; group marks , . _ ' and blanks U+0020 U+00A0 U+2009 U+202F,
 * U+2019.  A blank groups only where exactly three digits follow it.
 * form NULL: point '.', groups of three.
 * Fails: DCL_SYNTAX with the place (no digit, wrong grouping, two marks). */
dcl_status dcl__lit_scan(dcl__lit *out, const char *text, size_t n,
                         const dcl__lit_form *form, dcl_err *err);

/* The literal's value into the caller's memory (dcl_dec_out has the rules),
 * digits as written, without leading zeros; `shift` is added to the exponent.
 * Fails: DCL_SPACE with both needs; DCL_TOO_BIG never. */
dcl_status dcl__lit_value(dcl_dec_out *out, const dcl__lit *lit, int64_t shift,
                          dcl_err *err);

/* Both at once for a text that is a literal and nothing else (blanks around it
 * allowed). */
dcl_status dcl__dec_read(dcl_dec_out *out, const char *text, size_t n,
                         const dcl__lit_form *form, dcl_err *err);

#endif
