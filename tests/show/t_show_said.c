/* A number named and a name read, as JSON. */
#include <decillion/show.h>

#include "support.h"

static void named_and_read(void)
{
    t_text out = {0};
    dcl_sink sink = t_sink(&out);
    dcl_err err = {0};
    dcl_dec x = {0};
    T_STATUS(dcl_show_said(&sink, "1e36", 4, "1 undecillion", 13, &err), DCL_OK,
             &err);
    T_STR(t_cstr(&out), "{\"input\":\"1e36\",\"text\":\"1 undecillion\"}");
    t_free(&out);
    memset(&out, 0, sizeof out);
    sink = t_sink(&out);
    x.digits = "25";
    x.count = 2;
    x.exponent = "2";
    x.exponent_count = 1;
    T_STATUS(dcl_show_read(&sink, "$2.5k", 5, "2500", 4, &x, "USD", &err),
             DCL_OK, &err);
    T_STR(t_cstr(&out), "{\"input\":\"$2.5k\",\"value\":\"2500\","
                        "\"exponent\":\"3\",\"currency\":\"USD\"}");
    t_free(&out);
}

/* RFC 4180, section 2: a cell with a comma, a quote or a line's end is quoted,
 * and a quote in it doubled; TSV has no quoting. */
static void cells(void)
{
    static const struct {
        dcl_form form;
        const char *text, *cell;
    } rows[] = {{DCL_FORM_CSV, "1.5", "1.5"},
                {DCL_FORM_CSV, "-1,234", "\"-1,234\""},
                {DCL_FORM_CSV, "-5", "-5"},
                {DCL_FORM_CSV, "1\"2", "\"1\"\"2\""},
                {DCL_FORM_CSV, "1\n2", "\"1\n2\""},
                {DCL_FORM_CSV, "", ""},
                {DCL_FORM_TSV, "1,234", "1,234"},
                {DCL_FORM_TSV, "1\t2", "1 2"}};
    size_t i;
    for (i = 0; i < sizeof rows / sizeof *rows; i++) {
        t_text out = {0};
        dcl_sink sink = t_sink(&out);
        dcl_err err = {0};
        T_STATUS(dcl_show_cell(&sink, rows[i].form, rows[i].text,
                               strlen(rows[i].text), &err),
                 DCL_OK, &err);
        T_STR(t_cstr(&out), rows[i].cell);
        t_free(&out);
    }
}

T_TESTS(show, show_said, T(named_and_read), T(cells));
