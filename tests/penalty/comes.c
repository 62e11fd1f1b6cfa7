/* What schedules come to, in tables of texts. */
#include "comes.h"

#include <stdio.h>
#include <stdlib.h>

#include <decillion/gmp.h>

#include "naive.h"

static const dcl_rate_step steps[] = {
    {16000, "8%"},     {17000, "7.25%"}, {18400, "5.5%"},
    {18700, "6.5%"},   {18950, "20%"},   {19000, "20%"},
    {19050, "11.5%"},  {19300, "7.5%"},  {19600, "16%"},
};
static const dcl_rate_table tables[] = {
    {"base", steps, sizeof steps / sizeof *steps}};
const dcl_eval t_eval = {sizeof t_eval, NULL, tables, 1, 0, 0};

dcl_penalty *t_penalty(const char *text)
{
    dcl_penalty *p = NULL;
    dcl_err err = {0};
    if (dcl_penalty_read(&p, text, strlen(text), NULL, NULL, &err) != DCL_OK)
        printf("\n    %s\n    %s\n", text, err.msg);
    CU_ASSERT_PTR_NOT_NULL(p);
    return p;
}

dcl_num *t_number(const char *text)
{
    dcl_num *n = NULL;
    dcl_err err = {0};
    T_STATUS(dcl_num_read(&n, text, strlen(text), NULL, NULL, &err), DCL_OK,
             &err);
    return n;
}

dcl_day t_on(const char *text)
{
    dcl_day day = 0;
    dcl_err err = {0};
    T_STATUS(dcl_date_read(&day, text, strlen(text), &err), DCL_OK, &err);
    return day;
}

const char *t_iso(dcl_day day)
{
    static char text[4][32];
    static unsigned i;
    char *s = text[i++ % 4];
    size_t need;
    if (dcl_date_write(s, sizeof text[0], &need, day, NULL) != DCL_OK)
        s[0] = '\0';
    return s;
}

void t_num_is(const dcl_num *num, const char *want, const char *what)
{
    dcl_num *w = t_number(want);
    dcl_err err = {0};
    int sign = 1;
    if (num != NULL && w != NULL)
        T_STATUS(dcl_num_cmp(&sign, num, w, NULL, NULL, &err), DCL_OK, &err);
    if (sign != 0) {
        mpq_t q;
        mpq_init(q);
        if (num != NULL) dcl_num_to_mpq(q, num, NULL, NULL, NULL);
        gmp_printf("\n    %s\n    got  %Qd\n    want %s\n", what, q, want);
        mpq_clear(q);
    }
    CU_ASSERT_EQUAL(sign, 0);
    dcl_num_free(w);
}

static dcl_status total_at(dcl_total **t, const dcl_penalty *p,
                           const char *when, dcl_err *err)
{
    dcl_status st;
    char count[64];
    const char *unit = strchr(when, ' ');
    dcl_num *n;
    int u = DCL_UNIT_DAY;
    if (*when == '\0') return dcl_penalty_end(t, p, &t_eval, NULL, err);
    if (*when != '+')
        return dcl_penalty_at(t, p, t_on(when), &t_eval, NULL, err);
    (void)snprintf(count, sizeof count, "%.*s", (int)(unit - when - 1),
                   when + 1);
    while (strcmp(unit + 1, dcl_unit_name((dcl_unit)u)) != 0) u++;
    n = t_number(count);
    st = dcl_penalty_after(t, p, n, (dcl_unit)u, &t_eval, NULL, err);
    dcl_num_free(n);
    return st;
}

static void second_road(const dcl_penalty *p, const t_comes *row)
{
    dcl_num *n = NULL;
    naive x;
    naive_init(&x);
    CU_ASSERT_EQUAL(naive_at(&x, p, t_on(row->when), &t_eval), 0);
    CU_ASSERT_EQUAL(dcl_num_from_mpq(&n, x.accrued, NULL, NULL), DCL_OK);
    t_num_is(n, row->total, row->text);
    dcl_num_free(n);
    naive_clear(&x);
}

void t_comes_to(const t_comes *rows, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        dcl_penalty *p = t_penalty(rows[i].text);
        dcl_total *t = NULL;
        dcl_err err = {0};
        dcl_status st;
        if (p == NULL) continue;
        st = total_at(&t, p, rows[i].when, &err);
        if (rows[i].total[0] == '!') {
            if (strcmp(dcl_status_name(st), rows[i].total + 1) != 0)
                printf("\n    %s\n", rows[i].text);
            T_STR(dcl_status_name(st), rows[i].total + 1);
        } else {
            if (st != DCL_OK) printf("\n    %s\n", rows[i].text);
            T_STATUS(st, DCL_OK, &err);
            if (st == DCL_OK)
                t_num_is(dcl_total_accrued(t), rows[i].total, rows[i].text);
            if (rows[i].when[0] != '+' && rows[i].when[0] != '\0')
                second_road(p, &rows[i]);
        }
        dcl_total_free(t);
        dcl_penalty_free(p);
    }
}
