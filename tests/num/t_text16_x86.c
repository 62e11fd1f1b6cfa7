/* The vector roads of units as text against the scalar one, byte for byte. */
#include "num/text16.h"

#include "support.h"

enum { MOST = 40 };

static void same(const uint64_t *c, size_t n, unsigned cpu)
{
    char want[16 * MOST], got[16 * MOST + 2];
    size_t size = dcl__text16_size(c, n);
    dcl__text16(want, size, c, n, 0);
    memset(got, '#', sizeof got);
    dcl__text16(got + 1, size, c, n, cpu);
    CU_ASSERT_EQUAL(memcmp(got + 1, want, size), 0);
    CU_ASSERT(got[0] == '#' && got[size + 1] == '#');
}

/* Each road that this machine has; with no vector unit there is none. */
static void each_road(void)
{
    static const unsigned mask[] = {DCL__CPU_AVX2,
                                    DCL__CPU_AVX2 | DCL__CPU_AVX512, ~0u};
    unsigned has = dcl__cpu();
    for (uint64_t i = t_effort(20000); i > 0; i--) {
        uint64_t c[MOST];
        size_t n = 1 + (size_t)t_below(t_below(2) ? 6 : MOST);
        for (size_t j = 0; j < n; j++) {
            c[j] = t_random() >> t_below(64);
            c[j] = t_below(4) ? c[j] % DCL__UNIT16 : DCL__UNIT16 - 1;
        }
        if (n > 1 && c[n - 1] == 0) c[n - 1] = 1;
        for (size_t m = 0; m < sizeof mask / sizeof *mask; m++)
            same(c, n, has & mask[m]);
    }
}

/* Every group of four digits in every place. */
static void every_four_digits(void)
{
    uint64_t places[] = {1, 10000, 100000000, UINT64_C(1000000000000)};
    for (uint64_t v = 0; v < 10000; v++)
        for (int i = 0; i < 4; i++) {
            uint64_t c[4] = {v * places[i], (9999 - v) * places[3 - i],
                             v * places[3 - i], 1 + v};
            same(c, 4, dcl__cpu() & DCL__CPU_AVX2);
            same(c, 4, dcl__cpu());
        }
}

T_TESTS(num, text16_x86, T(each_road), T(every_four_digits));
