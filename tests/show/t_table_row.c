/* Cells of a row. */
#include "show/table_row.h"

#include "support.h"

static void cells(void)
{
    t_text out = {0};
    dcl_sink sink = t_sink(&out);
    CU_ASSERT_EQUAL(dcl__cell(&sink, "abc", 5), 0);
    CU_ASSERT_EQUAL(dcl__cell(&sink, "abcdef", 5), 0);
    CU_ASSERT_EQUAL(dcl__cell(&sink, "\xD1\x80", 3), 0);
    CU_ASSERT_EQUAL(dcl__cell(&sink, "", 0), 0);
    T_STR(t_cstr(&out), "    abc  abcdef    \xD1\x80  ");
    t_free(&out);
}

static void row_text(const char *total, const dcl_show_style *style,
                     const char *want)
{
    dcl_table_layout layout = {sizeof layout, 4, 6, 6, 12, 0};
    dcl_table_row row;
    dcl_num *num = NULL;
    t_text out = {0};
    dcl_sink sink = t_sink(&out);
    dcl_err err = {0};
    memset(&row, 0, sizeof row);
    T_STATUS(dcl_num_read(&num, total, strlen(total), NULL, NULL, &err), DCL_OK,
             &err);
    row.total.num = row.added.num = num;
    row.total.minor = row.added.minor = 2;
    row.days_text = "7";
    T_STATUS(dcl__table_text(&sink, &layout, &row, style, NULL, &err), DCL_OK,
             &err);
    T_STR(t_cstr(&out), want);
    t_free(&out);
    dcl_num_free(num);
}

static void rows(void)
{
    dcl_show_style style = {0};
    row_text("12.5", &style,
             "1970-01-01     7       -    12.5          12.5\n");
    row_text("1e36", &style,
             "1970-01-01     7       -  1 undecillion  1 undecillion\n");
    row_text("1e1000000", &style,
             "1970-01-01     7       -  1e1000000     1e1000000\n");
    style.whole = 1;
    row_text("1e6", &style,
             "1970-01-01     7       -  1,000,000     1,000,000  1 million\n");
}

T_TESTS(show, table_row, T(cells), T(rows));
