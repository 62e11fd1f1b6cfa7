/* The engine against the second road, on random schedules. */
#include <stdio.h>

#include <decillion/gmp.h>
#include <decillion/penalty.h>

#include "comes.h"
#include "draw.h"
#include "gen.h"
#include "naive.h"
#include "support.h"

static const dcl_eval *eval = &t_eval;

static int same(const dcl_num *got, mpq_srcptr want, const char *what,
                const char *source, dcl_day day)
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
        gmp_printf("\n    %s\n    %s on %s: %Qd, second road %Qd\n", source,
                   what, text, q, want);
    }
    mpq_clear(q);
    return equal;
}

/* On a day, at its end or (before) its beginning: as many days after the
 * first. */
static int agree(const dcl_penalty *p, const char *source, dcl_day day,
                 int before)
{
    dcl_total *t = NULL;
    dcl_err err = {0};
    naive n;
    int refused, ok = 1;
    dcl_status st;
    naive_init(&n);
    st = dcl_penalty_at(&t, p, day, eval, NULL, &err);
    if (before && st == DCL_OK) {
        char count[24];
        dcl_day first;
        dcl_num *k;
        if (!dcl_total_first(t, &first) || day < first) {
            dcl_total_free(t);
            naive_clear(&n);
            return 1;
        }
        (void)snprintf(count, sizeof count, "%lld", (long long)(day - first));
        k = t_number(count);
        dcl_total_free(t);
        t = NULL;
        st = dcl_penalty_after(&t, p, k, DCL_UNIT_DAY, eval, NULL, &err);
        dcl_num_free(k);
    }
    refused = before ? naive_before(&n, p, day, eval)
                     : naive_at(&n, p, day, eval);
    if (refused || st != DCL_OK) {
        ok = refused && st != DCL_OK;
        if (!ok)
            printf("\n    %s\n    refused: %s; second road: %s\n", source,
                   st != DCL_OK ? err.msg : "answered",
                   refused ? "refused" : "answered");
    } else {
        ok = same(dcl_total_accrued(t), n.accrued, "accrued", source, day) &&
             same(dcl_total_paid(t), n.paid, "paid", source, day) &&
             same(dcl_total_owed(t), n.owed, "owed", source, day);
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
        wrong += !agree(p, d.text, d.horizon, 0);
        if (t_below(4) == 0)
            wrong += !agree(
                p, d.text,
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

/* The writer's generator: what ours does not think of. */
static void the_other_generator(void)
{
    static t_gen_met met;
    unsigned wrong = 0;
    dcl_rate_table both[2] = {t_eval.tables[0], t_gen_table};
    dcl_eval e = {sizeof e, NULL, both, 2, 0, 0};
    eval = &e;
    for (uint64_t i = t_effort(1500); i > 0 && wrong < 5; i--) {
        t_gen g;
        dcl_penalty *p;
        t_gen_schedule(&g, T_GEN_ALL & ~T_GEN_BIT(UNDATED) &
                               ~T_GEN_BIT(BROKEN));
        t_gen_note(&met, &g);
        p = t_penalty(g.text);
        if (p == NULL) continue;
        for (int k = 0; k < 2; k++)
            wrong += !agree(p, g.text,
                            g.first - 5 +
                                (dcl_day)t_below(
                                    (uint64_t)(g.last - g.first + 6)),
                            k);
        dcl_penalty_free(p);
    }
    eval = &t_eval;
    CU_ASSERT_EQUAL(wrong, 0);
}

static int undated_agrees(const t_gen *g)
{
    static const dcl_unit units[] = {DCL_UNIT_DAY, DCL_UNIT_WEEK,
                                     DCL_UNIT_MONTH, DCL_UNIT_QUARTER,
                                     DCL_UNIT_YEAR};
    dcl_penalty *p = t_penalty(g->text);
    dcl_unit unit = units[t_below(5)];
    unsigned n = (unsigned)t_below(unit == DCL_UNIT_DAY ? 900 : 40);
    char count[24];
    dcl_num *k;
    mpq_t q;
    dcl_total *t = NULL;
    int ok = 1;
    if (p == NULL) return 0;
    (void)snprintf(count, sizeof count, "%u", n);
    k = t_number(count);
    mpq_init(q);
    mpq_set_ui(q, n, 1);
    if (dcl_penalty_after(&t, p, k, unit, eval, NULL, NULL) == DCL_OK) {
        naive x;
        naive_init(&x);
        naive_units(&x, p, q, unit);
        ok = same(dcl_total_accrued(t), x.accrued, count, g->text, 0);
        naive_clear(&x);
    } else {
        ok = 2;
    }
    mpq_clear(q);
    dcl_num_free(k);
    dcl_total_free(t);
    dcl_penalty_free(p);
    return ok;
}

static void without_a_start(void)
{
    unsigned wrong = 0, answered = 0;
    const uint64_t cases = t_effort(1000);
    for (uint64_t i = cases; i > 0 && wrong < 5; i--) {
        t_gen g;
        int ok;
        do t_gen_schedule(&g, T_GEN_ALL & ~T_GEN_BIT(STREAMS));
        while (!(g.has & T_GEN_BIT(UNDATED)));
        ok = undated_agrees(&g);
        wrong += ok == 0;
        answered += ok == 1;
    }
    CU_ASSERT_EQUAL(wrong, 0);
    CU_ASSERT(answered > cases * 3 / 10);
    printf("    %u answered\n", answered);
}

T_TESTS(penalty, case, T(the_other_generator), T(without_a_start),
        T(google_family), T(whole_language));
