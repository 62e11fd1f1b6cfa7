/* The processor's features, as the compiler's support library finds them (it
 * asks whether the system saves the registers, too). */
#include "num/cpu.h"

unsigned dcl__cpu(void)
{
#if DCL__X86_64
    unsigned has = 0;
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2") &&
        __builtin_cpu_supports("fma"))
        has |= DCL__CPU_AVX2;
    if (has != 0 && __builtin_cpu_supports("avx512f") &&
        __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512dq") &&
        __builtin_cpu_supports("avx512vl") &&
        __builtin_cpu_supports("avx512vbmi"))
        has |= DCL__CPU_AVX512;
    if ((has & DCL__CPU_AVX512) != 0 && __builtin_cpu_supports("avx512ifma"))
        has |= DCL__CPU_IFMA;
    return has;
#else
    return 0;
#endif
}
