/* Fines as lines of text: the figure and the name from tables, one copy each,
 * cut to length by the next. */
#include "penalty/fines.h"

#include <string.h>

#include <decillion/say.h>

#include "base/fmt.h"

enum { BLOCK = 256, ROOM = 4 + DCL__FINE_NAME };

/* A line that no table has: nothing, exact, small, or very long. */
static dcl_status put_slowly(char *buf, size_t cap, size_t *need,
                             const dcl_fine_lead *x, dcl_err *err)
{
    char digits[4] = {(char)('0' + x->digits / 100),
                      (char)('0' + x->digits / 10 % 10),
                      (char)('0' + x->digits % 10), '0'};
    char tens[24];
    char *p = tens + sizeof tens;
    int64_t e = (int64_t)x->exponent - 3, rest = e < 0 ? -e : e;
    dcl_dec dec = {digits, 4, NULL, 0, 0, x->inexact < 0};
    dcl_status st;
    do *--p = (char)('0' + rest % 10);
    while ((rest /= 10) > 0);
    if (e < 0) *--p = '-';
    dec.exponent = p;
    dec.exponent_count = (size_t)(tens + sizeof tens - p);
    if (x->digits == 0) dec = (dcl_dec){"0", 1, NULL, 0, 0, 0};
    if (x->inexact > 0) {
        /* what it was rounded up from has the same text */
        dcl_say_style style = {.trim = DCL_TRIM_NEVER};
        st = dcl_say_compact(buf, cap, need, NULL, &dec, &style, err);
    } else {
        st = dcl_say_compact(buf, cap, need, NULL, &dec, NULL, err);
    }
    if (st == DCL_OK) buf[(*need)++] = '\n'; /* in the NUL's place */
    return st;
}

static inline size_t put_quickly(char *buf, const dcl_fines *f,
                                 const dcl_fine_lead *x)
{
    const dcl__fine_name *name = &f->name[x->exponent];
    char *p = buf;
    memcpy(p, f->figure[name->whole - 1][x->digits], 4);
    p += 4 - (name->whole == 3);
    memcpy(p, name->text, DCL__FINE_NAME);
    return (size_t)(p - buf) + name->n;
}

static inline int is_quick(const dcl_fines *f, const dcl_fine_lead *x)
{
    return x->inexact != 0 && (uint32_t)x->exponent < DCL__FINE_NAMES &&
           f->name[x->exponent].n > 0;
}

/* Lines of a block. */
static dcl_status put(char *buf, size_t cap, size_t *used, size_t *done,
                      const dcl_fines *f, const dcl_fine_lead *x, size_t n,
                      dcl_err *err)
{
    dcl_status st = DCL_OK;
    size_t at = *used, i, need = 0;
    for (i = 0; i < n; i++) {
        if (cap - at >= ROOM && is_quick(f, x + i)) {
            at += put_quickly(buf + at, f, x + i);
            continue;
        }
        st = put_slowly(buf + at, cap - at, &need, x + i, err);
        if (st != DCL_OK) break;
        at += need;
    }
    *used = at;
    *done += i;
    return st;
}

dcl_status dcl_fines_write(char *buf, size_t cap, size_t *used, size_t *done,
                           const dcl_fines *fines, const dcl_fine *fine,
                           size_t n, dcl_day day, dcl_err *err)
{
    dcl_fine_lead lead[BLOCK];
    size_t bytes = 0, lines = 0;
    dcl_status st = DCL_OK;
    while (lines < n && st == DCL_OK) {
        size_t k = n - lines < BLOCK ? n - lines : BLOCK;
        st = dcl_fines_lead(lead, fines, fine + lines, k, day, err);
        if (st != DCL_OK) {
            if (err != NULL) err->at += lines;
            return st;
        }
        st = put(buf, cap, &bytes, &lines, fines, lead, k, err);
    }
    if (st == DCL_SPACE && lines > 0) {
        if (err != NULL) memset(err, 0, sizeof *err);
        st = DCL_OK;
    }
    if (st != DCL_OK) return st;
    *used = bytes;
    *done = lines;
    return DCL_OK;
}
