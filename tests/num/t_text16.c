/* Units of 16 digits as text: by the road the build was made for, against
 * digits counted off one by one. */
#include "num/text16.h"

#include "support.h"

enum { MOST = 40 };

/* Units of all shapes: any, few digits, next to a power of ten. */
static uint64_t unit(void)
{
    uint64_t v = t_random() % DCL__UNIT16, ten = 1;
    for (uint64_t i = t_below(17); i > 0; i--) ten *= 10;
    switch (t_below(4)) {
    case 0: return v;
    case 1: return v % ten;
    case 2: return ten - 1;
    default: return ten % DCL__UNIT16;
    }
}

static size_t slowly(char *out, const uint64_t *c, size_t n)
{
    char text[16 * MOST];
    size_t at = sizeof text, size;
    for (size_t i = 0; i < n; i++) {
        uint64_t v = c[i];
        for (int j = 0; j < 16; j++, v /= 10) text[--at] = (char)('0' + v % 10);
    }
    while (at + 1 < sizeof text && text[at] == '0') at++;
    size = sizeof text - at;
    memcpy(out, text + at, size);
    return size;
}

static void scalar_road(void)
{
    for (uint64_t i = t_effort(20000); i > 0; i--) {
        uint64_t c[MOST];
        char want[16 * MOST], got[16 * MOST + 2];
        size_t n = 1 + (size_t)t_below(t_below(2) ? 6 : MOST), size;
        for (size_t j = 0; j < n; j++) c[j] = unit();
        if (n > 1 && c[n - 1] == 0) c[n - 1] = 1;
        size = slowly(want, c, n);
        CU_ASSERT_EQUAL(dcl__text16_size(c, n), size);
        memset(got, '#', sizeof got);
        dcl__text16(got + 1, size, c, n, 0);
        CU_ASSERT_EQUAL(memcmp(got + 1, want, size), 0);
        CU_ASSERT(got[0] == '#' && got[size + 1] == '#');
    }
}

static void every_top_digit_count(void)
{
    uint64_t ten = 1;
    for (size_t k = 1; k <= 16; k++, ten *= 10) {
        uint64_t low = k == 1 ? 0 : ten, high = 10 * ten - 1;
        CU_ASSERT_EQUAL(dcl__text16_size(&low, 1), k);
        CU_ASSERT_EQUAL(dcl__text16_size(&high, 1), k);
    }
}

T_TESTS(num, text16, T(scalar_road), T(every_top_digit_count));
