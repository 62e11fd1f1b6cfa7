/* Places on charts, by numbers. */
#include "show/chart_scale.h"

#include <stdlib.h>

#include "support.h"

static dcl_num *number(const char *text)
{
    dcl_num *num = NULL;
    dcl_err err = {0};
    T_STATUS(dcl_num_read(&num, text, strlen(text), NULL, NULL, &err), DCL_OK,
             &err);
    return num;
}

static void eighths(const char *text, const char *want, int want_sign)
{
    dcl_num *num = number(text);
    char *s;
    int sign = 7;
    mpz_t z;
    dcl_err err = {0};
    mpz_init_set_ui(z, 77);
    T_STATUS(dcl__eighths(z, &sign, num, NULL, NULL, &err), DCL_OK, &err);
    CU_ASSERT_EQUAL(sign, want_sign);
    s = malloc(mpz_sizeinbase(z, 10) + 2);
    T_STR(mpz_get_str(s, 10, z), want);
    free(s);
    mpz_clear(z);
    dcl_num_free(num);
}

/* 10^(1/8) = 1.3335214..., 10^(7/8) = 7.4989420... (bc) */
static void known_eighths(void)
{
    eighths("1", "0", 1);
    eighths("1.33352143216332402", "0", 1);
    eighths("1.33352143216332403", "1", 1);
    eighths("7.498942093324558", "6", 1);
    eighths("7.498942093324559", "7", 1);
    eighths("9.999999999999999999999999999999", "7", 1);
    eighths("10", "8", 1);
    eighths("0.1", "-8", 1);
    eighths("0.09", "-9", 1);
    eighths("0", "77", 0);
    eighths("-1000", "24", -1);
    eighths("10^1000000", "8000000", 1);
    eighths("2 * 10^1000000", "8000002", 1);
    eighths("10^1000000000000000000", "8000000000000000000", 1);
}

/* The definition: 10^E <= x^8 < 10^(E + 1). */
static void by_definition(void)
{
    int i, n = (int)t_effort(200);
    mpz_t e, x, p;
    mpz_inits(e, x, p, NULL);
    for (i = 0; i < n; i++) {
        char text[64];
        int k, digits = 1 + (int)(t_random() % 60), sign;
        dcl_num *num;
        dcl_err err = {0};
        for (k = 0; k < digits; k++) {
            text[k] = (char)('0' + t_random() % 10);
        }
        text[0] = (char)('1' + t_random() % 9);
        text[digits] = '\0';
        num = number(text);
        T_STATUS(dcl__eighths(e, &sign, num, NULL, NULL, &err), DCL_OK, &err);
        (void)mpz_set_str(x, text, 10);
        mpz_pow_ui(x, x, 8);
        mpz_ui_pow_ui(p, 10, mpz_get_ui(e));
        CU_ASSERT(mpz_cmp(p, x) <= 0);
        mpz_mul_ui(p, p, 10);
        CU_ASSERT(mpz_cmp(x, p) < 0);
        dcl_num_free(num);
    }
    mpz_clears(e, x, p, NULL);
}

/* Digits of 10^(1/8) and 10^(5/8) themselves, cut off: only with more of them
 * can it be told on which side the number lies. */
static void close_ones(void)
{
    unsigned j;
    for (j = 1; j < 8; j++) {
        /* the integer part of 10^(j/8 + 60) */
        mpz_t root;
        char s[256], want[16];
        mpz_init(root);
        mpz_ui_pow_ui(root, 10, j + 8 * 60);
        (void)mpz_root(root, root, 8);
        (void)mpz_get_str(s, 10, root);
        (void)snprintf(want, sizeof want, "%u", 480 + j - 1);
        eighths(s, want, 1);
        mpz_add_ui(root, root, 1);
        (void)mpz_get_str(s, 10, root);
        (void)snprintf(want, sizeof want, "%u", 480 + j);
        eighths(s, want, 1);
        mpz_clear(root);
    }
}

static void place(const char *text, long want)
{
    dcl_num *num = number(text);
    int sign = 0;
    mpz_t z;
    dcl_err err = {0};
    mpz_init(z);
    T_STATUS(dcl__log_place(z, &sign, num, NULL, NULL, &err), DCL_OK, &err);
    CU_ASSERT_EQUAL(mpz_get_si(z), want);
    mpz_clear(z);
    dcl_num_free(num);
}

static void places(void)
{
    place("1", 0);
    place("2", 3010);
    place("1647945780296698221945714166988100000", 362169);
    place("0.05", -13011);
    place("-100", 20000);
    place("10^1000000", 10000000000);
}

static void bars(void)
{
    mpz_t powers, most;
    mpz_inits(powers, most, NULL);
    mpz_set_ui(most, 8 * 52);
    dcl__bar_scale(powers, most, 52);
    CU_ASSERT_EQUAL(mpz_get_ui(powers), 1);
    CU_ASSERT_EQUAL(dcl__bar_length(most, powers), 8 * 52);
    mpz_set_ui(most, 8 * 52 + 1);
    dcl__bar_scale(powers, most, 52);
    CU_ASSERT_EQUAL(mpz_get_ui(powers), 2);
    CU_ASSERT_EQUAL(dcl__bar_length(most, powers), 8 * 26);
    mpz_set_ui(most, 8000000);
    dcl__bar_scale(powers, most, 40);
    CU_ASSERT_EQUAL(mpz_get_ui(powers), 50000);
    CU_ASSERT_EQUAL(dcl__bar_length(most, powers), 160);
    mpz_set_si(most, -3);
    CU_ASSERT_EQUAL(dcl__bar_length(most, powers), 0);
    mpz_ui_pow_ui(most, 10, 1000);
    dcl__bar_scale(powers, most, 10);
    CU_ASSERT(dcl__bar_length(most, powers) <= 80);
    CU_ASSERT(dcl__bar_length(most, powers) > 8);
    mpz_clears(powers, most, NULL);
}

static void axis(long least, long most, unsigned ticks, long low, long first,
                 long last, long step)
{
    dcl__log_axis a;
    mpz_t x, y;
    mpz_init_set_si(x, least);
    mpz_init_set_si(y, most);
    dcl__log_axis_init(&a);
    dcl__log_axis_make(&a, x, y, ticks);
    CU_ASSERT_EQUAL(mpz_get_si(a.low), low);
    CU_ASSERT_EQUAL(mpz_get_si(a.first), first);
    CU_ASSERT_EQUAL(mpz_get_si(a.last), last);
    CU_ASSERT_EQUAL(mpz_get_si(a.step), step);
    CU_ASSERT(mpz_cmp(a.high, y) >= 0 && mpz_cmp(a.low, x) <= 0);
    CU_ASSERT_EQUAL(dcl__log_y(&a, a.high, 300), 0);
    CU_ASSERT_EQUAL(dcl__log_y(&a, a.low, 300), 30000);
    dcl__log_axis_clear(&a);
    mpz_clears(x, y, NULL);
}

static void axes_of_sums(void)
{
    axis(50000, 362169, 7, 0, 0, 36, 6);
    axis(60000, 60000, 7, 60000, 6, 7, 1);
    axis(353000, 362169, 7, 350000, 35, 36, 1);
    axis(-20000, 20000, 7, -20000, -2, 2, 1);
    axis(0, 10000000000, 7, 0, 0, 1000000, 200000);
    axis(0, 30000000, 7, 0, 0, 3000, 500);
}

static void days(const char *from, const char *to, unsigned ticks,
                 const char *first, const char *label, int64_t step_days,
                 int64_t step_months)
{
    dcl__day_axis a;
    dcl_day x, y, tick;
    char s[32];
    size_t need;
    dcl_err err = {0};
    unsigned n = 1;
    T_STATUS(dcl_date_read(&x, from, strlen(from), &err), DCL_OK, &err);
    T_STATUS(dcl_date_read(&y, to, strlen(to), &err), DCL_OK, &err);
    dcl__day_axis_make(&a, x, y, ticks);
    T_STATUS(dcl_date_write(s, sizeof s, &need, a.tick, &err), DCL_OK, &err);
    T_STR(s, first);
    dcl__day_label(s, &a, a.tick, 1);
    T_STR(s, label);
    CU_ASSERT_EQUAL(a.days, step_days);
    CU_ASSERT_EQUAL(a.months, step_months);
    for (tick = a.tick; dcl__day_axis_next(&tick, &a);) n++;
    CU_ASSERT(n <= ticks);
    CU_ASSERT_EQUAL(dcl__day_x(&a, x, 700), x == y ? 35000 : 0);
    CU_ASSERT_EQUAL(dcl__day_x(&a, y, 700), x == y ? 35000 : 70000);
}

static void axes_of_days(void)
{
    days("2022-11-24", "2024-10-29", 8, "2023-01-01", "Jan 2023", 0, 3);
    days("2024-10-01", "2024-10-29", 8, "2024-10-01", "1 Oct 2024", 7, 0);
    days("2024-10-01", "2024-10-01", 8, "2024-10-01", "1 Oct 2024", 1, 0);
    days("2004-02-29", "2024-10-29", 8, "2005-01-01", "2005", 0, 60);
    days("0001-01-01", "9999-12-31", 8, "2000-01-01", "2000", 0, 24000);
}

T_TESTS(show, chart_scale, T(known_eighths), T(by_definition), T(close_ones),
        T(places), T(bars), T(axes_of_sums), T(axes_of_days));
