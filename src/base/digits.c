/* Runs of digits, exponents of any size, rounding to significant digits. */
#include "base/digits.h"

#include <string.h>

#include "base/fmt.h"
#include "base/round.h"

#define TEN18 INT64_C(1000000000000000000)
enum { LOW = 18, CHUNK = 256 };

void dcl__run_copy(char *dst, const dcl__run *r, size_t i, size_t n)
{
    size_t j, plain = 0;
    if (!r->carry && r->bump > i) plain = r->bump - i < n ? r->bump - i : n;
    if (plain > 0) memcpy(dst, r->p + i, plain);
    for (j = plain; j < n; j++) dst[j] = dcl__run_at(r, i + j);
}

int dcl__run_put(const dcl_sink *sink, const dcl__run *r, size_t i, size_t n)
{
    char part[CHUNK];
    int bad = 0;
    while (n > 0 && !bad) {
        size_t m = n < sizeof part ? n : sizeof part;
        dcl__run_copy(part, r, i, m);
        bad = dcl__put(sink, part, m);
        i += m;
        n -= m;
    }
    return bad;
}

int dcl__run_any(const dcl__run *r, size_t i)
{
    while (i < r->n && dcl__run_at(r, i) == '0') i++;
    return i < r->n;
}

/* Spreads a carry or borrow of the low 18 digits over the top. */
static void settle(dcl__exp *e)
{
    char idle;
    e->low = e->negative ? e->text_low - e->delta : e->text_low + e->delta;
    e->step = 0;
    if (e->low >= TEN18) {
        e->low -= TEN18;
        e->step = 1;
    } else if (e->low < 0) {
        e->low += TEN18;
        e->step = -1;
    }
    idle = e->step > 0 ? '9' : '0';
    e->at = e->n - 1;
    if (e->step != 0)
        while (e->at != SIZE_MAX && e->p[e->at] == idle) e->at--;
}

int dcl__exp_set(dcl__exp *e, const char *text, size_t n)
{
    size_t i;
    int64_t low = 0;
    memset(e, 0, sizeof *e);
    if (n > 0 && text[0] == '-') {
        e->negative = 1;
        text++;
        if (--n == 0) return 0;
    }
    for (i = 0; i < n; i++)
        if (text[i] < '0' || text[i] > '9') return 0;
    while (n > 0 && *text == '0') {
        text++;
        n--;
    }
    for (i = n > LOW ? n - LOW : 0; i < n; i++)
        low = low * 10 + (text[i] - '0');
    e->text_low = low;
    if (n > LOW) {
        e->p = text;
        e->n = n - LOW;
        settle(e);
    } else {
        dcl__exp_from(e, e->negative ? -low : low);
    }
    return 1;
}

void dcl__exp_from(dcl__exp *e, int64_t v)
{
    memset(e, 0, sizeof *e);
    e->low = v;
    e->negative = v < 0;
}

int dcl__exp_add(dcl__exp *e, int64_t delta)
{
    int64_t sum;
    if (delta <= -TEN18 || delta >= TEN18) return 0;
    sum = e->delta + delta;
    if (sum <= -TEN18 || sum >= TEN18) return 0;
    e->delta = sum;
    if (e->n > 0) {
        settle(e);
    } else {
        e->low += delta;
        e->negative = e->low < 0;
    }
    return 1;
}

/* Digits of the top as it reads now, 0 where it has become zero. */
static size_t top_count(const dcl__exp *e)
{
    if (e->step > 0 && e->at == SIZE_MAX) return e->n + 1;
    if (e->step < 0 && e->at == 0 && e->p[0] == '1') return e->n - 1;
    return e->n;
}

static char top_at(const dcl__exp *e, size_t i)
{
    /* the digit i of the digits counted above */
    if (e->step > 0 && e->at == SIZE_MAX) return i == 0 ? '1' : '0';
    if (e->step < 0 && e->at == 0 && e->p[0] == '1') return '9';
    if (e->step == 0 || i < e->at) return e->p[i];
    if (i == e->at) return (char)(e->p[i] + e->step);
    return e->step > 0 ? '0' : '9';
}

static uint64_t low_magnitude(const dcl__exp *e)
{
    return e->low < 0 ? 0 - (uint64_t)e->low : (uint64_t)e->low;
}

static size_t low_count(const dcl__exp *e)
{
    uint64_t v = low_magnitude(e);
    size_t n = 1;
    while (v >= 10) {
        v /= 10;
        n++;
    }
    return n;
}

int dcl__exp_small(const dcl__exp *e, int64_t *v)
{
    if (e->n > 0 && top_count(e) > 0) return 0;
    *v = e->n > 0 && e->negative ? -e->low : e->low;
    return 1;
}

size_t dcl__exp_count(const dcl__exp *e)
{
    size_t top = e->n > 0 ? top_count(e) : 0;
    return top > 0 ? top + LOW : low_count(e);
}

char dcl__exp_at(const dcl__exp *e, size_t i)
{
    size_t top = e->n > 0 ? top_count(e) : 0;
    size_t left;
    uint64_t v = low_magnitude(e);
    if (i < top) return top_at(e, i);
    left = (top > 0 ? top + LOW : low_count(e)) - 1 - i;
    while (left-- > 0) v /= 10;
    return (char)('0' + v % 10);
}

/* A value of no magnitude is not negative, whatever its text said. */
static int is_negative(const dcl__exp *e)
{
    int64_t v;
    return dcl__exp_small(e, &v) ? v < 0 : e->negative;
}

static int cmp_magnitude(const dcl__exp *a, const dcl__exp *b)
{
    size_t n = dcl__exp_count(a), m = dcl__exp_count(b), i;
    if (n != m) return n < m ? -1 : 1;
    for (i = 0; i < n; i++) {
        char c = dcl__exp_at(a, i), d = dcl__exp_at(b, i);
        if (c != d) return c < d ? -1 : 1;
    }
    return 0;
}

int dcl__exp_cmp(const dcl__exp *a, const dcl__exp *b)
{
    int64_t v, w;
    if (dcl__exp_small(a, &v) && dcl__exp_small(b, &w))
        return v < w ? -1 : v > w;
    if (is_negative(a) != is_negative(b)) return is_negative(a) ? -1 : 1;
    return is_negative(a) ? cmp_magnitude(b, a) : cmp_magnitude(a, b);
}

/* The top digits of a minus those of b, and then the low ones: while the
 * difference so far is beyond +-2, what follows cannot bring it back. */
int dcl__exp_diff(int64_t *v, const dcl__exp *a, const dcl__exp *b)
{
    int64_t x, y, d = 0;
    size_t n = dcl__exp_count(a), m = dcl__exp_count(b), len, i;
    if (dcl__exp_small(a, &x) && dcl__exp_small(b, &y)) {
        *v = x - y;
        return *v > -TEN18 && *v < TEN18;
    }
    if (is_negative(a) != is_negative(b)) return 0;
    len = n > m ? n : m;
    for (i = 0; i < len; i++) {
        int c = i + n < len ? 0 : dcl__exp_at(a, i + n - len) - '0';
        int e = i + m < len ? 0 : dcl__exp_at(b, i + m - len) - '0';
        if (d >= TEN18 / 10 + 1 || d <= -TEN18 / 10 - 1) return 0;
        d = d * 10 + (c - e);
    }
    *v = is_negative(a) ? -d : d;
    return d > -TEN18 && d < TEN18;
}

unsigned dcl__exp_mod(const dcl__exp *e, unsigned m)
{
    int64_t v;
    unsigned r = 0;
    size_t i, n;
    if (dcl__exp_small(e, &v)) {
        v %= (int64_t)m;
        return (unsigned)(v < 0 ? v + (int64_t)m : v);
    }
    n = dcl__exp_count(e);
    for (i = 0; i < n; i++)
        r = (r * 10 + (unsigned)(dcl__exp_at(e, i) - '0')) % m;
    return r > 0 && e->negative ? m - r : r;
}

int dcl__exp_put(const dcl_sink *sink, const dcl__exp *e)
{
    char part[CHUNK];
    size_t n = dcl__exp_count(e), i = 0, j;
    int bad = is_negative(e) ? dcl__put(sink, "-", 1) : 0;
    while (i < n && !bad) {
        for (j = 0; i < n && j < sizeof part; i++)
            part[j++] = dcl__exp_at(e, i);
        bad = dcl__put(sink, part, j);
    }
    return bad;
}

size_t dcl__exp_write(char *dst, size_t cap, const dcl__exp *e)
{
    dcl__buf b = {dst, cap, 0};
    dcl_sink sink = dcl__buf_sink(&b);
    (void)dcl__exp_put(&sink, e);
    return b.need;
}

/* Eight at a time: a digit's high half is 3, and still is with 6 added. */
int dcl__all_digits(const char *p, size_t n)
{
    uint64_t high = UINT64_C(0xF0F0F0F0F0F0F0F0), bad = 0, w;
    size_t i;
    for (i = 0; i + 8 <= n; i += 8) {
        memcpy(&w, p + i, 8);
        bad |= (w & high) ^ UINT64_C(0x3030303030303030);
        bad |= ((w + UINT64_C(0x0606060606060606)) & high) ^
               UINT64_C(0x3030303030303030);
    }
    for (; i < n; i++) bad |= (unsigned char)(p[i] - '0') > 9;
    return bad == 0;
}

static dcl_status check(const dcl_dec *x, dcl__exp *exponent, dcl_err *err)
{
    if (x == NULL || x->count == 0 || x->digits == NULL)
        return dcl__fail(err, DCL_ARGUMENT, 0, 0, "a number has digits");
    if (!dcl__all_digits(x->digits, x->count))
        return dcl__fail(err, DCL_ARGUMENT, 0, 0,
                         "the digits of a number are 0 to 9");
    if (!dcl__exp_set(exponent, x->exponent,
                      x->exponent != NULL ? x->exponent_count : 0))
        return dcl__fail(err, DCL_ARGUMENT, 0, 0,
                         "an exponent is digits, - before them or nothing");
    return DCL_OK;
}

static dcl__run run_of(const char *p, size_t n)
{
    dcl__run r = {p, n, n, 0};
    return r;
}

/* Rounding to k digits needs the digit after them where a tail is cut off and
 * the mode looks at the half. */
static int decidable(const dcl_dec *x, size_t have, size_t k, dcl_round mode)
{
    int halves = mode == DCL_ROUND_HALF_EVEN || mode == DCL_ROUND_HALF_UP ||
                 mode == DCL_ROUND_HALF_DOWN;
    return !x->more || (have >= k && (have > k || !halves));
}

static void raise(dcl__fig *out)
{
    dcl__run *r = &out->digits;
    r->bump = r->n - 1;
    while (r->bump > 0 && r->p[r->bump] == '9') r->bump--;
    if (r->p[r->bump] == '9') {
        r->carry = 1;
        (void)dcl__exp_add(&out->lead, 1);
    }
}

dcl_status dcl__fig_round(dcl__fig *out, const dcl_dec *x, size_t k,
                          dcl_round mode, dcl_err *err)
{
    size_t skip = 0, have;
    dcl__tail tail;
    dcl_status status;
    memset(out, 0, sizeof *out);
    status = check(x, &out->lead, err);
    if (status != DCL_OK) return status;
    while (skip < x->count && x->digits[skip] == '0') skip++;
    have = x->count - skip;
    if (have == 0 && !x->more) {
        out->zero = 1;
        out->digits = run_of("0", 1);
        dcl__exp_from(&out->lead, 0);
        return DCL_OK;
    }
    if (have == 0 || !decidable(x, have, k, mode))
        return dcl__fail(err, DCL_ARGUMENT, 0, 0,
                         "%z digits are known, which is not enough to round"
                         " to what is asked for", have);
    if (k > have) k = have;
    out->negative = x->negative != 0;
    out->digits = run_of(x->digits + skip, k);
    if (have > (size_t)(TEN18 - 2) ||
        !dcl__exp_add(&out->lead, (int64_t)have - 1))
        return dcl__fail(err, DCL_TOO_BIG, 0, 0, "too many digits");
    if (have == k && x->more)
        tail = DCL__TAIL_BELOW_HALF; /* any tail but zero: see decidable */
    else
        tail = dcl__tail_of(x->digits + skip + k, have - k, x->more);
    if (tail == DCL__TAIL_ZERO) return DCL_OK;
    if (dcl__round_up(mode, out->negative,
                      (x->digits[skip + k - 1] - '0') % 2, tail)) {
        raise(out);
        out->inexact = out->negative ? -1 : 1;
    } else {
        out->inexact = out->negative ? 1 : -1;
    }
    return DCL_OK;
}
