/* Stems of the -illions, both ways, and whole names from a place of any size.
 *
 * The rule (Conway & Guy, The Book of Numbers, 1996, p. 14-15): N below 1000 is
 * unit + tens + hundreds; a unit takes a linking letter that the component
 * right after it allows; the last vowel gives way to -illion.  Above, N is
 * written in groups of three, each its stem and -illi-, an empty group -nilli-,
 * and -on ends it. */
#include "say/illion.h"

#include <string.h>

/* A component, and the linking letters it allows a unit before it. */
typedef struct component {
    char text[14];
    char links[3];
} component;

static const char units[10][9] = {"",     "un", "duo",   "tre",  "quattuor",
                                  "quin", "se", "septe", "octo", "nove"};
static const component tens[10] = {
    {"", ""},
    {"deci", "n"},
    {"viginti", "ms"},
    {"triginta", "ns"},
    {"quadraginta", "ns"},
    {"quinquaginta", "ns"},
    {"sexaginta", "n"},
    {"septuaginta", "n"},
    {"octoginta", "mx"},
    {"nonaginta", ""}};
static const component hundreds[10] = {
    {"", ""},
    {"centi", "nx"},
    {"ducenti", "n"},
    {"trecenti", "ns"},
    {"quadringenti", "ns"},
    {"quingenti", "ns"},
    {"sescenti", "n"},
    {"septingenti", "n"},
    {"octingenti", "mx"},
    {"nongenti", ""}};
static const char small[10][7] = {"ni",    "mi",    "bi",    "tri",  "quadri",
                                  "quinti", "sexti", "septi", "octi", "noni"};

static size_t append(char *dst, size_t at, const char *s)
{
    size_t n = strlen(s);
    memcpy(dst + at, s, n);
    return at + n;
}

/* tre becomes tres before s or x; se becomes ses or sex; septe and nove take
 * the m or n. */
static char link_of(unsigned unit, const char *links)
{
    const char *want = unit == 3 || unit == 6   ? "sx"
                       : unit == 7 || unit == 9 ? "mn"
                                                : "";
    for (; *links != '\0' && *want != '\0'; links++)
        if (*links == want[0] || *links == want[1])
            return unit == 3 ? 's' : *links;
    return '\0';
}

size_t dcl__stem(char dst[DCL__STEM], unsigned n, dcl_names names, int bare)
{
    unsigned u = n % 10, t = n / 10 % 10, h = n / 100;
    size_t at = 0;
    char link;
    if (n < 10) return append(dst, 0, small[n]);
    if (bare && names == DCL_NAMES_DICTIONARY && (n == 16 || n == 19))
        return append(dst, 0, n == 16 ? "sexdeci" : "novemdeci");
    if (u == 5 && names == DCL_NAMES_CONWAY)
        at = append(dst, 0, "quinqua");
    else
        at = append(dst, 0, units[u]);
    link = link_of(u, t > 0 ? tens[t].links : hundreds[h].links);
    if (link != '\0') dst[at++] = link;
    at = append(dst, at, tens[t].text);
    at = append(dst, at, hundreds[h].text);
    dst[at - 1] = 'i';
    return at;
}

/* Takes one of the ten components at s, of which an ending a may read i at the
 * end of the stem; its index, 0 when none is there. */
static unsigned take(size_t *used, const component table[10], const char *s,
                     size_t n)
{
    unsigned i;
    for (i = 1; i < 10; i++) {
        size_t len = strlen(table[i].text);
        if (len > n || memcmp(table[i].text, s, len - 1) != 0) continue;
        if (s[len - 1] == table[i].text[len - 1] ||
            (len == n && s[len - 1] == 'i')) {
            *used += len;
            return i;
        }
    }
    return 0;
}

/* Tens and hundreds making up all of s[0..n); 0 when they do not. */
static unsigned take_rest(const char *s, size_t n)
{
    size_t used = 0;
    unsigned t = take(&used, tens, s, n);
    unsigned h = take(&used, hundreds, s + used, n - used);
    return used == n ? 10 * t + 100 * h : 0;
}

/* The spellings of units that occur, whatever follows them. */
static const struct {
    char text[9];
    unsigned char unit;
} spellings[] = {{"un", 1},     {"duo", 2},    {"tres", 3},  {"tre", 3},
                 {"quattuor", 4}, {"quinqua", 5}, {"quin", 5}, {"sex", 6},
                 {"ses", 6},    {"se", 6},     {"septem", 7}, {"septen", 7},
                 {"septe", 7},  {"sept", 7},   {"octo", 8},  {"novem", 9},
                 {"noven", 9},  {"nove", 9}};

/* The stem is all of s[0..n).  Without a unit first: trecenti is 300, and only
 * trescenti 103; duocenti is 102, as the book has it. */
static int whole_stem(unsigned *value, const char *s, size_t n)
{
    unsigned i, rest;
    for (i = 0; i < 10; i++)
        if (strlen(small[i]) == n && memcmp(small[i], s, n) == 0) {
            *value = i;
            return 1;
        }
    *value = take_rest(s, n);
    if (*value > 0) return 1;
    for (i = 0; i < sizeof spellings / sizeof *spellings; i++) {
        size_t len = strlen(spellings[i].text);
        if (len >= n || memcmp(spellings[i].text, s, len) != 0) continue;
        rest = take_rest(s + len, n - len);
        if (rest > 0) {
            *value = spellings[i].unit + rest;
            return 1;
        }
    }
    return 0;
}

size_t dcl__stem_read(unsigned *value, const char *s, size_t n)
{
    size_t len = 0;
    /* no stem contains "lli" */
    while (len < DCL__STEM && len + 3 <= n &&
           !(s[len] == 'l' && s[len + 1] == 'l' && s[len + 2] == 'i'))
        len++;
    if (len == 0 || len == DCL__STEM || len + 3 > n) return 0;
    return whole_stem(value, s, len) ? len : 0;
}

/* One group of N: its stem and -lli-. */
static void put_group(dcl__pen *pen, unsigned group, dcl_names names, int bare)
{
    char stem[DCL__STEM];
    dcl__pen_put(pen, stem, dcl__stem(stem, group, names, bare));
    dcl__pen_put(pen, "lli", 3);
}

/* N's digits come out of the division from the top, three to a group. */
void dcl__illion_put(dcl__pen *pen, const dcl__exp *place, unsigned step,
                     dcl_names names, int illiard)
{
    size_t n = dcl__exp_count(place), i, count = n;
    unsigned rest = 0, group = 0;
    /* the quotient lacks a leading digit where the first does not reach */
    if (n > 1 && (unsigned)(dcl__exp_at(place, 0) - '0') < step) count--;
    for (i = 0; i < n && !pen->stopped; i++) {
        rest = rest * 10 + (unsigned)(dcl__exp_at(place, i) - '0');
        group = group * 10 + rest / step;
        rest %= step;
        if ((n - 1 - i) % 3 == 0 && n - 1 - i < count) {
            put_group(pen, group, names, count <= 3);
            group = 0;
        }
    }
    dcl__pen_str(pen, illiard ? "ard" : "on");
}
