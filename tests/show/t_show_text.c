/* Rows wrap under themselves; everyday sums are told to the cent. */
#include "show/show_text.h"

#include "support.h"

static void rows_wrap(void)
{
    t_text out = {0};
    dcl_sink sink = t_sink(&out);
    dcl_show_style style = {0};
    dcl_err err = {0};
    dcl__page page = {&sink, &style, NULL, &err, 0};
    dcl__page_row(&page, "reading", "one two three four");
    style.width = 22;
    dcl__page_row(&page, "reading", "one two three four");
    style.width = 12;
    dcl__page_row(&page, "k", "longer words");
    T_STR(t_cstr(&out), "reading   one two three four\n"
                        "reading   one two\n"
                        "          three four\n"
                        "k         longer\n"
                        "          words\n");
    t_free(&out);
}

static void named(const char *number, const char *want)
{
    dcl__text out = {0};
    dcl_show_style style = {0};
    dcl_figure f = {0};
    dcl_num *num = NULL;
    dcl_err err = {0};
    T_STATUS(dcl_num_read(&num, number, strlen(number), NULL, NULL, &err),
             DCL_OK, &err);
    f.num = num;
    f.minor = 2;
    strcpy(f.ccy.code, "GBP");
    T_STATUS(dcl__name_figure(&out, &f, &style, NULL, &err), DCL_OK, &err);
    T_STR(out.p, want);
    dcl__text_clear(&out);
    dcl_num_free(num);
}

static void everyday_sums_to_the_cent(void)
{
    named("1550.25", "1,550.25 GBP");
    named("0.1", "0.1 GBP");
    named("1/3", "0.33 GBP");
    named("999999", "999,999 GBP");
    named("1000000", "1 million GBP");
    named("1e36", "1 undecillion GBP");
}

T_TESTS(show, show_text, T(rows_wrap), T(everyday_sums_to_the_cent));
