/* Eight fines at a time and one at a time: the same bits, decided or not. */
#include "num/cpu.h"
#include "penalty/fines.h"
#include "support.h"

enum { TODAY = 20000, N = 64 };

static void check(const dcl_fines *f, const dcl_fine *x)
{
#if DCL__X86_64
    dcl_fine_lead wide[N];
    uint8_t undecided[N / 8];
    dcl__fines_wide(wide, undecided, f, x, N / 8, TODAY);
    for (int i = 0; i < N; i++) {
        dcl_fine_lead one = {0, 0, 0};
        int no = undecided[i / 8] >> i % 8 & 1;
        CU_ASSERT_EQUAL(no, !dcl__fine_near(&one, f, x + i, TODAY));
        CU_ASSERT(no || (one.exponent == wide[i].exponent &&
                         one.digits == wide[i].digits &&
                         one.inexact == wide[i].inexact));
    }
#else
    (void)f, (void)x;
#endif
}

/* A coarse slack leaves many undecided: the comparison is the same one. */
static void twins(void)
{
    static const double slack[] = {DCL__FINE_SLACK, 0x1p-6, 0.3};
    dcl_fines *f = NULL;
    dcl_fine x[N];
    if ((dcl__cpu() & DCL__CPU_AVX512) == 0) return;
    T_STATUS(dcl_fines_new(&f, 7, NULL, 0, NULL, NULL), DCL_OK, NULL);
    for (uint64_t k = t_effort(2000); k > 0; k--) {
        for (int i = 0; i < N; i++) {
            x[i].amount = t_random() >> t_below(64);
            x[i].first = t_below(16) > 0 ? TODAY + 2 - (int32_t)t_below(7000)
                                         : (int32_t)t_random();
            x[i].rate = t_below(32) > 0 ? 0 : (uint32_t)t_random();
        }
        f->slack = slack[k % 3];
        check(f, x);
    }
    dcl_fines_free(f);
}

T_TESTS(penalty, fines_wide, T(twins));
