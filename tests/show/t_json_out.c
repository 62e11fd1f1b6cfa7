/* JSON strings hold any bytes and stay JSON. */
#include "show/json_out.h"

#include "support.h"

static void string(const char *s, size_t n, const char *want)
{
    t_text out = {0};
    dcl_sink sink = t_sink(&out);
    CU_ASSERT_EQUAL(dcl__json_string(&sink, s, n), 0);
    T_STR(t_cstr(&out), want);
    t_free(&out);
}

static void what_must_be_escaped_is(void)
{
    string("plain", 5, "\"plain\"");
    string("", 0, "\"\"");
    string("a\"b\\c", 5, "\"a\\\"b\\\\c\"");
    string("\n\t\r", 3, "\"\\n\\t\\r\"");
    string("a\0b", 3, "\"a\\u0000b\"");
    string("\033[31m", 5, "\"\\u001b[31m\"");
    string("\x7F", 1, "\"\\u007f\"");
    string("\xE2\x80\xA8", 3, "\"\\u2028\"");
    string("\xD1\x80", 2, "\"\xD1\x80\"");
    string("\xF0\xA5\x9D\xB1", 4, "\"\xF0\xA5\x9D\xB1\"");
}

static void what_is_no_utf8_is_replaced(void)
{
    string("a\xFFz", 3, "\"a\xEF\xBF\xBDz\"");
    string("\xC0\x80", 2, "\"\xEF\xBF\xBD\xEF\xBF\xBD\"");
    string("\xED\xA0\x80", 3, "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");
    string("\xD1", 1, "\"\xEF\xBF\xBD\"");
}

static void members_have_their_commas(void)
{
    t_text out = {0};
    dcl_sink sink = t_sink(&out);
    int first = 1;
    CU_ASSERT_EQUAL(dcl__json_text(&sink, &first, "a", "x"), 0);
    CU_ASSERT_EQUAL(dcl__json_text(&sink, &first, "b", NULL), 0);
    CU_ASSERT_EQUAL(dcl__json_bool(&sink, &first, "c", 1), 0);
    T_STR(t_cstr(&out), "\"a\":\"x\",\"b\":null,\"c\":true");
    t_free(&out);
}

T_TESTS(show, json_out, T(what_must_be_escaped_is),
        T(what_is_no_utf8_is_replaced), T(members_have_their_commas));
