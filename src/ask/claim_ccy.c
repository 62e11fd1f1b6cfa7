/* Which currency a figure in a claim is in: signs, codes and words. */
#include <string.h>

#include "ask/claim_scan.h"
#include "base/fmt.h"

/* Signs are read only here and in `read`; the program says so. */
static const struct {
    const char *sign, *code;
} signs[] = {
    {"$", "USD"},
    {"\xE2\x82\xAC", "EUR"}, /* euro */
    {"\xC2\xA3", "GBP"},     /* pound */
    {"\xC2\xA5", "JPY"},     /* yen */
    {"\xE2\x82\xBD", "RUB"}, /* rouble */
};

/* Stems, and how many bytes of ending they take. */
static const struct {
    const char *stem, *code;
    size_t tail;
} words[] = {
    {"dollar", "USD", 1},
    {"buck", "USD", 1},
    {"ruble", "RUB", 1},
    {"rouble", "RUB", 1},
    {"euro", "EUR", 1},
    {"pound", "GBP", 1},
    {"yen", "JPY", 0},
    {"yuan", "CNY", 1},
    {"naira", "NGN", 1},
    {"zloty", "PLN", 1},
    {"rupee", "INR", 1},
    {"krone", "NOK", 1},
    {"\xD1\x80\xD1\x83\xD0\xB1", "RUB", 8}, /* rub... */
    {"\xD0\xB4\xD0\xBE\xD0\xBB\xD0\xBB\xD0\xB0\xD1\x80", "USD", 6},
    {"\xD0\xB5\xD0\xB2\xD1\x80\xD0\xBE", "EUR", 0}, /* evro */
    {"\xD1\x84\xD1\x83\xD0\xBD\xD1\x82", "GBP", 6}, /* funt... */
};

size_t dcl__claim_blanks(const char *s, size_t n, size_t i)
{
    for (;;) {
        if (i < n && dcl__claim_blank(s[i]))
            i++;
        else if (n - i >= 2 && memcmp(s + i, "\xC2\xA0", 2) == 0)
            i += 2;
        else if (n - i >= 3 && memcmp(s + i, "\xE2\x80\xAF", 3) == 0)
            i += 3;
        else
            return i;
    }
}

/* A sign of currency, or of punctuation beyond ASCII, is no letter. */
static size_t mark_at(const char *s, size_t n, size_t i)
{
    size_t k;
    unsigned char c = (unsigned char)s[i];
    for (k = 0; k < sizeof signs / sizeof *signs; k++) {
        size_t len = strlen(signs[k].sign);
        if (n - i >= len && memcmp(s + i, signs[k].sign, len) == 0) return len;
    }
    if (c == 0xC2 ||
        (c == 0xC3 && n - i > 1 && (unsigned char)s[i + 1] == 0x97))
        return 2; /* no-break space, guillemets; the times sign */
    return c == 0xE2 && n - i > 2 ? 3 : 0;
}

size_t dcl__claim_word(const char *s, size_t n, size_t i)
{
    size_t end = i;
    while (end < n) {
        if (dcl__claim_letter(s[end]) && mark_at(s, n, end) == 0)
            end++;
        else if (end > i && (s[end] == '-' || s[end] == '\'') && end + 1 < n &&
                 dcl__claim_letter(s[end + 1]) && mark_at(s, n, end + 1) == 0)
            end++;
        else
            break;
    }
    return end - i;
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

int dcl__claim_word_is(const char *s, size_t i, size_t len, const char *stem,
                       size_t tail)
{
    size_t n = strlen(stem), k;
    if (len < n || len > n + tail) return 0;
    for (k = 0; k < n; k++)
        if (lower(s[i + k]) != lower(stem[k])) return 0;
    return 1;
}

static void set_code(dcl_ccy *ccy, const char *code, size_t n)
{
    memset(ccy, 0, sizeof *ccy);
    memcpy(ccy->code, code, n);
}

static int is_code(const dcl__claim_text *c, size_t i)
{
    dcl_ccy found;
    size_t k;
    if (c->n - i < 3) return 0;
    for (k = 0; k < 3; k++)
        if (c->s[i + k] < 'A' || c->s[i + k] > 'Z') return 0;
    if (i > 0 && dcl__claim_letter(c->s[i - 1])) return 0;
    if (i + 3 < c->n && dcl__claim_letter(c->s[i + 3])) return 0;
    return c->rates == NULL ||
           dcl_ccy_read(&found, c->rates, c->s + i, 3, NULL) == DCL_OK;
}

dcl_status dcl__claim_ccy_before(dcl_ccy *ccy, const char **symbol,
                                 size_t *used, const dcl__claim_text *c,
                                 size_t at, dcl_err *err)
{
    size_t end = at, k;
    *used = 0;
    while (end > 0 && dcl__claim_blank(c->s[end - 1])) end--;
    for (k = 0; k < sizeof signs / sizeof *signs; k++) {
        size_t len = strlen(signs[k].sign);
        if (end < len || memcmp(c->s + end - len, signs[k].sign, len) != 0)
            continue;
        end -= len;
        if (k == 0 && end >= 2 && memcmp(c->s + end - 2, "US", 2) == 0 &&
            (end == 2 || !dcl__claim_letter(c->s[end - 3])))
            end -= 2;
        else if (k == 0 && end > 0 && dcl__claim_letter(c->s[end - 1]))
            return dcl__fail(err, DCL_SYNTAX, end - 1, len + 1,
                             "whose dollar is that? write the currency's "
                             "code, as in `AUD`");
        set_code(ccy, signs[k].code, 3);
        *symbol = signs[k].sign;
        *used = at - end;
        return DCL_OK;
    }
    if (end >= 3 && is_code(c, end - 3)) {
        set_code(ccy, c->s + end - 3, 3);
        *symbol = "";
        *used = at - (end - 3);
    }
    return DCL_OK;
}

/* "Australian dollars": two words that are a currency's English name. */
static size_t named(dcl_ccy *ccy, const dcl__claim_text *c, size_t i)
{
    size_t k, count = c->rates != NULL ? dcl_ccy_count(c->rates) : 0;
    for (k = 0; k < count; k++) {
        dcl_ccy_info info;
        const char *name;
        int plural;
        if (dcl_ccy_nth(&info, c->rates, k, NULL) != DCL_OK) break;
        for (plural = 1; plural >= 0; plural--) {
            size_t n, w;
            name = plural ? info.english_plural : info.english;
            n = strlen(name);
            if (n < 3 || c->n - i < n || strchr(name, ' ') == NULL) continue;
            for (w = 0; w < n && lower(c->s[i + w]) == lower(name[w]); w++) {
            }
            if (w < n || (i + n < c->n && dcl__claim_letter(c->s[i + n])))
                continue;
            *ccy = info.ccy;
            return n;
        }
    }
    return 0;
}

/* Words that may stand between a figure and its currency. */
static size_t skip_between(const dcl__claim_text *c, size_t i)
{
    static const char *const between[] = {
        "of", "in", "US", "U.S.", "American", "Russian", "British"};
    size_t k;
    for (k = 0; k < sizeof between / sizeof *between; k++) {
        size_t n = strlen(between[k]);
        i = dcl__claim_blanks(c->s, c->n, i);
        if (c->n - i > n && memcmp(c->s + i, between[k], n) == 0 &&
            dcl__claim_blank(c->s[i + n]))
            i += n;
    }
    return dcl__claim_blanks(c->s, c->n, i);
}

size_t dcl__claim_ccy_after(dcl_ccy *ccy, const char **symbol,
                            const dcl__claim_text *c, size_t end)
{
    size_t i = dcl__claim_blanks(c->s, c->n, end), k, n, len;
    *symbol = "";
    for (k = 0; k < sizeof signs / sizeof *signs; k++) {
        len = strlen(signs[k].sign);
        if (c->n - i < len || memcmp(c->s + i, signs[k].sign, len) != 0)
            continue;
        /* "RUB, $5": the sign belongs to what follows it */
        if (i + len < c->n && dcl__claim_digit(c->s[i + len])) return 0;
        set_code(ccy, signs[k].code, 3);
        *symbol = signs[k].sign;
        return i + len - end;
    }
    if (is_code(c, i)) {
        set_code(ccy, c->s + i, 3);
        return i + 3 - end;
    }
    n = named(ccy, c, i);
    if (n > 0) return i + n - end;
    i = skip_between(c, end);
    if (is_code(c, i)) {
        set_code(ccy, c->s + i, 3);
        return i + 3 - end;
    }
    n = dcl__claim_word(c->s, c->n, i);
    for (k = 0; k < sizeof words / sizeof *words; k++) {
        if (!dcl__claim_word_is(c->s, i, n, words[k].stem, words[k].tail))
            continue;
        set_code(ccy, words[k].code, 3);
        return i + n - end;
    }
    return 0;
}
