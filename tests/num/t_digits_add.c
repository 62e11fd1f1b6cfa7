/* Sums of digits against GMP's, by each road. */
#include "num/digits_add.h"

#include <stdlib.h>

#include <gmp.h>

#include "support.h"

enum { MOST = 700 };

/* Digits that carry far: runs of 9 and of 0, and others. */
static size_t some_digits(char *text)
{
    size_t n = 1 + t_below(MOST);
    char c = '9';
    for (size_t i = 0; i < n; i++) {
        if (t_below(9) == 0) c = (char)('0' + t_below(10));
        text[i] = t_below(40) == 0 ? (char)('0' + t_below(10)) : c;
    }
    if (text[0] == '0' && n > 1) text[0] = '1';
    text[n] = '\0';
    return n;
}

static const char *by_gmp(char *out, const char *a, const char *b)
{
    mpz_t x, y;
    mpz_init_set_str(x, a, 10);
    mpz_init_set_str(y, b, 10);
    mpz_add(x, x, y);
    (void)mpz_get_str(out, 10, x);
    mpz_clears(x, y, NULL);
    return out;
}

static void digits(dcl__digits *d, const char *text, size_t n)
{
    T_STATUS(dcl__digits_set(d, text, n, NULL, NULL), DCL_OK, NULL);
    T_STATUS(dcl__digits_room(d, MOST + 2, NULL, NULL), DCL_OK, NULL);
}

/* Nothing behind the text is touched. */
static void same(const char *got, const dcl__digits *d, const char *want)
{
    char text[MOST + 80];
    CU_ASSERT_EQUAL(d->n, strlen(want));
    CU_ASSERT_EQUAL(got[d->n], '#');
    CU_ASSERT_EQUAL(got[-1], '#');
    memcpy(text, got, d->n);
    text[d->n] = '\0';
    T_STR(text, want);
}

static void check(const char *a, size_t n, const char *b, size_t m,
                  unsigned cpu)
{
    static char room[MOST + 200], want[MOST + 80];
    char *out = room + 64;
    dcl__digits x = {0}, y = {0};
    memset(room, '#', sizeof room);
    digits(&x, a, n);
    digits(&y, b, m);
    dcl__digits_add(&x, &y, cpu);
    dcl__digits_text(out, &x, cpu);
    same(out, &x, by_gmp(want, a, b));
    /* with the text at once */
    digits(&x, a, n);
    memset(room, '#', sizeof room);
    dcl__digits_add_text(out, &x, &y, cpu);
    same(out, &x, want);
    /* to itself */
    dcl__digits_add(&y, &y, cpu);
    memset(room, '#', sizeof room);
    dcl__digits_text(out, &y, cpu);
    same(out, &y, by_gmp(want, b, b));
    dcl__digits_clear(&x, NULL);
    dcl__digits_clear(&y, NULL);
}

static void sums(void)
{
    char a[MOST + 1], b[MOST + 1];
    for (uint64_t k = t_effort(3000); k > 0; k--) {
        size_t n = some_digits(a), m = some_digits(b);
        if (t_below(4) == 0) m = (size_t)(strcpy(b, "1") != NULL);
        check(a, n, b, m, 0);
        check(a, n, b, m, dcl__cpu());
    }
}

static void at_the_ends_of_words(void)
{
    char a[MOST + 1];
    for (size_t n = 1; n < 270; n++) {
        memset(a, '9', n);
        a[n] = '\0';
        check(a, n, "1", 1, 0);
        check(a, n, "1", 1, dcl__cpu());
        check("0", 1, a, n, dcl__cpu());
        check(a, n, a, n, dcl__cpu());
    }
}

static void room_grows(void)
{
    dcl__digits d = {0};
    t_heap heap = {0};
    dcl_mem mem = t_heap_mem(&heap);
    char text[1000];
    T_STATUS(dcl__digits_set(&d, "000042", 6, &mem, NULL), DCL_OK, NULL);
    CU_ASSERT_EQUAL(d.n, 2);
    T_STATUS(dcl__digits_room(&d, 900, &mem, NULL), DCL_OK, NULL);
    CU_ASSERT(d.words % 8 == 0 && 8 * d.words >= 900);
    for (int i = 0; i < 200; i++) dcl__digits_add(&d, &d, dcl__cpu());
    dcl__digits_text(text, &d, dcl__cpu());
    text[d.n] = '\0';
    T_STR(text, "674913978588775915727624078783"
                "28829305932525738877299082657792"); /* 42 * 2^200 */
    T_STATUS(dcl__digits_zero(&d, &mem, NULL), DCL_OK, NULL);
    dcl__digits_text(text, &d, 0);
    CU_ASSERT(d.n == 1 && text[0] == '0');
    dcl__digits_clear(&d, &mem);
    heap.fail_at = heap.requests + 1;
    T_STATUS(dcl__digits_room(&d, 5, &mem, NULL), DCL_NO_MEMORY, NULL);
    CU_ASSERT_EQUAL(heap.live, 0);
}

T_TESTS(num, digits_add, T(sums), T(at_the_ends_of_words), T(room_grows));
