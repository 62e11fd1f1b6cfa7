/* Lines of fines: each as the pipe writes that number. */
#include <gmp.h>

#include <decillion/fines.h>
#include <decillion/penalty.h>
#include <decillion/say.h>

#include <stdlib.h>

#include "penalty/fines.h"
#include "support.h"

enum { TODAY = 20000, N = 300 };

/* By a schedule, its total, and its digits. */
static void by_pipe(t_text *out, const dcl_fine *x)
{
    char text[200], line[400];
    dcl_penalty *p = NULL;
    dcl_total *t = NULL;
    dcl_near near_ = {0};
    size_t need = 0;
    char day[32];
    dcl_sink sink = t_sink(out);
    dcl_err err = {0};
    (void)dcl_date_write(day, sizeof day, &need, x->first, NULL);
    (void)gmp_snprintf(text, sizeof text, "%lu/day, x2 every 7 days, from %s",
                       (unsigned long)x->amount, day);
    T_STATUS(dcl_penalty_read(&p, text, strlen(text), NULL, NULL, &err),
             DCL_OK, &err);
    T_STATUS(dcl_penalty_at(&t, p, TODAY, NULL, NULL, &err), DCL_OK, &err);
    T_STATUS(dcl_num_near(&near_, dcl_total_accrued(t), 7, NULL, NULL, &err),
             DCL_OK, &err);
    T_STATUS(dcl_say_compact(line, sizeof line, &need, NULL, &near_.dec, NULL,
                             &err),
             DCL_OK, &err);
    line[need] = '\n';
    (void)sink.put(sink.ctx, line, need + 1);
    dcl_num_near_free(&near_);
    dcl_total_free(t);
    dcl_penalty_free(p);
}

static void fill(dcl_fine *x)
{
    for (int i = 0; i < N; i++) {
        x[i].amount = 1 + (t_random() >> (20 + t_below(43)));
        if (i % 7 == 0) x[i].amount = 1000 * (1 + t_below(30));
        x[i].first = TODAY + 1 - (int32_t)t_below(i % 3 > 0 ? 60 : 6000);
        x[i].rate = 0;
    }
    x[3] = (dcl_fine){1, -350000, 0}; /* a name too long for a table */
    x[5].first = TODAY + 1;           /* not begun */
}

static void as_the_pipe_writes(void)
{
    dcl_fine x[N];
    t_text want = {0};
    dcl_fines *f = NULL;
    size_t used = 0, done = 0, cap = N * 200;
    char *buf = malloc(cap);
    dcl_err err = {0};
    fill(x);
    for (int i = 0; i < N; i++) by_pipe(&want, x + i);
    T_STATUS(dcl_fines_new(&f, 7, NULL, 0, NULL, &err), DCL_OK, &err);
    T_STATUS(dcl_fines_write(buf, cap, &used, &done, f, x, N, TODAY, &err),
             DCL_OK, &err);
    CU_ASSERT_EQUAL(done, N);
    buf[used] = '\0';
    T_STR(buf, t_cstr(&want));
    /* through a window of any size: nothing past it is touched */
    for (size_t room = 1; room < 300; room += 1 + t_below(9)) {
        t_text got = {0};
        dcl_sink sink = t_sink(&got);
        size_t at = 0;
        dcl_status st = DCL_OK;
        while (at < N && st == DCL_OK) {
            memset(buf, '#', 400);
            st = dcl_fines_write(buf, room, &used, &done, f, x + at, N - at,
                                 TODAY, &err);
            if (st != DCL_OK) break;
            CU_ASSERT(done > 0 && used <= room && buf[room] == '#');
            (void)sink.put(sink.ctx, buf, used);
            at += done;
        }
        CU_ASSERT(st == DCL_OK || st == DCL_SPACE);
        CU_ASSERT(room < 200 || st == DCL_OK);
        if (st == DCL_OK) T_STR(t_cstr(&got), t_cstr(&want));
        t_free(&got);
    }
    dcl_fines_free(f);
    t_free(&want);
    free(buf);
}

static void nothing_owed(void)
{
    static const dcl_fine x = {0, TODAY, 0};
    dcl_fines *f = NULL;
    char buf[64] = "";
    size_t used = 9, done = 9;
    T_STATUS(dcl_fines_new(&f, 7, NULL, 0, NULL, NULL), DCL_OK, NULL);
    T_STATUS(dcl_fines_write(buf, sizeof buf, &used, &done, f, &x, 0, TODAY,
                             NULL),
             DCL_OK, NULL);
    CU_ASSERT(used == 0 && done == 0);
    T_STATUS(dcl_fines_write(buf, sizeof buf, &used, &done, f, &x, 1, TODAY,
                             NULL),
             DCL_OK, NULL);
    buf[used] = '\0';
    T_STR(buf, "0\n");
    T_STATUS(dcl_fines_write(buf, 1, &used, &done, f, &x, 1, TODAY, NULL),
             DCL_SPACE, NULL);
    dcl_fines_free(f);
}

T_TESTS(penalty, fines_text, T(as_the_pipe_writes), T(nothing_owed));
