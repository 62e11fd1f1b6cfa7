/* The fast road of reading English words: short scale, as dcl_say_words writes
 * them (lower case, one blank, names falling).  Words are told apart by their
 * first eight letters at once; a name is mostly the one after the last, which
 * the table of stems has.  Anything else is left to dcl__read_words_en. */
#include "say/reader.h"

#include <string.h>

#include "base/digits.h"
#include "say/name_en.h"
#include "say/speller.h"

/* By length from three letters on; the ninth letter of one is looked at
 * apart. */
static const struct {
    char letters[9];
    unsigned char value;
} words[] = {{"one", 1},       {"two", 2},       {"six", 6},
             {"ten", 10},      {"four", 4},      {"five", 5},
             {"nine", 9},      {"three", 3},     {"seven", 7},
             {"eight", 8},     {"forty", 40},    {"fifty", 50},
             {"sixty", 60},    {"eleven", 11},   {"twelve", 12},
             {"twenty", 20},   {"thirty", 30},   {"eighty", 80},
             {"ninety", 90},   {"fifteen", 15},  {"sixteen", 16},
             {"seventy", 70},  {"hundred", 100}, {"thirteen", 13},
             {"fourteen", 14}, {"eighteen", 18}, {"nineteen", 19},
             {"thousand", 200}};
enum { HUNDRED = 100, THOUSAND = 200 };
static const unsigned char first_of[10] = {0, 0, 0, 0, 4, 7, 13, 19, 23, 28};

typedef struct scan {
    const char *p, *end;
    unsigned value; /* of the word at p; 0: none of the table */
    size_t len;
    /* the name last seen: its N, -1 thousand, -2 none yet */
    int64_t n;
    int64_t prefix_of;
    size_t prefix_n;
    char prefix[6 * 48];
    dcl_dec_out *out;
    size_t digits;
} scan;

static uint64_t load(const char *p, size_t n)
{
    uint64_t w = 0;
    memcpy(&w, p, n < 8 ? n : 8);
    return w;
}

/* The first letters of the word at p, 8 at most, the rest zero. */
static uint64_t first_letters(const char *p, size_t left, size_t *len)
{
    char room[8] = {0};
    size_t i;
#if defined(__GNUC__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    if (left >= 8) {
        /* small letters have the bit 0x40, blanks and hyphens do not */
        uint64_t w = load(p, 8), m = ~w & UINT64_C(0x4040404040404040);
        if (m == 0) {
            *len = 8;
            return w;
        }
        *len = (size_t)__builtin_ctzll(m) / 8;
        return w & ~(~UINT64_C(0) << 8 * *len);
    }
#endif
    for (i = 0; i < 8 && i < left && (p[i] & 0x40) != 0; i++) room[i] = p[i];
    *len = i;
    return load(room, 8);
}

/* The word at s->p. */
static void look(scan *s)
{
    size_t left = (size_t)(s->end - s->p), i;
    uint64_t w = first_letters(s->p, left, &s->len);
    s->value = 0;
    if (s->len < 3) return;
    if (s->len == 8 && left > 8 && (s->p[8] & 0x40) != 0) {
        s->len = 9;
        if (s->p[8] == 'n' && memcmp(s->p, "seventee", 8) == 0 &&
            !(left > 9 && (s->p[9] & 0x40) != 0))
            s->value = 17;
        return;
    }
    for (i = first_of[s->len]; i < first_of[s->len + 1]; i++)
        if (load(words[i].letters, 8) == w) {
            s->value = words[i].value;
            return;
        }
}

/* Past the word and what is behind it: ' ' or '-', 0 at the end, 1 for
 * anything else. */
static char step(scan *s)
{
    char c;
    s->p += s->len;
    if (s->p == s->end) return 0;
    c = *s->p++;
    if (c != ' ' && c != '-') return 1;
    look(s);
    return c;
}

static int is_number(const scan *s)
{
    return s->value > 0 && s->value < HUNDRED;
}

/* One group of three digits; the blank, end or fault behind it in *behind.
 * 0 when it is not as written. */
static unsigned group(scan *s, char *behind)
{
    unsigned v = 0;
    char c;
    if (!is_number(s)) return 0;
    v = s->value;
    c = step(s);
    if (v < 10 && c == ' ' && s->value == HUNDRED) {
        v *= 100;
        c = step(s);
        if (c != ' ' || !is_number(s)) {
            *behind = c;
            return v;
        }
        v += s->value;
        c = step(s);
    }
    if (v % 100 >= 20 && c == '-') {
        if (!is_number(s) || s->value > 9) return 0;
        v += s->value;
        c = step(s);
    }
    *behind = c;
    return v;
}

static void put_digits(scan *s, unsigned v, int64_t gap)
{
    char three[3];
    size_t cap = s->out->digits_cap, skip = 0;
    three[0] = (char)('0' + v / 100);
    three[1] = (char)('0' + v / 10 % 10);
    three[2] = (char)('0' + v % 10);
    for (; gap > 0; gap--)
        for (skip = 0; skip < 3; skip++, s->digits++)
            if (s->digits < cap) s->out->digits[s->digits] = '0';
    skip = s->digits > 0 ? 0 : v >= 100 ? 0 : v >= 10 ? 1 : 2;
    for (; skip < 3; skip++, s->digits++)
        if (s->digits < cap) s->out->digits[s->digits] = three[skip];
}

/* The stems of n / 1000, each with -lli-, as the words write them. */
static void make_prefix(scan *s, int64_t n)
{
    unsigned part[7];
    int count = 0;
    s->prefix_of = n;
    s->prefix_n = 0;
    for (; n > 0; n /= 1000) part[count++] = (unsigned)(n % 1000);
    while (count-- > 0) {
        size_t len = (size_t)dcl__stems_n[part[count]] - 3;
        memcpy(s->prefix + s->prefix_n, dcl__stems[part[count]], len);
        s->prefix_n += len;
    }
}

/* Whether the name of n stands at p, with a blank or the end behind it. */
static int expect(scan *s, int64_t n)
{
    size_t left = (size_t)(s->end - s->p), len, stem;
    unsigned low = (unsigned)(n % 1000);
    if (n < 1 || n == 16 || n == 19) return 0;
    if (n / 1000 != s->prefix_of) make_prefix(s, n / 1000);
    stem = (size_t)dcl__stems_n[low] - 1;
    len = s->prefix_n + stem;
    if (left < len || memcmp(s->p, s->prefix, s->prefix_n) != 0 ||
        memcmp(s->p + s->prefix_n, dcl__stems[low], stem) != 0)
        return 0;
    if (left > len && s->p[len] != ' ') return 0;
    s->len = len;
    return 1;
}

/* The name at p: the next lower one as a rule, else whatever stands there. */
static int name(scan *s, int64_t *n)
{
    dcl__illi illi;
    size_t len = 0, left = (size_t)(s->end - s->p);
    if (s->value == THOUSAND) {
        *n = 0;
        return 1;
    }
    if (s->n > 1 && expect(s, s->n - 1)) {
        *n = s->n - 1;
        return 1;
    }
    while (len < left && s->p[len] >= 'a') len++;
    if (len == 0 || s->p[len - 1] == 's' ||
        !dcl__illi_read(&illi, s->p, len) || illi.illiard || illi.number < 0)
        return 0;
    s->len = len;
    *n = illi.number;
    return 1;
}

int dcl__read_fast(dcl_dec_out *out, const char *text, size_t n)
{
    scan s;
    dcl__exp e;
    char behind = ' ';
    s.p = text;
    s.end = text + n;
    s.n = -2;
    s.prefix_of = -1;
    s.prefix_n = 0;
    s.out = out;
    s.digits = 0;
    for (look(&s); behind == ' ';) {
        int64_t at = -1;
        unsigned v = group(&s, &behind);
        if (v == 0 || behind == 1 || behind == '-') return 0;
        if (behind == ' ' && !name(&s, &at)) return 0;
        if (s.n >= -1 && at >= s.n) return 0;
        if (s.n == -2) s.n = at + 1;
        put_digits(&s, v, s.n - at - 1);
        s.n = at;
        if (behind == ' ') behind = step(&s);
        if (behind == 1 || behind == '-') return 0;
    }
    dcl__exp_from(&e, 3 * (s.n + 1));
    out->negative = 0;
    out->digits_need = s.digits;
    out->exponent_need = dcl__exp_write(out->exponent, out->exponent_cap, &e);
    return 1;
}
