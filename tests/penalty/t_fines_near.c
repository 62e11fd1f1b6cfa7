/* The road by doubles at the ends of what it is made for; t_fines.c compares
 * it with the others. */
#include "penalty/fines.h"
#include "support.h"

enum { TODAY = 400000000 };

static int decides(const dcl_fines *f, uint64_t amount, int32_t first,
                   uint32_t rate)
{
    dcl_fine x = {amount, first, rate};
    dcl_fine_lead out;
    return dcl__fine_near(&out, f, &x, TODAY);
}

static void refuses_what_it_cannot(void)
{
    dcl_fines *f = NULL;
    const uint64_t most = ((UINT64_C(1) << 53) - 1) / 14;
    T_STATUS(dcl_fines_new(&f, 7, NULL, 0, NULL, NULL), DCL_OK, NULL);
    CU_ASSERT(!decides(f, 123000, TODAY, 0)); /* exact */
    CU_ASSERT(decides(f, 1234577, TODAY - 700, 0));
    CU_ASSERT(decides(f, most, TODAY - 700, 0));
    CU_ASSERT(!decides(f, most + 1, TODAY - 700, 0));
    CU_ASSERT(!decides(f, 1234577, TODAY + 1, 0));
    CU_ASSERT(!decides(f, 1234577, TODAY - 700, 1));
    CU_ASSERT(decides(f, 1234577, TODAY - 7 * 4095, 0));
    CU_ASSERT(!decides(f, 1234577, TODAY - 7 * 4096, 0));
    CU_ASSERT(!decides(f, 1234577, TODAY - DCL__FINE_DAYS, 0));
    CU_ASSERT(!decides(f, 0, TODAY - 700, 0));
    dcl_fines_free(f);
}

/* Days by weeks, where the quotient is taken by a product of doubles. */
static void quotients_are_exact(void)
{
    static const unsigned every[] = {1, 3, 7, 28, 365, 366};
    for (size_t i = 0; i < sizeof every / sizeof *every; i++) {
        double inverse = 1.0 / every[i];
        for (uint64_t k = t_effort(20000); k > 0; k--) {
            unsigned d = (unsigned)t_below(DCL__FINE_DAYS);
            if (t_below(2) > 0) d -= d % every[i] + (unsigned)t_below(2);
            if (d >= DCL__FINE_DAYS) continue;
            CU_ASSERT_EQUAL((unsigned)(((double)d + 0.5) * inverse),
                            d / every[i]);
        }
    }
}

T_TESTS(penalty, fines_near, T(refuses_what_it_cannot),
        T(quotients_are_exact));
