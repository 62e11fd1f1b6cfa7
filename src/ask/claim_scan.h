/* A claim's text taken apart: the figures in it, read on each scale. */
#ifndef ASK_CLAIM_SCAN_H
#define ASK_CLAIM_SCAN_H

#include <decillion/claim.h>

#include "ask/yardstick.h"
#include "book/printed.h"

/* A figure found.  value[0] is on the scale asked for; values 2 where the other
 * scale gives another value. */
typedef struct dcl__found {
    dcl_part_kind kind;
    size_t at, n;
    dcl_ccy ccy;
    const char *symbol;
    dcl__printed value[2];
    dcl_scale scale[2];
    size_t values;  /* 0: a count of zeros or digits alone */
    size_t whole;   /* digits before the point of what stands in digits */
    uint64_t count; /* ZEROS, COUNT */
    int weak;       /* a small bare number: a figure only if nothing else is */
    unsigned slips;
    const dcl__yardstick *yardstick;
} dcl__found;

typedef struct dcl__claim_text {
    const char *s;
    size_t n;
    dcl_say_style style[2]; /* as asked for; on the other scale */
    int styles;             /* 1 for a language of one scale */
    const dcl_rates *rates; /* may be NULL */
    const dcl__yardsticks *yards;
    const dcl_limits *limits;
    const dcl_mem *mem;
    dcl__found *part;
    size_t parts, part_cap;
} dcl__claim_text;

/* Finds the figures of scan->s[0..n); the other inputs are set.
 * Fails: DCL_SYNTAX where there is none or one is ambiguous; DCL_TOO_BIG;
 * DCL_NO_MEMORY.  Cleared also after a failure. */
dcl_status dcl__claim_scan(dcl__claim_text *scan, dcl_err *err);
void dcl__claim_text_clear(dcl__claim_text *scan);

/* ---- parts of it ---- */

/* "a multiple of a thing": a number without currency, zeros or digits. */
void dcl__found_init(dcl__found *f);
void dcl__found_clear(dcl__found *f);

/* The figure in digits at `at`, with the names after it; *end: where it ends.
 * Fails: DCL_SYNTAX for one that can be read in two ways. */
dcl_status dcl__claim_literal(dcl__found *f, size_t *end,
                              const dcl__claim_text *scan, size_t at,
                              dcl_err *err);

/* The figure in words at `at` ("two million", "an undecillion"); *end = at:
 * there is none. */
dcl_status dcl__claim_words(dcl__found *f, size_t *end,
                            const dcl__claim_text *scan, size_t at,
                            dcl_err *err);

/* The currency before byte `at` (its sign or code), or after byte `end`; the
 * bytes it takes, 0 for none.
 * Fails: DCL_SYNTAX for a sign of several currencies (A$). */
dcl_status dcl__claim_ccy_before(dcl_ccy *ccy, const char **symbol,
                                 size_t *used, const dcl__claim_text *scan,
                                 size_t at, dcl_err *err);
size_t dcl__claim_ccy_after(dcl_ccy *ccy, const char **symbol,
                            const dcl__claim_text *scan, size_t end);

/* FLOAT or BINARY where the digits printed betray a double. */
unsigned dcl__claim_float(const dcl__printed *p);

/* ---- letters ---- */

static inline int dcl__claim_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static inline int dcl__claim_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* A letter, or a byte of one in UTF-8. */
static inline int dcl__claim_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (unsigned char)c >= 0xC0 ||
           ((unsigned char)c >= 0x80 && (unsigned char)c < 0xC0);
}

/* Past blanks (a no-break space too). */
size_t dcl__claim_blanks(const char *s, size_t n, size_t i);

/* The bytes of the word at i: letters, hyphens and apostrophes between them. */
size_t dcl__claim_word(const char *s, size_t n, size_t i);

/* Whether the word at i (of `len` bytes) begins with `stem`, any case, and has
 * at most `tail` bytes more. */
int dcl__claim_word_is(const char *s, size_t i, size_t len, const char *stem,
                       size_t tail);

#endif
