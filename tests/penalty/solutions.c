/* Solutions of a schedule's `?`, heard as one text. */
#include "solutions.h"

#include <stdio.h>

/* In decimal; "1.333333333333~" where there is no exact one. */
static void put_num(t_solved *h, const dcl_num *n)
{
    static const dcl_num_form twelve = {sizeof twelve, 12, DCL_ROUND_DOWN, 0};
    t_text text = {NULL, 0, 0};
    dcl_sink sink = t_sink(&text);
    dcl_status st;
    if (n == NULL) return; /* no such end */
    st = dcl_num_write(&sink, NULL, n, NULL, NULL, NULL, NULL);
    if (st == DCL_RANGE) {
        st = dcl_num_write(&sink, NULL, n, &twelve, NULL, NULL, NULL);
        (void)sink.put(sink.ctx, "~", 1);
    }
    if (st == DCL_OK)
        h->n += (size_t)snprintf(h->text + h->n, sizeof h->text - h->n, "%s",
                                 t_cstr(&text));
    t_free(&text);
}

static void put(t_solved *h, const char *s)
{
    h->n += (size_t)snprintf(h->text + h->n, sizeof h->text - h->n, "%s", s);
}

int t_solution(void *ctx, const dcl_solution *s)
{
    t_solved *h = ctx;
    h->told++;
    if (h->n > 2000) return 0;
    if (h->n > 0) h->text[h->n++] = ' ';
    if (s->low_unbounded) put(h, "..");
    if (s->unknown == DCL_UNKNOWN_DATE) {
        put(h, t_iso(s->day));
    } else {
        if (s->low_open) put(h, ">");
        put_num(h, s->low);
        if (s->low_rounded) put(h, "^");
        if (s->unknown == DCL_UNKNOWN_AMOUNT && s->low != NULL &&
            s->high != NULL)
            put(h, "-");
        if (s->high_open) put(h, "<");
        if (s->unknown == DCL_UNKNOWN_AMOUNT) put_num(h, s->high);
        if (s->high_rounded) put(h, "_");
    }
    if (s->high_unbounded) put(h, "..");
    h->text[h->n] = '\0';
    return 0;
}

dcl_status t_solve(t_solved *out, const char *schedule, const char *on,
                   const char *target, const char *low, const char *high)
{
    dcl_penalty *p = t_penalty(schedule);
    dcl_solution_sink sink = {t_solution, out};
    dcl_solved all = {0};
    dcl_num *n[3] = {t_number(target), t_number(low), t_number(high)};
    dcl_solve ask = {0};
    dcl_err err = {0};
    dcl_status st;
    memset(out, 0, sizeof *out);
    ask.day = t_on(on);
    ask.target = n[0];
    ask.low = n[1];
    ask.high = n[2];
    st = dcl_penalty_solve(&all, p, &ask, &sink, &t_eval, NULL, &err);
    if (st != DCL_OK && st != DCL_NEVER) printf("    %s\n", err.msg);
    out->count = all.count;
    dcl_num_free(all.low);
    dcl_num_free(all.high);
    for (int i = 0; i < 3; i++) dcl_num_free(n[i]);
    dcl_penalty_free(p);
    return st;
}
