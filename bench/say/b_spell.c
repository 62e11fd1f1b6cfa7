/* Spelling out: 18 digits against ICU's rules, 10^6 and 10^7 digits against a
 * plain writer with a table and sprintf; and reading the words back. */
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unicode/unum.h>

#include <decillion/say.h>

enum { COUNT = 16 };

typedef struct spell {
    size_t count; /* numbers */
    size_t n;     /* digits of each */
    char *digits;
    char *text;   /* all of it in words, where it is read back */
    size_t text_n;
    char *back;
    UNumberFormat *icu;
} spell;

static void need(int ok)
{
    if (ok) return;
    fprintf(stderr, "b_spell: failed\n");
    exit(1);
}

typedef struct room {
    char *p;
    size_t n;
} room;

static int keep(void *ctx, const char *bytes, size_t n)
{
    room *r = ctx;
    memcpy(r->p + r->n, bytes, n);
    r->n += n;
    return 0;
}

/* What a program does that passes the windows on (to write, to a hash): looks
 * at each and keeps none.  The copy is its receiver's. */
typedef struct stream {
    size_t n;
    unsigned seen;
} stream;
static int pass(void *ctx, const char *bytes, size_t n)
{
    stream *t = ctx;
    t->n += n;
    t->seen += (unsigned char)bytes[n - 1];
    return 0;
}

/* Answers the length alone: open has compared the text. */
static size_t ours_streamed(void *state, char *out, size_t cap)
{
    spell *s = state;
    stream t = {0, 0};
    dcl_sink sink = {pass, &t};
    dcl_say_style style = {.max = 100000000};
    (void)cap;
    for (size_t i = 0; i < s->count; i++) {
        dcl_dec x = {s->digits + i * s->n, s->n, NULL, 0, 0, 0};
        need(dcl_say_words(&sink, &x, &style, NULL) == DCL_OK);
        t.n++;
    }
    out[0] = (char)t.seen;
    return t.n;
}

static size_t ours(void *state, char *out, size_t cap)
{
    spell *s = state;
    room r = {out, 0};
    dcl_sink sink = {keep, &r};
    dcl_say_style style = {.max = 100000000};
    (void)cap;
    for (size_t i = 0; i < s->count; i++) {
        dcl_dec x = {s->digits + i * s->n, s->n, NULL, 0, 0, 0};
        need(dcl_say_words(&sink, &x, &style, NULL) == DCL_OK);
        r.p[r.n++] = '\n';
    }
    return r.n;
}

static void *open_of(size_t count, size_t n)
{
    spell *s = calloc(1, sizeof *s);
    uint64_t seed = 7;
    UErrorCode e = U_ZERO_ERROR;
    need(s != NULL);
    s->count = count;
    s->n = n;
    s->digits = malloc(count * n);
    need(s->digits != NULL);
    for (size_t i = 0; i < count * n; i++)
        s->digits[i] = (char)('0' + b_random(&seed) % 10);
    for (size_t i = 0; i < count; i++) s->digits[i * n] = '7';
    s->icu = unum_open(UNUM_SPELLOUT, NULL, 0, "en", NULL, &e);
    need(U_SUCCESS(e));
    return s;
}

static void *open_18(void)
{
    return open_of(COUNT, 18);
}
static void *open_300(void)
{
    return open_of(COUNT, 300);
}
static void *open_1e6(void)
{
    return open_of(1, 1000000);
}

static void *open_text(size_t n)
{
    spell *s = open_of(1, n);
    s->text = malloc(40 * n + 100);
    s->back = malloc(n + 100);
    need(s->text != NULL && s->back != NULL);
    s->text_n = ours(s, s->text, 40 * n + 100) - 1;
    return s;
}
static void *open_read_18(void)
{
    return open_text(18);
}
static void *open_read_300(void)
{
    return open_text(300);
}
static void *open_read_1e6(void)
{
    return open_text(1000000);
}

static void close_of(void *state)
{
    spell *s = state;
    unum_close(s->icu);
    free(s->digits);
    free(s->text);
    free(s->back);
    free(s);
}

static size_t icu(void *state, char *out, size_t cap)
{
    spell *s = state;
    size_t n = 0;
    (void)cap;
    for (size_t i = 0; i < s->count; i++) {
        UErrorCode e = U_ZERO_ERROR;
        UChar text[400];
        int64_t v = 0;
        int32_t m, k;
        for (size_t j = 0; j < s->n; j++)
            v = v * 10 + (s->digits[i * s->n + j] - '0');
        m = unum_formatInt64(s->icu, v, text, 400, NULL, &e);
        for (k = 0; k < m; k++) out[n++] = (char)text[k];
        out[n++] = '\n';
    }
    return n;
}

/* ---- the plain way ---- */

static const char *const ones[] = {
    "",        "one",     "two",       "three",    "four",     "five",
    "six",     "seven",   "eight",     "nine",     "ten",      "eleven",
    "twelve",  "thirteen", "fourteen", "fifteen",  "sixteen",  "seventeen",
    "eighteen", "nineteen"};
static const char *const tens[] = {"",      "",      "twenty",  "thirty",
                                   "forty", "fifty", "sixty",   "seventy",
                                   "eighty", "ninety"};

static size_t stem(char *out, unsigned n)
{
    static const char *const few[] = {"ni",     "mi",    "bi",    "tri",
                                      "quadri", "quinti", "sexti", "septi",
                                      "octi",   "noni"};
    static const char *const u[] = {"",     "un", "duo",   "tre",  "quattuor",
                                    "quin", "se", "septe", "octo", "nove"};
    static const char *const t[] = {
        "",           "deci",        "viginti",   "triginta",    "quadraginta",
        "quinquaginta", "sexaginta", "septuaginta", "octoginta", "nonaginta"};
    static const char *const h[] = {
        "",            "centi",      "ducenti",   "trecenti",   "quadringenti",
        "quingenti",   "sescenti",   "septingenti", "octingenti", "nongenti"};
    static const char *const tm[] = {"", "n", "ms", "ns", "ns", "ns", "n", "n",
                                     "mx", ""};
    static const char *const hm[] = {"", "nx", "n", "ns", "ns", "ns", "n", "n",
                                     "mx", ""};
    const char *mark = n / 10 % 10 > 0 ? tm[n / 10 % 10] : hm[n / 100];
    char link[2] = "";
    size_t len;
    if (n < 10) return (size_t)sprintf(out, "%s", few[n]);
    if (n % 10 == 3 && (strchr(mark, 's') || strchr(mark, 'x'))) *link = 's';
    if (n % 10 == 6 && strchr(mark, 's')) *link = 's';
    if (n % 10 == 6 && strchr(mark, 'x')) *link = 'x';
    if ((n % 10 == 7 || n % 10 == 9) && strchr(mark, 'm')) *link = 'm';
    if ((n % 10 == 7 || n % 10 == 9) && strchr(mark, 'n')) *link = 'n';
    len = (size_t)sprintf(out, "%s%s%s%s", u[n % 10], link, t[n / 10 % 10],
                          h[n / 100]);
    out[len - 1] = 'i';
    return len;
}

static size_t illion(char *out, size_t n)
{
    size_t at = 0;
    unsigned group[8];
    int k = 0, bare = n < 1000;
    if (bare && (n == 16 || n == 19))
        return (size_t)sprintf(out, n == 16 ? "sexdecillion"
                                            : "novemdecillion");
    for (; n > 0; n /= 1000) group[k++] = (unsigned)(n % 1000);
    while (k-- > 0) {
        at += stem(out + at, group[k]);
        at += (size_t)sprintf(out + at, "lli");
    }
    return at + (size_t)sprintf(out + at, "on");
}

static size_t plain_one(const char *d, size_t n, char *out)
{
    size_t at = 0, groups = (n + 2) / 3, g, i = 0;
    for (g = groups; g-- > 0;) {
        unsigned v = 0;
        size_t take = n - 3 * g - i;
        for (; take > 0; take--) v = v * 10 + (unsigned)(d[i++] - '0');
        if (v == 0) continue;
        if (at > 0) out[at++] = ' ';
        if (v >= 100)
            at += (size_t)sprintf(out + at, "%s hundred%s", ones[v / 100],
                                  v % 100 > 0 ? " " : "");
        v %= 100;
        if (v >= 20)
            at += (size_t)sprintf(out + at, "%s%s%s", tens[v / 10],
                                  v % 10 > 0 ? "-" : "", ones[v % 10]);
        else
            at += (size_t)sprintf(out + at, "%s", ones[v]);
        if (g == 1) at += (size_t)sprintf(out + at, " thousand");
        if (g > 1) {
            out[at++] = ' ';
            at += illion(out + at, g - 1);
        }
    }
    return at;
}

static size_t plain(void *state, char *out, size_t cap)
{
    spell *s = state;
    size_t n = 0;
    (void)cap;
    for (size_t i = 0; i < s->count; i++) {
        n += plain_one(s->digits + i * s->n, s->n, out + n);
        out[n++] = '\n';
    }
    return n;
}

/* The text by two roads, byte for byte, before anything is timed. */
static void *open_1e7(void)
{
    spell *s = open_of(1, 10000000);
    size_t cap = 400000000, n;
    char *a = malloc(cap), *b = malloc(cap);
    need(a != NULL && b != NULL);
    n = plain(s, a, cap);
    need(ours(s, b, cap) == n && memcmp(a, b, n) == 0);
    need(ours_streamed(s, b, cap) == n);
    free(a);
    free(b);
    return s;
}

static int same_length(const char *anchor, size_t n, const char *mine,
                       size_t m)
{
    (void)anchor;
    (void)mine;
    return n == m;
}

static size_t read_ours(void *state, char *out, size_t cap)
{
    spell *s = state;
    char e[32];
    dcl_dec_out d = {out, cap, 0, e, sizeof e, 0, 0};
    need(dcl_say_read(&d, s->text, s->text_n, NULL, NULL) == DCL_OK);
    return d.digits_need;
}

/* The yardstick of reading is writing: it need not be the same text. */
static size_t write_ours(void *state, char *out, size_t cap)
{
    return ours(state, out, cap);
}
static int any(const char *anchor, size_t n, const char *mine, size_t m)
{
    (void)anchor;
    (void)n;
    (void)mine;
    return m > 0;
}

B_PATHS(say, spell,
        {.name = "spell-18",
         .size = "18 digits",
         .units = COUNT,
         .cap = 16384,
         .open = open_18,
         .close = close_of,
         .contender = {{"icu", icu}, {"ours", ours}, {"sprintf", plain}}},
        {.name = "spell-300",
         .size = "300 digits",
         .units = COUNT,
         .cap = 200000,
         .open = open_300,
         .close = close_of,
         .contender = {{"sprintf", plain}, {"ours", ours}}},
        {.name = "spell-1e6",
         .size = "10^6 digits",
         .units = 1,
         .cap = 40000000,
         .open = open_1e6,
         .close = close_of,
         .contender = {{"sprintf", plain}, {"ours", ours},
                       {"memcpy", b_memcpy}}},
        {.name = "spell-1e7",
         .size = "10^7 digits",
         .units = 1,
         .cap = 400000000,
         .open = open_1e7,
         .close = close_of,
         .heavy = 1,
         .agree = same_length,
         .contender = {{"memcpy", b_memcpy}, {"ours", ours_streamed},
                       {"ours-kept", ours}, {"sprintf", plain}}},
        {.name = "read-back-18",
         .size = "words of 18 digits",
         .units = 1,
         .cap = 20000,
         .open = open_read_18,
         .close = close_of,
         .agree = any,
         .contender = {{"write", write_ours}, {"ours", read_ours}}},
        {.name = "read-back-300",
         .size = "words of 300 digits",
         .units = 1,
         .cap = 200000,
         .open = open_read_300,
         .close = close_of,
         .agree = any,
         .contender = {{"write", write_ours}, {"ours", read_ours}}},
        {.name = "read-back-1e6",
         .size = "words of 10^6 digits",
         .units = 1,
         .cap = 40000000,
         .open = open_read_1e6,
         .close = close_of,
         .agree = any,
         .heavy = 1,
         .contender = {{"write", write_ours}, {"ours", read_ours}}});
