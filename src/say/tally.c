/* Adding up the words of a number. */
#include "say/tally.h"

#include <string.h>

#include "base/digits.h"
#include "base/fmt.h"
#include "say/name_en.h"

static uint64_t ten_to(unsigned n)
{
    uint64_t v = 1;
    while (n-- > 0) v *= 10;
    return v;
}

void dcl__tally_init(dcl__tally *t, dcl_dec_out *out)
{
    memset(t, 0, sizeof *t);
    t->out = out;
    t->room = 18;
}

dcl__misfit dcl__tally_add(dcl__tally *t, uint64_t value, unsigned room)
{
    if (t->zero || (value == 0 && (t->begun || t->terms > 0)) ||
        value >= ten_to(t->room))
        return DCL__NOT_HERE;
    t->begun = 1;
    t->zero = value == 0;
    t->value += value;
    t->room = room;
    return DCL__FITS;
}

dcl__misfit dcl__tally_multiply(dcl__tally *t, unsigned power, int lone)
{
    unsigned depth = t->depth;
    uint64_t above, low;
    while (depth > 0 && t->applied[depth - 1] < power) depth--;
    if (depth > 0 && t->applied[depth - 1] == power) return DCL__UNORDERED;
    above = depth > 0 ? ten_to(t->applied[depth - 1]) : 0;
    low = above > 0 ? t->value % above : t->value;
    if (low == 0 && (!lone || t->zero || depth < t->depth))
        return DCL__NO_COUNT;
    if (low == 0 && power >= t->room) return DCL__UNORDERED;
    if (low >= ten_to(19 - power) ||
        (above > 0 && (low > 0 ? low : 1) * ten_to(power) >= above))
        return DCL__UNORDERED;
    t->value = t->value - low + (low > 0 ? low : 1) * ten_to(power);
    t->begun = 1;
    t->applied[depth] = power;
    t->depth = depth + 1;
    t->room = power;
    return DCL__FITS;
}

static void put_digit(dcl__tally *t, char c)
{
    if (t->n == 0 && c == '0') return;
    if (t->n < t->out->digits_cap) t->out->digits[t->n] = c;
    if (t->n < PTRDIFF_MAX) t->n++;
}

static void put_zeros(dcl__tally *t, uint64_t count)
{
    size_t cap = t->out->digits_cap;
    if (t->n < cap)
        memset(t->out->digits + t->n, '0',
               count < cap - t->n ? (size_t)count : cap - t->n);
    t->n = count > PTRDIFF_MAX - t->n ? PTRDIFF_MAX : t->n + (size_t)count;
}

/* The digits of value, after the zeros that fill `width` places. */
static void put_value(dcl__tally *t, uint64_t value, uint64_t width)
{
    char s[20];
    size_t i = sizeof s;
    do {
        s[--i] = (char)('0' + value % 10);
        value /= 10;
    } while (value > 0);
    if (width > sizeof s - i) put_zeros(t, width - (sizeof s - i));
    for (; i < sizeof s; i++) put_digit(t, s[i]);
}

/* a - b, held to INT64_MAX and -1 where it is far from zero. */
static int64_t place_diff(const dcl__place *a, const dcl__place *b)
{
    int64_t d;
    if (a->at >= 0 && b->at >= 0) return a->at - b->at;
    /* a name of more than five groups is past every place that fits */
    if (a->at >= 0) return -1;
    if (b->at >= 0) return INT64_MAX;
    if (!dcl__illi_diff(&d, a, b)) return d;
    return d * (int64_t)a->step + (int64_t)a->plus - (int64_t)b->plus;
}

dcl__misfit dcl__tally_magnitude(dcl__tally *t, const dcl__place *place,
                                 int lone)
{
    int64_t gap = 0;
    if (t->zero || (!t->begun && !lone)) return DCL__NO_COUNT;
    if (!t->begun) t->value = 1;
    if (t->terms > 0) {
        gap = place_diff(&t->last, place);
        if (gap <= 0 || (gap < 19 && t->value >= ten_to((unsigned)gap)))
            return DCL__UNORDERED;
        put_value(t, t->value, (uint64_t)gap);
    } else {
        put_value(t, t->value, 0);
    }
    if (t->terms == 0) t->top = place->at;
    t->last = *place;
    t->terms++;
    t->begun = 0;
    t->value = 0;
    t->depth = 0;
    t->room = 18;
    return DCL__FITS;
}

dcl__misfit dcl__tally_again(dcl__tally *t, unsigned power)
{
    static const dcl__place units = {0, NULL, 0, 0, 0};
    dcl__misfit misfit = DCL__FITS;
    if (t->begun) misfit = dcl__tally_magnitude(t, &units, 0);
    if (misfit != DCL__FITS) return misfit;
    t->last.at += power;
    t->top += power;
    return DCL__FITS;
}

dcl__misfit dcl__tally_units(dcl__tally *t)
{
    static const dcl__place units = {0, NULL, 0, 0, 0};
    if (t->zero) {
        t->terms++;
        t->zero = t->begun = 0;
        return DCL__FITS;
    }
    if (t->begun) return dcl__tally_magnitude(t, &units, 0);
    if (t->terms == 0) return DCL__NO_COUNT;
    put_zeros(t, (uint64_t)place_diff(&t->last, &units));
    t->last = units;
    t->terms++;
    return DCL__FITS;
}

dcl__misfit dcl__tally_fraction(dcl__tally *t, unsigned digit)
{
    t->after++;
    put_digit(t, (char)('0' + digit));
    return DCL__FITS;
}

/* step * N + plus + shift from the end of the name: first how long it gets,
 * then the digits.  `need` is past the last digit seen that is not zero. */
static size_t write_name_place(char *dst, size_t cap, const dcl__place *p,
                               int64_t shift)
{
    size_t need = 0, pass, at, end;
    for (pass = 0; pass < 2; pass++) {
        int64_t carry = shift + (int64_t)p->plus, v;
        for (end = p->n, at = 0; end > 0 || carry > 0; at += 3) {
            unsigned low, i;
            v = carry;
            if (end > 0)
                v += (int64_t)dcl__illi_back(p->text, &end) *
                     (int64_t)p->step;
            low = (unsigned)((v % 1000 + 1000) % 1000);
            carry = (v - (int64_t)low) / 1000;
            for (i = 0; i < 3; i++, low /= 10) {
                if (pass == 0 && low % 10 > 0) need = at + i + 1;
                if (pass == 1 && at + i < need && need - 1 - at - i < cap)
                    dst[need - 1 - at - i] = (char)('0' + low % 10);
            }
        }
    }
    return need;
}

void dcl__place_write(dcl_dec_out *out, const dcl__place *place, int64_t shift)
{
    dcl__exp e;
    if (place->at < 0) {
        out->exponent_need = write_name_place(out->exponent, out->exponent_cap,
                                              place, shift);
        return;
    }
    dcl__exp_from(&e, place->at);
    (void)dcl__exp_add(&e, shift);
    out->exponent_need =
        dcl__exp_write(out->exponent, out->exponent_cap, &e);
}

dcl_status dcl__tally_fits(const dcl_dec_out *out, dcl_err *err)
{
    if (out->digits_need <= out->digits_cap &&
        out->exponent_need <= out->exponent_cap)
        return DCL_OK;
    return dcl__fail(err, DCL_SPACE, 0, 0,
                     "%z digits and an exponent of %z bytes are needed",
                     out->digits_need, out->exponent_need);
}

dcl_status dcl__tally_end(dcl__tally *t, dcl_err *err)
{
    dcl_dec_out *out = t->out;
    out->negative = t->negative && t->n > 0;
    if (t->n == 0) {
        static const dcl__place units = {0, NULL, 0, 0, 0};
        t->last = units;
        t->after = 0;
        t->n = 1;
        if (out->digits_cap > 0) out->digits[0] = '0';
    }
    if (t->n == PTRDIFF_MAX || t->after > INT64_MAX / 16)
        return dcl__fail(err, DCL_TOO_BIG, 0, 0,
                         "written out it has more digits than memory");
    out->digits_need = t->n;
    dcl__place_write(out, &t->last, -(int64_t)t->after);
    return dcl__tally_fits(out, err);
}
