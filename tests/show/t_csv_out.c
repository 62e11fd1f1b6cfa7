/* Cells are quoted by RFC 4180 and run no formula. */
#include "show/csv_out.h"

#include "support.h"

static void cell(int tsv, const char *s, const char *want)
{
    t_text out = {0};
    dcl_sink sink = t_sink(&out);
    CU_ASSERT_EQUAL(dcl__csv_text(&sink, tsv, s), 0);
    T_STR(t_cstr(&out), want);
    t_free(&out);
}

static void quoted_where_it_must_be(void)
{
    cell(0, "plain", "plain");
    cell(0, "", "");
    cell(0, "a,b", "\"a,b\"");
    cell(0, "say \"x\"", "\"say \"\"x\"\"\"");
    cell(0, "a\nb", "\"a\nb\"");
    cell(1, "a,b", "a,b");
    cell(1, "a\tb\nc", "a b c");
}

static void formulas_are_text(void)
{
    cell(0, "=1+1", "'=1+1");
    cell(0, "+1", "'+1");
    cell(0, "-1", "'-1");
    cell(0, "@SUM(A1)", "'@SUM(A1)");
    cell(0, "=A1,B1", "\"'=A1,B1\"");
    cell(1, "=1", "'=1");
}

T_TESTS(show, csv_out, T(quoted_where_it_must_be), T(formulas_are_text));
