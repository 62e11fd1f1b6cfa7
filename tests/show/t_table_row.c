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

/* A row as digits has the text of the same row as numbers. */
static void one_row(const char *digits, const dcl_show_style *style)
{
    dcl_table_layout layout = {sizeof layout, 4, 6, 6, 12, 0};
    size_t n = strlen(digits);
    dcl_row_digits d = {"7", digits, digits, digits, 1, n, n, n};
    dcl_table_row row;
    dcl_num *num = NULL;
    t_text got[2] = {{0}, {0}}, want[2] = {{0}, {0}};
    dcl_err err = {0};
    memset(&row, 0, sizeof row);
    T_STATUS(dcl_num_read(&num, digits, n, NULL, NULL, &err), DCL_OK, &err);
    row.total.minor = row.added.minor = 2;
    row.rate.minor = 8;
    row.days_text = "7";
    for (int i = 0; i < 2; i++) {
        dcl_sink text = t_sink(i ? &got[0] : &want[0]);
        dcl_sink csv = t_sink(i ? &got[1] : &want[1]);
        row.digits = i ? &d : NULL;
        row.total.num = row.added.num = row.rate.num = i ? NULL : num;
        T_STATUS(dcl__table_text(&text, &layout, &row, style, NULL, &err),
                 DCL_OK, &err);
        T_STATUS(dcl__table_csv(&csv, &row, style, NULL, &err), DCL_OK, &err);
    }
    T_STR(t_cstr(&got[0]), t_cstr(&want[0]));
    T_STR(t_cstr(&got[1]), t_cstr(&want[1]));
    T_STATUS(dcl__table_json(&(dcl_sink){NULL, NULL}, &row, style, NULL, &err),
             DCL_ARGUMENT, &err);
    for (int i = 0; i < 2; i++) {
        t_free(&got[i]);
        t_free(&want[i]);
    }
    dcl_num_free(num);
}

static void digits_and_numbers(void)
{
    static const dcl_say_kind kind[] = {
        DCL_SAY_COMPACT,    DCL_SAY_WORDS,       DCL_SAY_DIGITS,
        DCL_SAY_GROUPED,    DCL_SAY_SCIENTIFIC,  DCL_SAY_ENGINEERING,
        DCL_SAY_SI};
    static const size_t length[] = {1,  2,  6,   7,   9,    10,  11,
                                    12, 40, 998, 999, 1000, 1001, 1500};
    char digits[1501];
    for (size_t i = 0; i < sizeof length / sizeof *length; i++)
        for (int j = 0; j < 4 * 7; j++) {
            dcl_show_style style = {0};
            size_t n = length[i];
            memset(digits, j % 2 ? '9' : '0', n);
            digits[n] = '\0';
            digits[0] = (char)('1' + t_below(9));
            for (int m = 0; m < 6 && j % 4 < 2; m++)
                digits[t_below(n)] = (char)('1' + t_below(9));
            style.say.kind = kind[j / 4];
            style.say.digits = (uint32_t)t_below(6);
            style.say.lang = t_below(3) > 0 ? DCL_LANG_EN : DCL_LANG_RU;
            style.whole = t_below(3) == 0;
            style.max_digits = style.whole ? 0 : t_below(1200);
            one_row(digits, &style);
        }
    one_row("0", &(dcl_show_style){0});
}

T_TESTS(show, table_row, T(cells), T(rows), T(digits_and_numbers));
