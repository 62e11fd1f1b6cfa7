/* NULL as a hook is libc. */
#include "base/alloc.h"

#include "support.h"

static void null_is_libc(void)
{
    char *p = dcl__alloc(NULL, 8);
    CU_ASSERT_PTR_NOT_NULL_FATAL(p);
    memcpy(p, "decilli", 8);
    p = dcl__resize(NULL, p, 8, 1 << 16);
    CU_ASSERT_PTR_NOT_NULL_FATAL(p);
    T_STR(p, "decilli");
    dcl__release(NULL, p, 1 << 16);
}

T_TESTS(base, libc, T(null_is_libc));
