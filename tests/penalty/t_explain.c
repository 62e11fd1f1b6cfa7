/* The working: what segments add makes the total, and their lines for bc,
 * reckoned by a calculator of our own, are what they add. */
#include <stdio.h>

#include <decillion/gmp.h>

#include "comes.h"
#include "draw.h"

/* ---- as bc reads them: + - * / ^ and parentheses ---- */

static void sum(mpq_t out, const char **s);

static void atom(mpq_t out, const char **s)
{
    if (**s == '(') {
        ++*s;
        sum(out, s);
        ++*s; /* ) */
        return;
    }
    mpq_set_ui(out, 0, 1);
    if (**s == '-') {
        ++*s;
        atom(out, s);
        mpq_neg(out, out);
        return;
    }
    for (; **s >= '0' && **s <= '9'; ++*s) {
        mpz_mul_ui(mpq_numref(out), mpq_numref(out), 10);
        mpz_add_ui(mpq_numref(out), mpq_numref(out), (unsigned)(**s - '0'));
    }
}

static void power(mpq_t out, const char **s)
{
    mpq_t e;
    atom(out, s);
    if (**s != '^') return;
    ++*s;
    mpq_init(e);
    atom(e, s);
    mpz_pow_ui(mpq_numref(out), mpq_numref(out), mpz_get_ui(mpq_numref(e)));
    mpz_pow_ui(mpq_denref(out), mpq_denref(out), mpz_get_ui(mpq_numref(e)));
    mpq_clear(e);
}

static void product(mpq_t out, const char **s)
{
    mpq_t b;
    mpq_init(b);
    power(out, s);
    while (**s == '*' || **s == '/') {
        char op = *(*s)++;
        power(b, s);
        if (op == '*') mpq_mul(out, out, b);
        else mpq_div(out, out, b);
    }
    mpq_clear(b);
}

static void sum(mpq_t out, const char **s)
{
    mpq_t b;
    mpq_init(b);
    product(out, s);
    while (**s == '+' || **s == '-') {
        char op = *(*s)++;
        product(b, s);
        if (op == '+') mpq_add(out, out, b);
        else mpq_sub(out, out, b);
    }
    mpq_clear(b);
}

typedef struct heard {
    mpq_t share[16];
    size_t streams;
    unsigned segments, formulas, wrong;
    unsigned bits;
    char last[512];
} heard;

static int hear(void *ctx, const dcl_segment *s)
{
    heard *h = ctx;
    mpq_t added, bc;
    mpq_inits(added, bc, NULL);
    CU_ASSERT_EQUAL(dcl_num_to_mpq(added, s->added, NULL, NULL, NULL), DCL_OK);
    mpq_add(h->share[s->stream], h->share[s->stream], added);
    if (s->bc != NULL) {
        const char *p = s->bc;
        sum(bc, &p);
        if (*p != '\0' || !mpq_equal(bc, added)) {
            h->wrong++;
            gmp_printf("\n    bc %s\n    is %Qd, added %Qd\n", s->bc, bc,
                       added);
        }
    }
    h->segments++;
    h->formulas += s->formula != NULL;
    h->bits |= s->bits;
    (void)snprintf(h->last, sizeof h->last, "%s",
                   s->formula != NULL ? s->formula : "-");
    mpq_clears(added, bc, NULL);
    return 0;
}

static void heard_init(heard *h)
{
    memset(h, 0, sizeof *h);
    for (int i = 0; i < 16; i++) mpq_init(h->share[i]);
}

static void heard_clear(heard *h)
{
    for (int i = 0; i < 16; i++) mpq_clear(h->share[i]);
}

static void google(void)
{
    dcl_penalty *p =
        t_penalty("100000 RUB/day, x2 every 7 days, from 2022-11-24");
    heard h;
    dcl_segment_sink sink = {hear, &h};
    dcl_err err = {0};
    heard_init(&h);
    T_STATUS(dcl_penalty_explain(p, t_on("2024-10-29"), &sink, NULL, NULL,
                                 &err),
             DCL_OK, &err);
    CU_ASSERT_EQUAL(h.segments, 1);
    T_STR(h.last, "100000 * (2^100 * (7 + 6) - 7)");
    heard_clear(&h);
    dcl_penalty_free(p);
}

static const struct {
    const char *text, *on;
    unsigned bits;
} bitten[] = {
    {"5 EUR/day, from 2024-01-01, to 2024-02-01, stay 2024-01-05..2024-01-06 "
     "clock runs",
     "2024-03-01", DCL_BIT_STAY | DCL_BIT_ENDED},
    {"5 EUR/day, x2 every 1 day, from 2024-01-01, at most 20 EUR/day, at most "
     "90 EUR until 2024-01-09 then hold",
     "2024-01-12",
     DCL_BIT_UNIT_CAP | DCL_BIT_WINDOW_CAP | DCL_BIT_HELD | DCL_BIT_CUT_OFF},
    {"5 EUR/day, from 2024-01-01, at most 10 EUR until 2024-01-09 then restart",
     "2024-01-12", DCL_BIT_WINDOW_CAP | DCL_BIT_CUT_OFF | DCL_BIT_RESTART},
    {"5 EUR/day, from 2024-01-01, 2 claimants, at most 10 EUR/claimant, stay "
     "2024-01-02..2024-01-02 clock stops",
     "2024-01-12", DCL_BIT_ITEM_CAP | DCL_BIT_STOPPED},
    {"5 EUR/day, from 2024-01-01, at most 10 EUR, stay "
     "2024-01-02..2024-01-02 clock runs then owed",
     "2024-01-12", DCL_BIT_STREAM_CAP | DCL_BIT_OWED_LATER},
    {"5 EUR/day, from 2024-01-01, at least 10 EUR", "2024-01-01",
     DCL_BIT_FLOOR},
};

static void what_bit(void)
{
    for (size_t i = 0; i < sizeof bitten / sizeof *bitten; i++) {
        dcl_penalty *p = t_penalty(bitten[i].text);
        heard h;
        dcl_segment_sink sink = {hear, &h};
        dcl_err err = {0};
        heard_init(&h);
        T_STATUS(dcl_penalty_explain(p, t_on(bitten[i].on), &sink, NULL, NULL,
                                     &err),
                 DCL_OK, &err);
        if (h.bits != bitten[i].bits)
            printf("\n    %s: %x want %x\n", bitten[i].text, h.bits,
                   bitten[i].bits);
        CU_ASSERT_EQUAL(h.bits, bitten[i].bits);
        CU_ASSERT_EQUAL(h.wrong, 0);
        heard_clear(&h);
        dcl_penalty_free(p);
    }
    T_STR(dcl_bit_text(DCL_BIT_ENDED), "after the last day");
    CU_ASSERT_PTR_NULL(dcl_bit_text((dcl_bit)12345));
}

static void random_schedules(void)
{
    uint64_t cases = t_effort(500), done = 0;
    unsigned segments = 0, formulas = 0;
    while (done < cases) {
        draw d;
        dcl_penalty *p = NULL;
        dcl_total *t = NULL;
        heard h;
        dcl_segment_sink sink = {hear, &h};
        draw_schedule(&d);
        if (dcl_penalty_read(&p, d.text, d.n, NULL, NULL, NULL) != DCL_OK)
            continue;
        done++;
        heard_init(&h);
        if (dcl_penalty_at(&t, p, d.horizon, &t_eval, NULL, NULL) == DCL_OK) {
            dcl_err err = {0};
            T_STATUS(dcl_penalty_explain(p, d.horizon, &sink, &t_eval, NULL,
                                         &err),
                     DCL_OK, &err);
            for (size_t i = 0; i < dcl_total_streams(t); i++) {
                mpq_t q;
                mpq_init(q);
                dcl_num_to_mpq(q, dcl_total_stream(t, i), NULL, NULL, NULL);
                if (!mpq_equal(q, h.share[i])) h.wrong++;
                mpq_clear(q);
            }
            if (h.wrong > 0) printf("    %s\n", d.text);
            CU_ASSERT_EQUAL(h.wrong, 0);
            segments += h.segments;
            formulas += h.formulas;
        }
        heard_clear(&h);
        dcl_total_free(t);
        dcl_penalty_free(p);
    }
    printf("    %u segments, %u with a closed form\n", segments, formulas);
}

T_TESTS(penalty, explain, T(google), T(what_bit), T(random_schedules));
