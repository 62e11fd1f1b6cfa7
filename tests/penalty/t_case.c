/* The engine against the second road, on random schedules. */
#include <stdio.h>

#include <decillion/gmp.h>
#include <decillion/penalty.h>

#include "draw.h"
#include "naive.h"
#include "support.h"

static const dcl_rate_step steps[] = {
    {17000, "7.25%"}, {18400, "5.5%"},  {18700, "6.5%"}, {18950, "20%"},
    {19000, "20%"},   {19050, "11.5%"}, {19300, "7.5%"}, {19600, "16%"},
};
static const dcl_rate_table tables[] = {
    {"base", steps, sizeof steps / sizeof *steps}};
static const dcl_eval eval = {sizeof eval, NULL, tables, 1};

static int same(const dcl_num *got, mpq_srcptr want, const char *what,
                const draw *d, dcl_day day)
{
    mpq_t q;
    int equal;
    mpq_init(q);
    equal = dcl_num_to_mpq(q, got, NULL, NULL, NULL) == DCL_OK &&
            mpq_equal(q, want);
    if (!equal) {
        char text[24];
        size_t need;
        dcl_date_write(text, sizeof text, &need, day, NULL);
        gmp_printf("\n    %s\n    %s on %s: %Qd, second road %Qd\n", d->text,
                   what, text, q, want);
    }
    mpq_clear(q);
    return equal;
}

static int agree(const dcl_penalty *p, const draw *d, dcl_day day, int before)
{
    dcl_total *t = NULL;
    dcl_err err = {0};
    naive n;
    int refused, ok = 1;
    dcl_status st;
    naive_init(&n);
    if (before) return 1;
    st = dcl_penalty_at(&t, p, day, &eval, NULL, &err);
    refused = naive_at(&n, p, day, &eval);
    if (refused || st != DCL_OK) {
        ok = refused && st != DCL_OK;
        if (!ok)
            printf("\n    %s\n    refused: %s; second road: %s\n", d->text,
                   st != DCL_OK ? err.msg : "answered",
                   refused ? "refused" : "answered");
    } else {
        ok = same(dcl_total_accrued(t), n.accrued, "accrued", d, day) &&
             same(dcl_total_paid(t), n.paid, "paid", d, day) &&
             same(dcl_total_owed(t), n.owed, "owed", d, day);
    }
    dcl_total_free(t);
    naive_clear(&n);
    return ok;
}

static unsigned run(void (*draw_one)(draw *), uint64_t cases, draw_table *t)
{
    unsigned wrong = 0, accepted = 0, tries = 0;
    draw d;
    while (accepted < cases && tries++ < 20 * cases && wrong < 5) {
        dcl_penalty *p = NULL;
        dcl_err err = {0};
        draw_one(&d);
        if (dcl_penalty_read(&p, d.text, d.n, NULL, NULL, &err) != DCL_OK) {
#ifdef SHOW
            printf("%s\n  %s\n", d.text, err.msg);
#endif
            continue;
        }
        accepted++;
        if (t != NULL) draw_count(t, &d);
        wrong += !agree(p, &d, d.horizon, 0);
        if (t_below(4) == 0)
            wrong += !agree(
                p, &d,
                d.start - 3 +
                    (dcl_day)t_below((uint64_t)(d.horizon - d.start + 3)),
                0);
        dcl_penalty_free(p);
    }
    CU_ASSERT_EQUAL(wrong, 0);
    CU_ASSERT_EQUAL(accepted, cases);
    printf("    %u schedules of %u drawn\n", accepted, tries);
    return wrong;
}

static void google_family(void)
{
    run(draw_google, t_effort(1000), NULL);
}

static void whole_language(void)
{
    static draw_table t;
    run(draw_schedule, t_effort(10000), &t);
    draw_print(&t);
}

T_TESTS(penalty, case, T(google_family), T(whole_language));
