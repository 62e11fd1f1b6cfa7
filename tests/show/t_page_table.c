/* Rows of a page's table. */
#include "show/pages.h"

static void table(dcl__xml *x, const void *what)
{
    dcl__xml_put(x, "<h2 id=\"table\">t</h2>");
    dcl__page_table(x, what);
}

static void rows_and_events(void)
{
    dcl_chart_answer *a =
        t_chart("100 USD/day, from 2024-01-01, at most 1500 USD", "2024-01-01",
                "2024-01-29", 1, DCL_UNIT_WEEK);
    t_text out = {0};
    t_has(t_part(&out, table, a),
          "<tr><th scope=\"row\">2024-01-15</th><td>15</td>"
          "<td class=\"name\">100</td><td class=\"name\">700</td>"
          "<td class=\"name\">1,500</td><td></td></tr>");
    t_has(out.p, "<td>a cap binds</td>");
    t_has(out.p, "<th scope=\"col\">Events</th>");
    t_free(&out);
    dcl_chart_answer_free(a);
}

/* A rate of interest is no sum of money. */
static void interest(void)
{
    dcl_chart_answer *a =
        t_chart("8.125% interest on 1000 USD, simple by act/365, from "
                "2024-01-01",
                "2024-01-01", "2024-01-15", 1, DCL_UNIT_WEEK);
    t_text out = {0};
    t_has(t_part(&out, table, a), "<td class=\"name\">8.125% a year</td>");
    t_free(&out);
    dcl_chart_answer_free(a);
}

T_TESTS(show, page_table, T(rows_and_events), T(interest));
