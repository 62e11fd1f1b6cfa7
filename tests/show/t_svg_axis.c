/* Axes in markup. */
#include "show/svg_axis.h"

#include "show/answers.h"

static const char *sums(t_text *out, long least, long most, int gutter)
{
    dcl_sink sink = t_sink(out);
    dcl__xml x = dcl__xml_begin(&sink, NULL, NULL, NULL);
    dcl__svg_area area = {100, 600, 50, 300, gutter};
    dcl__log_axis a;
    mpz_t from, to;
    mpz_init_set_si(from, least);
    mpz_init_set_si(to, most);
    dcl__log_axis_init(&a);
    dcl__log_axis_make(&a, from, to, 7);
    dcl__svg_sums(&x, &a, &area);
    CU_ASSERT_EQUAL(dcl__xml_end(&x), DCL_OK);
    CU_ASSERT(dcl__svg_names(&x, &a) > 0);
    dcl__log_axis_clear(&a);
    mpz_clears(from, to, NULL);
    return t_cstr(out);
}

static void names(void)
{
    t_text out = {0};
    t_has(sums(&out, 50000, 362169, 1), ">1 undecillion</text>");
    t_has(out.p, "<path class=\"da\" d=\"M100 350h600\"/><text class=\"ds\" "
                 "text-anchor=\"end\" x=\"92\" y=\"354.5\">1</text>");
    t_free(&out);
    memset(&out, 0, sizeof out);
    t_has(sums(&out, 60000, 65000, 0), ">2 million</text>");
    t_has(out.p, ">5 million</text>");
    t_free(&out);
    memset(&out, 0, sizeof out);
    t_has(sums(&out, 0, 10000000000, 1),
          ">10" DCL__SVG_RAISE "1,000,000" DCL__SVG_LOWER "</text>");
    t_free(&out);
}

static void days(void)
{
    t_text out = {0};
    dcl_sink sink = t_sink(&out);
    dcl__xml x = dcl__xml_begin(&sink, NULL, NULL, NULL);
    dcl__svg_area area = {100, 600, 50, 300, 1};
    dcl__day_axis a;
    dcl__day_axis_make(&a, 0, 364, 8); /* the year 1970 */
    dcl__svg_days(&x, &a, &area);
    t_has(t_cstr(&out), "x=\"100\" y=\"370\">Jan 1970</text>");
    t_has(out.p, ">Nov 1970</text>");
    t_free(&out);
}

T_TESTS(show, svg_axis, T(names), T(days));
