/* "2.57 million": random 64-bit and 120-bit integers, three digits, half even,
 * against ICU's compact long form, against snprintf's %.3g of a double and %llu
 * of all digits, and against snprintf writing the same with a table of names.
 * Answers of several forms agree when they are the same three digits and the
 * same power of ten. */
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unicode/unumberformatter.h>
#include <unicode/ustring.h>

#include <decillion/say.h>

enum { COUNT = 64 };

typedef struct compact {
    uint64_t v[COUNT];    /* modulo 2^64 */
    uint64_t high[COUNT]; /* / 2^64 */
    double near[COUNT];
    char digits[COUNT][40];
    size_t n[COUNT];
    dcl_dec dec[COUNT];
    UNumberFormatter *icu;
    UFormattedNumber *result;
    dcl_compact ready;
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

/* v = 10 v + d */
static void times_ten(compact *c, int i, int d)
{
    __extension__ typedef unsigned __int128 wide;
    wide v = ((wide)c->high[i] << 64 | c->v[i]) * 10 + (unsigned)d;
    c->v[i] = (uint64_t)v;
    c->high[i] = (uint64_t)(v >> 64);
}

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
        c->near[i] = strtod(c->digits[i], NULL);
        for (j = 0; j < n; j++) times_ten(c, i, c->digits[i][j] - '0');
        c->dec[i] = (dcl_dec){c->digits[i], n, NULL, 0, 0, 0};
    }
    need(dcl_compact_make(&c->ready,
                          &(dcl_say_style){.trim = DCL_TRIM_NEVER},
                          NULL) == DCL_OK);
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

static size_t ours_wide(void *state, char *out, size_t cap)
{
    compact *c = state;
    size_t n = 0;
    for (int i = 0; i < COUNT; i++) {
        n += dcl_compact_u128(out + n, cap - n, c->high[i], c->v[i],
                              &c->ready);
        out[n++] = '\n';
    }
    return n;
}

static size_t printf_g(void *state, char *out, size_t cap)
{
    compact *c = state;
    size_t n = 0;
    for (int i = 0; i < COUNT; i++)
        n += (size_t)snprintf(out + n, cap - n, "%.3g\n", c->near[i]);
    return n;
}

/* The low 64 bits: all the digits that there are, or as much work. */
static size_t printf_llu(void *state, char *out, size_t cap)
{
    compact *c = state;
    size_t n = 0;
    for (int i = 0; i < COUNT; i++)
        n += (size_t)snprintf(out + n, cap - n, "%llu\n",
                              (unsigned long long)c->v[i]);
    return n;
}

static size_t ours_ready(void *state, char *out, size_t cap)
{
    compact *c = state;
    size_t n = 0;
    for (int i = 0; i < COUNT; i++) {
        n += dcl_compact_u64(out + n, cap - n, c->v[i], &c->ready);
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

/* ---- the same number in another form ---- */

/* Half to even of the digits d to three of them. */
static void round_three(const char *d, size_t n, int *q, int *lead)
{
    size_t i;
    int rest = 0;
    *q = 0;
    for (i = 0; i < 3; i++) *q = *q * 10 + (i < n ? d[i] - '0' : 0);
    for (i = 4; i < n; i++) rest |= d[i] != '0';
    if (n > 3 && (d[3] > '5' || (d[3] == '5' && (rest || *q % 2)))) ++*q;
    if (*q == 1000) {
        *q = 100;
        ++*lead;
    }
}

/* One line: digits, commas and a point, then e+NN or a name. */
static const char *parse(const char *s, const char *end, int *q, int *lead)
{
    char d[64];
    size_t n = 0, whole = 0, i;
    int seen = 0;
    for (; s < end && strchr("0123456789.,", *s) != NULL; s++) {
        if (*s == '.') {
            whole = n;
            seen = 1;
        } else if (*s != ',' && n < sizeof d) {
            d[n++] = *s;
        }
    }
    *lead = (int)(seen ? whole : n) - 1;
    if (s < end && *s == 'e') *lead += atoi(s + 1);
    for (i = 1; i < sizeof names / sizeof *names; i++) {
        size_t len = strlen(names[i]);
        if ((size_t)(end - s) > len && memcmp(s, names[i], len) == 0 &&
            s[len] == '\n')
            *lead += 3 * (int)i;
    }
    round_three(d, n, q, lead);
    while (s < end && *s != '\n') s++;
    return s < end ? s + 1 : s;
}

/* Line by line; a %llu of more than 64 bits has no say. */
static int same_numbers(const char *anchor, size_t n, const char *ours,
                        size_t m)
{
    const char *a = anchor, *b = ours;
    int lines = 0, bad = 0;
    while (b < ours + m) {
        int q[2], lead[2];
        a = parse(a, anchor + n, &q[0], &lead[0]);
        b = parse(b, ours + m, &q[1], &lead[1]);
        bad += q[0] != q[1] || lead[0] != lead[1];
        lines++;
    }
    return lines == COUNT && bad == 0 && a == anchor + n;
}
static int same_but_llu(const char *anchor, size_t n, const char *ours,
                        size_t m)
{
    return strspn(anchor, "0123456789\n") == n ||
           same_numbers(anchor, n, ours, m);
}

B_PATHS(say, compact,
        {.name = "compact-u64",
         .size = "4 to 20 digits",
         .units = COUNT,
         .cap = 8192,
         .open = open_u64,
         .close = close_of,
         .agree = same_numbers,
         .contender = {{"snprintf", printf_g}, {"ours", ours_ready},
                       {"ours-style", ours_u64}, {"snprintf-name", naive},
                       {"snprintf-llu", printf_llu}}},
        {.name = "compact-u64-icu",
         .size = "4 to 15 digits",
         .units = COUNT,
         .cap = 8192,
         .open = open_u64_icu,
         .close = close_of,
         .contender = {{"icu", icu}, {"ours", ours_ready},
                       {"ours-style", ours_u64}, {"snprintf-name", naive}}},
        {.name = "compact-u120",
         .size = "4 to 36 digits",
         .units = COUNT,
         .cap = 8192,
         .open = open_u120,
         .close = close_of,
         .agree = same_but_llu,
         .contender = {{"snprintf", printf_g}, {"ours", ours_wide},
                       {"icu", icu}, {"ours-digits", ours_dec},
                       {"snprintf-name", naive},
                       {"snprintf-llu", printf_llu}}},
        {.name = "compact-dec-icu",
         .size = "4 to 15 digits, as text",
         .units = COUNT,
         .cap = 8192,
         .open = open_u64_icu,
         .close = close_of,
         .contender = {{"icu", icu}, {"ours", ours_dec}}});
