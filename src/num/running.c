/* A running total in decimal. */
#include "num/running.h"

#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"
#include "num/num.h"
#include "num/size.h"

enum { FACTOR_MOST = 1000, FACTOR_DIGITS = 4 };

void dcl_running_free(dcl_running *running)
{
    dcl_mem mem;
    if (running == NULL) return;
    mem = running->mem;
    dcl__running_clear(running);
    dcl__release(&mem, running, sizeof *running);
}

void dcl__running_clear(dcl_running *r)
{
    dcl__digits_clear(&r->total, &r->mem);
    dcl__digits_clear(&r->rate, &r->mem);
    dcl__digits_clear(&r->work, &r->mem);
}

/* The rate's digits, by num_write, which bounds them. */
static dcl_status set_rate(dcl_running *r, const dcl_num *rate, dcl_err *err)
{
    dcl_num_form form = {.places = -1};
    dcl__text text = {.mem = &r->mem};
    dcl_sink sink = dcl__text_sink(&text);
    dcl_status st = dcl_num_write(&sink, NULL, rate, &form, &r->limits,
                                  &r->mem, err);
    if (text.status != DCL_OK) st = dcl__no_memory(err);
    if (st == DCL_OK && memchr(text.p, '.', text.n) != NULL)
        st = dcl__fail(err, DCL_RANGE, 0, 0, "a running total is of integers");
    if (st == DCL_OK && text.p[0] == '-')
        st = dcl__fail(err, DCL_ARGUMENT, 0, 0, "a rate is 0 or more");
    if (st == DCL_OK)
        st = dcl__digits_set(&r->rate, text.p, text.n, &r->mem, err);
    dcl__text_clear(&text);
    return st;
}

dcl_status dcl_running_new(dcl_running **out, const dcl_num *rate,
                           unsigned factor, uint64_t every,
                           const dcl_limits *limits, const dcl_mem *mem,
                           dcl_err *err)
{
    dcl_running *r;
    dcl_status st;
    if (factor < 1 || factor > FACTOR_MOST || every < 1)
        return dcl__fail(err, DCL_ARGUMENT, 0, 0,
                         "times %u every %u days: 1 to %d, every 1 or more",
                         (uint64_t)factor, every, FACTOR_MOST);
    r = dcl__alloc(mem, sizeof *r);
    if (r == NULL) return dcl__no_memory(err);
    memset(r, 0, sizeof *r);
    r->mem = mem != NULL ? *mem : dcl__libc;
    r->limits = dcl__limits(limits);
    r->cpu = dcl__cpu();
    r->factor = factor;
    r->every = r->left = every;
    st = set_rate(r, rate, err);
    if (st == DCL_OK) st = dcl__digits_zero(&r->total, &r->mem, err);
    if (st == DCL_OK) st = dcl__running_room(r, err);
    if (st == DCL_OK) *out = r;
    else dcl_running_free(r);
    return st;
}

dcl_status dcl__running_set(dcl_running *r, const char *total,
                            const char *rate, unsigned factor, uint64_t every,
                            uint64_t left, const dcl_mem *mem, dcl_err *err)
{
    dcl_status st;
    r->mem = mem != NULL ? *mem : dcl__libc;
    r->limits = dcl__limits(NULL);
    r->cpu = dcl__cpu();
    r->factor = factor;
    r->every = every;
    r->left = left;
    st = dcl__digits_set(&r->total, total, strlen(total), &r->mem, err);
    if (st == DCL_OK)
        st = dcl__digits_set(&r->rate, rate, strlen(rate), &r->mem, err);
    return st;
}

static dcl_status room(dcl_running *r, size_t n, dcl_err *err)
{
    dcl_status st = dcl__digits_room(&r->total, n, &r->mem, err);
    if (st == DCL_OK) st = dcl__digits_room(&r->rate, n, &r->mem, err);
    if (st == DCL_OK && r->factor > 2)
        st = dcl__digits_room(&r->work, n, &r->mem, err);
    r->room = r->total.words < r->rate.words ? r->total.words : r->rate.words;
    if (r->factor > 2 && r->work.words < r->room) r->room = r->work.words;
    return st;
}

dcl_status dcl__running_room(dcl_running *r, dcl_err *err)
{
    size_t n = r->total.n > r->rate.n ? r->total.n : r->rate.n;
    if (n > r->limits.digits)
        return dcl__fail(err, DCL_TOO_BIG, 0, 0,
                         "more than the limit of %u digits", r->limits.digits);
    return room(r, n + FACTOR_DIGITS, err);
}

dcl_status dcl_running_reserve(dcl_running *running, uint64_t digits,
                               dcl_err *err)
{
    if (digits > running->limits.digits || digits > SIZE_MAX / 8)
        return dcl__fail(err, DCL_TOO_BIG, 0, 0,
                         "more than the limit of %u digits",
                         running->limits.digits);
    return room(running, (size_t)digits + FACTOR_DIGITS, err);
}

/* rate *= factor, by doublings and additions from the factor's top bit on. */
static void multiply(dcl_running *r)
{
    unsigned bit = 1;
    if (r->factor == 2) {
        dcl__digits_add(&r->rate, &r->rate, r->cpu);
        return;
    }
    while (2 * bit <= r->factor) bit *= 2;
    memcpy(r->work.word, r->rate.word, (r->rate.n + 7) / 8 * 8);
    r->work.n = r->rate.n;
    while ((bit /= 2) > 0) {
        dcl__digits_add(&r->rate, &r->rate, r->cpu);
        if (r->factor & bit) dcl__digits_add(&r->rate, &r->work, r->cpu);
    }
}

void dcl__running_next(dcl_running *r)
{
    if (--r->left > 0) return;
    r->left = r->every;
    if (r->factor > 1) multiply(r);
}

void dcl__running_day(dcl_running *r)
{
    dcl__digits_add(&r->total, &r->rate, r->cpu);
    dcl__running_next(r);
}

dcl_status dcl_running_rows(char *buf, size_t cap, size_t *used,
                            uint64_t *rows, dcl_running *running,
                            uint64_t most, dcl_err *err)
{
    dcl_running *r = running;
    dcl_status st = DCL_OK;
    size_t at = 0;
    uint64_t i;
    for (i = 0; i < most; i++) {
        size_t n = r->total.n > r->rate.n ? r->total.n : r->rate.n;
        if (cap - at < n + 2) {
            st = dcl__fail(err, DCL_SPACE, 0, 0, "%z bytes are needed", n + 2);
            break;
        }
        if (n + FACTOR_DIGITS > 8 * r->room || n > r->limits.digits)
            st = dcl__running_room(r, err);
        if (st != DCL_OK) break;
        dcl__digits_add_text(buf + at, &r->total, &r->rate, r->cpu);
        at += r->total.n;
        buf[at++] = '\n';
        dcl__running_next(r);
    }
    if (st != DCL_OK && i > 0) {
        if (err != NULL) memset(err, 0, sizeof *err);
        st = DCL_OK;
    }
    if (st != DCL_OK) return st;
    *used = at;
    *rows = i;
    return DCL_OK;
}
