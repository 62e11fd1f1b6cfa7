/* The longest number at the start of a longer text. */
#include "num/number_scan.h"

#include "base/fmt.h"
#include "base/literal.h"
#include "num/num_dec.h"
#include "num/size.h"

/* A sign is the caller's; the rest is a literal as it is anywhere else. */
static dcl_status scan_literal(dcl__lit *lit, const char *text, size_t n,
                               dcl_err *err)
{
    dcl_status st;
    size_t end;
    if (n == 0 || ((text[0] < '0' || text[0] > '9') && text[0] != '.'))
        return dcl__fail(err, DCL_SYNTAX, 0, 0, "a number is expected here");
    st = dcl__lit_scan(lit, text, n, NULL, err);
    if (st != DCL_OK) return st;
    end = lit->end;
    if (end + 1 < n && text[end] == ',' && text[end + 1] != ' ' &&
        text[end + 1] != '\t' && text[end + 1] != '\n' &&
        text[end + 1] != '\r')
        return dcl__fail(err, DCL_SYNTAX, end, 1,
                         "a comma inside a number stands before three digits; "
                         "a comma between clauses is followed by a blank");
    return DCL_OK;
}

/* s *= the literal's value. */
static dcl_status mul_literal(dcl__sum *s, const dcl__lit *lit,
                              const dcl_limits *limits, dcl_err *err)
{
    dcl__dec_text t = {.mem = s->mem};
    dcl_status st = dcl__dec_room(&t, lit->whole_n + lit->frac_n + 1,
                                  lit->exp_n + 24, err);
    if (st == DCL_OK) st = dcl__lit_value(&t.out, lit, 0, err);
    if (st == DCL_OK) st = dcl__sum_mul_dec(s, &t, limits, err);
    dcl__dec_clear(&t);
    return st;
}

enum { WORDS = 4 };      /* more never make one magnitude */
enum { NAME_LEAST = 6 }; /* letters of the shortest, "googol" */

static int is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Whether a magnitude may begin after `from`: its first word is no shorter than
 * the shortest name. */
static int may_be_name(const char *text, size_t n, size_t from)
{
    size_t i = from, first;
    while (i < n && (text[i] == ' ' || text[i] == '\t')) i++;
    for (first = i; i < n && is_letter(text[i]);) i++;
    return i - first >= NAME_LEAST;
}

/* Where the words end that stand on the same line after `from`: end[0] after
 * the first word, and so on; how many there are. */
static size_t word_ends(size_t end[WORDS], const char *text, size_t n,
                        size_t from)
{
    size_t count = 0, i = from;
    while (count < WORDS) {
        while (i < n && (text[i] == ' ' || text[i] == '\t')) i++;
        if (i == n || !is_letter(text[i])) break;
        while (i < n && (is_letter(text[i]) || text[i] == '-')) i++;
        end[count++] = i;
    }
    return count;
}

/* s *= the longest magnitude name after `*used`, which moves behind it; both
 * as they are where there is none. */
static dcl_status mul_name(dcl__sum *s, size_t *used, const char *text,
                           size_t n, const dcl_limits *limits, dcl_err *err)
{
    size_t end[WORDS], count = word_ends(end, text, n, *used);
    dcl_status st = DCL_SYNTAX;
    dcl__dec_text t = {.mem = s->mem};
    dcl__text one = {.mem = s->mem};
    if (count > 0) {
        dcl__text_put(&one, "1 ", 2);
        dcl__text_put(&one, text + *used, end[count - 1] - *used);
    }
    if (one.status != DCL_OK) {
        dcl__text_clear(&one);
        return dcl__no_memory(err);
    }
    for (; st == DCL_SYNTAX && count > 0; count--) {
        st = dcl__dec_say(&t, one.p, 2 + end[count - 1] - *used, NULL, limits,
                          err);
        if (st == DCL_OK) st = dcl__sum_mul_dec(s, &t, limits, err);
        if (st == DCL_OK) *used = end[count - 1];
    }
    dcl__dec_clear(&t);
    dcl__text_clear(&one);
    return st == DCL_SYNTAX ? DCL_OK : st;
}

/* 10^18 < 2^60; a power of ten up to 10^EXPONENT beside it. */
enum { PLAIN_DIGITS = 18, EXPONENT = 400, PLAIN_LIMIT = 4096 };

/* Appends the digits among the bytes, group marks left out; 0 where there are
 * more than PLAIN_DIGITS in all. */
static int add_digits(uint64_t *value, unsigned *digits, const char *s,
                      size_t n)
{
    for (; n > 0; n--, s++) {
        if (*s < '0' || *s > '9') continue;
        if (++*digits > PLAIN_DIGITS) return 0;
        *value = *value * 10 + (uint64_t)(*s - '0');
    }
    return 1;
}

/* The exponent, at most EXPONENT to either side. */
static int short_exponent(long *e, const dcl__lit *lit)
{
    size_t i = lit->exp_n > 0 && (lit->exp[0] < '0' || lit->exp[0] > '9');
    *e = 0;
    for (; i < lit->exp_n; i++) {
        *e = *e * 10 + (lit->exp[i] - '0');
        if (*e > EXPONENT) return 0;
    }
    if (lit->exp_n > 0 && lit->exp[0] == '-') *e = -*e;
    return 1;
}

/* A short number, which no limit forbids: most numbers of a schedule.  1 where
 * it is one. */
static int take_plain(mpq_ptr out, const dcl__lit *lit,
                      const dcl_limits *limits)
{
    dcl_limits l = dcl__limits(limits);
    uint64_t value = 0;
    unsigned digits = 0;
    long e = 0;
    if (lit->negative || l.digits < PLAIN_LIMIT || l.bits < PLAIN_LIMIT ||
        !add_digits(&value, &digits, lit->whole, lit->whole_n) ||
        !add_digits(&value, &digits, lit->frac, lit->frac_n) ||
        digits == 0 || (lit->exp != NULL && !short_exponent(&e, lit)))
        return 0;
    mpz_import(mpq_numref(out), 1, -1, sizeof value, 0, 0, &value);
    mpz_set_ui(mpq_denref(out), 1);
    e -= (long)lit->frac_n;
    if (e == 0 || value == 0) return 1;
    mpz_ui_pow_ui(mpq_denref(out), 10, (unsigned long)(e < 0 ? -e : e));
    if (e > 0) {
        mpz_mul(mpq_numref(out), mpq_numref(out), mpq_denref(out));
        mpz_set_ui(mpq_denref(out), 1);
    } else {
        mpq_canonicalize(out);
    }
    return 1;
}

/* Written out, a number of b bits has b / 3.3219 digits or one more; 64 bits of
 * slack leave one of just the limit's digits alone. */
static dcl_status check_written(const dcl__sum *s, const dcl_limits *limits,
                                dcl_err *err)
{
    uint64_t digits = dcl__limits(limits).digits;
    uint64_t most = digits > UINT64_MAX / 4 ? UINT64_MAX
                                            : digits * 3 + digits / 3 + 64;
    if (dcl__sum_bits(s) <= most) return DCL_OK;
    return dcl__fail(err, DCL_TOO_BIG, 0, 0,
                     "a number of more than the limit of %u digits", digits);
}

dcl_status dcl__number_scan(mpq_ptr out, size_t *used, const char *text,
                            size_t n, const dcl_limits *limits,
                            const dcl_mem *mem, dcl_err *err)
{
    size_t end = 0;
    dcl__lit lit;
    dcl__sum s;
    dcl_status st = scan_literal(&lit, text, n, err);
    if (st != DCL_OK) return st;
    if (!may_be_name(text, n, lit.end) && take_plain(out, &lit, limits)) {
        *used = lit.end;
        return DCL_OK;
    }
    dcl__sum_init(&s, mem);
    st = dcl__sum_set_one(&s, err);
    end = lit.end;
    if (st == DCL_OK) st = mul_literal(&s, &lit, limits, err);
    if (st == DCL_OK) st = mul_name(&s, &end, text, n, limits, err);
    if (st == DCL_OK) st = check_written(&s, limits, err);
    if (st == DCL_OK) st = dcl__sum_exact(out, &s, limits, err);
    if (st == DCL_OK) *used = end;
    if (st != DCL_OK && err != NULL) {
        err->at = 0;
        err->len = end;
    }
    dcl__sum_clear(&s);
    return st;
}
