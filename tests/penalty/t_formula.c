/* Formulas as people and bc read them. */
#include <stdio.h>

#include "comes.h"

typedef struct heard {
    char formula[512], bc[512];
} heard;

static int hear(void *ctx, const dcl_segment *s)
{
    heard *h = ctx;
    (void)snprintf(h->formula, sizeof h->formula, "%s",
                   s->formula != NULL ? s->formula : "-");
    (void)snprintf(h->bc, sizeof h->bc, "%s", s->bc != NULL ? s->bc : "-");
    return 0;
}

static const struct {
    const char *text, *on, *formula, *bc; /* of the last segment */
} rows[] = {
    {"5 EUR/day, from 2024-01-01", "2024-01-10", "5*10", "5*10"},
    {"2.5 EUR/day, from 2024-01-01, 3 claimants", "2024-01-10", "5*3*10/(2)",
     "5*3*10/(2)"},
    {"5 EUR/day, x2 every 7 days, from 2024-01-01", "2024-01-10",
     "5 * (2^1 * (7 + 3) - 7)", "5*(10*2^1-7)"},
    {"5 EUR/day, x3 every 7 days, from 2024-01-01", "2024-01-10",
     "5 * (3^1 * (7/2 + 3) - 7/2)", "5*(13*2*3^1-7*2)/(2*2)"},
    {"5 EUR/day, x1/2 every 7 days, from 2024-01-01", "2024-01-10",
     "5 * (7/(1/2) - (1/2)^1 * (7/(1/2) - 3))", "5*(14*2^1-11)/(2^1)"},
    {"5 EUR/day, x2 every 7 days, from 2024-01-01, at most 12 EUR/day",
     "2024-01-20", "-", "177"},
    {"36.5% interest on 1000 EUR, simple by act/365, from 2024-01-01",
     "2024-01-10", "1000*73*2/(200*73)", "1000*73*2/(200*73)"},
    {"5 EUR, from 2024-01-01", "2024-01-10", "-", "5"},
};

static void by_hand(void)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        dcl_penalty *p = t_penalty(rows[i].text);
        heard h = {"", ""};
        dcl_segment_sink sink = {hear, &h};
        dcl_err err = {0};
        T_STATUS(dcl_penalty_explain(p, t_on(rows[i].on), &sink, NULL, NULL,
                                     &err),
                 DCL_OK, &err);
        T_STR(h.formula, rows[i].formula);
        T_STR(h.bc, rows[i].bc);
        dcl_penalty_free(p);
    }
}

/* A number of a hundred thousand digits is not spelled out. */
static void too_large_to_write(void)
{
    dcl_penalty *p =
        t_penalty("10^5000 EUR/day, from 2024-01-01, at most 10^5001 EUR");
    heard h = {"", ""};
    dcl_segment_sink sink = {hear, &h};
    dcl_err err = {0};
    T_STATUS(dcl_penalty_explain(p, t_on("2024-01-10"), &sink, NULL, NULL,
                                 &err),
             DCL_OK, &err);
    T_STR(h.formula, "-");
    T_STR(h.bc, "-");
    dcl_penalty_free(p);
}

T_TESTS(penalty, formula, T(by_hand), T(too_large_to_write));
