/* The features found are those that the system tells of. */
#include "num/cpu.h"

#include <stdio.h>

#include "support.h"

/* " word " in /proc/cpuinfo's flags; -1 where there is no such file. */
static int told(const char *word)
{
    static char flags[8192];
    char key[32];
    FILE *f = fopen("/proc/cpuinfo", "r");
    int found = -1;
    if (f == NULL) return -1;
    (void)snprintf(key, sizeof key, " %s ", word);
    while (found < 0 && fgets(flags, sizeof flags, f) != NULL) {
        size_t n = strlen(flags);
        if (strncmp(flags, "flags", 5) != 0 || n + 1 >= sizeof flags) continue;
        flags[n - 1] = ' ';
        found = strstr(flags, key) != NULL;
    }
    (void)fclose(f);
    return found;
}

static void check(unsigned feature, const char *const *word)
{
    int all = 1;
    for (; *word != NULL; word++) {
        int one = told(*word);
        if (one < 0) return;
        all &= one;
    }
    CU_ASSERT_EQUAL((dcl__cpu() & feature) != 0, all);
}

static void as_told(void)
{
    static const char *const avx2[] = {"avx2", "bmi2", "fma", NULL};
    static const char *const avx512[] = {"avx2",     "bmi2",     "fma",
                                         "avx512f",  "avx512bw", "avx512dq",
                                         "avx512vl", "avx512vbmi",
                                         NULL};
#if DCL__X86_64
    check(DCL__CPU_AVX2, avx2);
    check(DCL__CPU_AVX512, avx512);
#else
    (void)avx2, (void)avx512, (void)check;
    CU_ASSERT_EQUAL(dcl__cpu(), 0);
#endif
}

static void one_implies_the_other(void)
{
    unsigned has = dcl__cpu();
    CU_ASSERT((has & DCL__CPU_AVX512) == 0 || (has & DCL__CPU_AVX2) != 0);
    CU_ASSERT((has & DCL__CPU_IFMA) == 0 || (has & DCL__CPU_AVX512) != 0);
}

T_TESTS(num, cpu, T(as_told), T(one_implies_the_other));
