/* Solutions of a schedule's `?`, heard as one text. */
#include "solutions.h"

#include <stdio.h>

static void put_num(t_solved *h, const dcl_num *n)
{
    t_text text = {NULL, 0, 0};
    dcl_sink sink = t_sink(&text);
    if (dcl_num_write(&sink, NULL, n, NULL, NULL, NULL, NULL) == DCL_OK)
        h->n += (size_t)snprintf(h->text + h->n, sizeof h->text - h->n, "%s",
                                 t_cstr(&text));
    t_free(&text);
}

int t_solution(void *ctx, const dcl_solution *s)
{
    t_solved *h = ctx;
    h->told++;
    if (h->n > 2000) return 0;
    if (h->n > 0) h->text[h->n++] = ' ';
    if (s->unknown == DCL_UNKNOWN_DATE) {
        h->n += (size_t)snprintf(h->text + h->n, sizeof h->text - h->n, "%s",
                                 t_iso(s->day));
    } else {
        put_num(h, s->low);
        if (s->unknown == DCL_UNKNOWN_AMOUNT) {
            h->text[h->n++] = '-';
            put_num(h, s->high);
        }
    }
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
