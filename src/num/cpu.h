/* What the processor has beyond the machine the library was built for, asked
 * when a road is chosen.  A vector road stands beside a scalar one that gives
 * the same bytes; tests pass fewer features than there are to force it. */
#ifndef NUM_CPU_H
#define NUM_CPU_H

/* A function may be compiled for more than the rest of its file. */
#if defined(__x86_64__) && defined(__GNUC__)
#define DCL__X86_64 1
#else
#define DCL__X86_64 0
#endif

enum {
    DCL__CPU_AVX2 = 1,   /* AVX2, BMI2, FMA */
    DCL__CPU_AVX512 = 2, /* F, BW, DQ, VL, VBMI; only with AVX2 */
    DCL__CPU_IFMA = 4    /* only with AVX512 */
};

#define DCL__TARGET_AVX2 __attribute__((target("avx2,bmi2,fma")))
#define DCL__TARGET_AVX512                                                     \
    __attribute__((target("avx2,bmi2,fma,avx512f,avx512bw,avx512dq,avx512vl,"  \
                          "avx512vbmi")))
#define DCL__TARGET_IFMA                                                       \
    __attribute__((target("avx2,bmi2,fma,avx512f,avx512bw,avx512dq,avx512vl,"  \
                          "avx512vbmi,avx512ifma")))

/* A set of these. */
unsigned dcl__cpu(void);

#endif
