/* "2.57 million": random 64-bit and 120-bit integers, three digits, half even,
 * against ICU's compact long form and against snprintf writing the same with
 * a table of names. */
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unicode/unumberformatter.h>
#include <unicode/ustring.h>

#include <decillion/say.h>

enum { COUNT = 64 };

typedef struct compact {
    uint64_t v[COUNT];
    char digits[COUNT][40];
    size_t n[COUNT];
    dcl_dec dec[COUNT];
    UNumberFormatter *icu;
    UFormattedNumber *result;
} compact;

static void need(int ok)
{
    if (ok) return;
    fprintf(stderr, "b_compact: failed\n");
    exit(1);
}

static const char *const names[] = {
    "",            " thousand",    " million",     " billion",
    " trillion",   " quadrillion", " quintillion", " sextillion",
    " septillion", " octillion",   " nonillion",   " decillion",
    " undecillion"};

/* Every length alike; nothing below a thousand, where the forms differ. */
static void *open_of(int most)
{
    compact *c = calloc(1, sizeof *c);
    uint64_t seed = 42;
    UErrorCode e = U_ZERO_ERROR;
    need(c != NULL);
    for (int i = 0; i < COUNT; i++) {
        size_t n = 4 + (size_t)(b_random(&seed) % (unsigned)(most - 3)), j;
        for (j = 0; j < n; j++)
            c->digits[i][j] = (char)('0' + b_random(&seed) % 10);
        if (c->digits[i][0] == '0' || n == 20) c->digits[i][0] = '1';
        if (n == 20) c->digits[i][1] = '0';
        c->n[i] = n;
        c->v[i] = most <= 20 ? strtoull(c->digits[i], NULL, 10) : 0;
        c->dec[i] = (dcl_dec){c->digits[i], n, NULL, 0, 0, 0};
    }
    c->icu = unumf_openForSkeletonAndLocale(
        u"compact-long @@@ rounding-mode-half-even", -1, "en", &e);
    c->result = unumf_openResult(&e);
    need(U_SUCCESS(e));
    return c;
}

static void *open_u64(void)
{
    return open_of(20);
}
/* as far as ICU has names */
static void *open_u64_icu(void)
{
    return open_of(15);
}
static void *open_u120(void)
{
    return open_of(36);
}

static void close_of(void *state)
{
    compact *c = state;
    unumf_close(c->icu);
    unumf_closeResult(c->result);
    free(c);
}

static size_t icu(void *state, char *out, size_t cap)
{
    compact *c = state;
    size_t n = 0;
    (void)cap;
    for (int i = 0; i < COUNT; i++) {
        UErrorCode e = U_ZERO_ERROR;
        UChar text[64];
        int32_t m, k;
        unumf_formatDecimal(c->icu, c->digits[i], (int32_t)c->n[i], c->result,
                            &e);
        m = unumf_resultToString(c->result, text, 64, &e);
        for (k = 0; k < m; k++) out[n++] = (char)text[k];
        out[n++] = '\n';
    }
    return n;
}

static size_t ours_u64(void *state, char *out, size_t cap)
{
    compact *c = state;
    static const dcl_say_style style = {.trim = DCL_TRIM_NEVER};
    size_t n = 0, len;
    for (int i = 0; i < COUNT; i++) {
        (void)dcl_say_compact_u64(out + n, cap - n, &len, NULL, c->v[i],
                                  &style, NULL);
        n += len;
        out[n++] = '\n';
    }
    return n;
}

static size_t ours_dec(void *state, char *out, size_t cap)
{
    compact *c = state;
    static const dcl_say_style style = {.trim = DCL_TRIM_NEVER};
    size_t n = 0, len;
    for (int i = 0; i < COUNT; i++) {
        (void)dcl_say_compact(out + n, cap - n, &len, NULL, &c->dec[i], &style,
                              NULL);
        n += len;
        out[n++] = '\n';
    }
    return n;
}

/* The same by hand: round the first digits as a string, then snprintf. */
static size_t naive(void *state, char *out, size_t cap)
{
    compact *c = state;
    size_t n = 0;
    for (int i = 0; i < COUNT; i++) {
        const char *d = c->digits[i];
        size_t len = c->n[i], j, group, whole;
        int q = (d[0] - '0') * 100 + (d[1] - '0') * 10 + d[2] - '0', up;
        up = d[3] > '5';
        if (d[3] == '5') {
            for (j = 4; j < len && d[j] == '0'; j++) {
            }
            up = j < len || q % 2 == 1;
        }
        q += up;
        if (q == 1000) {
            q = 100;
            len++;
        }
        group = (len - 1) / 3;
        whole = len - 3 * group;
        n += (size_t)snprintf(
            out + n, cap - n,
            whole == 1   ? "%d.%02d%s\n"
            : whole == 2 ? "%d.%d%s\n"
                         : "%d%.0d%s\n",
            whole == 1 ? q / 100 : whole == 2 ? q / 10 : q,
            whole == 1 ? q % 100 : whole == 2 ? q % 10 : 0, names[group]);
    }
    return n;
}

B_PATHS(say, compact,
        {.name = "compact-u64",
         .size = "4 to 20 digits",
         .units = COUNT,
         .cap = 8192,
         .open = open_u64,
         .close = close_of,
         .contender = {{"snprintf", naive}, {"ours", ours_u64}}},
        {.name = "compact-u64-icu",
         .size = "4 to 15 digits",
         .units = COUNT,
         .cap = 8192,
         .open = open_u64_icu,
         .close = close_of,
         .contender = {{"icu", icu}, {"ours", ours_u64}, {"snprintf", naive}}},
        {.name = "compact-u120",
         .size = "4 to 36 digits",
         .units = COUNT,
         .cap = 8192,
         .open = open_u120,
         .close = close_of,
         .contender = {{"snprintf", naive}, {"ours", ours_dec}}},
        {.name = "compact-dec-icu",
         .size = "4 to 15 digits, as text",
         .units = COUNT,
         .cap = 8192,
         .open = open_u64_icu,
         .close = close_of,
         .contender = {{"icu", icu}, {"ours", ours_dec}}});
