/* A figure's texts: value, fraction, leading digits, exponent, name. */
#include "show/show_figure.h"

#include "support.h"

static dcl__figure_text make(const char *number, int minor, int how,
                             const dcl_show_style *style, dcl_num **num)
{
    dcl__figure_text t;
    dcl_figure f = {0};
    dcl_err err = {0};
    T_STATUS(dcl_num_read(num, number, strlen(number), NULL, NULL, &err),
             DCL_OK, &err);
    f.num = *num;
    f.minor = minor;
    T_STATUS(dcl__figure_text_make(&t, &f, how,
                                   DCL__FIG_NAME | DCL__FIG_VALUE |
                                       DCL__FIG_FRACTION,
                                   style, NULL, &err),
             DCL_OK, &err);
    return t;
}

static void check(const char *number, int minor, int how, const char *value,
                  int rounded, const char *leading, const char *exponent,
                  const char *name)
{
    dcl_show_style style = {0};
    dcl_num *num = NULL;
    dcl__figure_text t = make(number, minor, how, &style, &num);
    CU_ASSERT_TRUE(t.has_value);
    CU_ASSERT_EQUAL(t.rounded, rounded);
    T_STR(t.value.p, value);
    T_STR(t.leading.p, leading);
    T_STR(t.exponent.p, exponent);
    T_STR(t.name.p, name);
    dcl__figure_text_clear(&t);
    dcl_num_free(num);
}

static void shortest_where_it_fits(void)
{
    check("1647945780296698221945714166988100000", 2, DCL__FIG_SHORTEST,
          "1647945780296698221945714166988100000", 0, "1.65", "36",
          "1.65 undecillion");
    check("0.5", 2, DCL__FIG_SHORTEST, "0.5", 0, "5.00", "-1", "0.5");
    check("0", 2, DCL__FIG_SHORTEST, "0", 0, "0", "0", "0");
    check("0.125", 2, DCL__FIG_SHORTEST, "0.12", 1, "1.25", "-1", "0.125");
    check("0.101", 2, DCL__FIG_SHORTEST, "0.10", 1, "1.01", "-1", "0.101");
    check("7/3", 0, DCL__FIG_SHORTEST, "2", 1, "2.33", "0", "2.33");
    check("-1250000", 2, DCL__FIG_SHORTEST, "-1250000", 0, "-1.25", "6",
          "-1.25 million");
    check("999999", 2, DCL__FIG_SHORTEST, "999999", 0, "1.00", "6",
          "1.00 million");
}

static void padded(void)
{
    check("5", 2, DCL__FIG_PADDED, "5.00", 0, "5.00", "0", "5");
    check("7/3", 2, DCL__FIG_PADDED, "2.33", 1, "2.33", "0", "2.33");
    check("7/3", 0, DCL__FIG_PADDED, "2", 1, "2.33", "0", "2.33");
}

static void past_the_limit(void)
{
    dcl_show_style style = {0};
    dcl_num *num = NULL;
    dcl_figure f = {0};
    dcl_err err = {0};
    dcl__figure_text t = make("10^20000", 2, DCL__FIG_SHORTEST, &style, &num);
    CU_ASSERT_FALSE(t.has_value);
    CU_ASSERT_FALSE(t.has_fraction);
    CU_ASSERT_FALSE(t.exact);
    T_STR(t.leading.p, "1.00");
    T_STR(t.exponent.p, "20000");
    dcl__figure_text_clear(&t);
    f.num = num;
    f.minor = 2;
    style.whole = 1;
    T_STATUS(dcl__figure_text_make(&t, &f, DCL__FIG_SHORTEST, DCL__FIG_VALUE,
                                   &style, NULL, &err),
             DCL_TOO_BIG, &err);
    dcl__figure_text_clear(&t);
    style.max_digits = 20001;
    T_STATUS(dcl__figure_text_make(&t, &f, DCL__FIG_SHORTEST, DCL__FIG_VALUE,
                                   &style, NULL, &err),
             DCL_OK, &err);
    CU_ASSERT_EQUAL(t.value.n, 20001);
    dcl__figure_text_clear(&t);
    dcl_num_free(num);
}

static void the_fraction_is_exact(void)
{
    dcl_show_style style = {0};
    dcl_num *num = NULL;
    dcl__figure_text t =
        make("200000000000000000/9723", 2, DCL__FIG_PADDED, &style, &num);
    CU_ASSERT_TRUE(t.has_fraction);
    T_STR(t.fraction.p, "200000000000000000/9723");
    dcl__figure_text_clear(&t);
    dcl_num_free(num);
}

static void texts_are_numbers_again(void)
{
    char digits[32], exponent[24];
    dcl_dec d = dcl__dec_of_text("-1234.50", digits, exponent);
    CU_ASSERT_TRUE(d.negative);
    CU_ASSERT_EQUAL(d.count, 6);
    CU_ASSERT_EQUAL(memcmp(d.digits, "123450", 6), 0);
    CU_ASSERT_EQUAL(d.exponent_count, 2);
    CU_ASSERT_EQUAL(memcmp(d.exponent, "-2", 2), 0);
}

static void counts(void)
{
    static const struct {
        const char *digits, *want;
    } row[] = {{"706", "706 days"},
               {"1", "1 day"},
               {"12.5", "12.5 days"},
               {"7000000000000000000", "7,000,000,000,000,000,000 days"},
               {"7000000000000000000000000000000000000000", "7e39 days"}};
    size_t i;
    for (i = 0; i < sizeof row / sizeof *row; i++) {
        t_text out = {0};
        dcl_sink sink = t_sink(&out);
        dcl_err err = {0};
        T_STATUS(dcl__put_count(&sink, row[i].digits, "day", &err), DCL_OK,
                 &err);
        T_STR(t_cstr(&out), row[i].want);
        t_free(&out);
    }
}

T_TESTS(show, show_figure, T(shortest_where_it_fits), T(padded),
        T(past_the_limit), T(the_fraction_is_exact), T(texts_are_numbers_again),
        T(counts));
