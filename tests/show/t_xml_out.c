/* Markup, and what must not become markup. */
#include "show/xml_out.h"

#include "show/answers.h"
#include "show/markup.h"

static void escaped(const char *s, size_t n, const char *want)
{
    t_text out = {0};
    dcl_sink sink = t_sink(&out);
    dcl__xml x = dcl__xml_begin(&sink, NULL, NULL, NULL);
    dcl__xml_view(&x, s, n);
    T_STR(t_cstr(&out), want);
    CU_ASSERT_EQUAL(dcl__xml_end(&x), DCL_OK);
    t_free(&out);
}

#define UNKNOWN "\xEF\xBF\xBD"

static void text_is_no_markup(void)
{
    escaped("plain", 5, "plain");
    escaped("<a href=\"x\">&'", 14, "&lt;a href=&quot;x&quot;&gt;&amp;&#39;");
    escaped("a\x1B[31m\0b", 8, "a" UNKNOWN "[31m" UNKNOWN "b");
    escaped("a\nb\tc", 5, "a b c");
    escaped("\xD1\x80\xC2\x85\xFF", 5, "\xD1\x80" UNKNOWN UNKNOWN);
    escaped("\xE2\x80\xAEx\xEF\xBF\xBF", 7, UNKNOWN "x" UNKNOWN);
    escaped("\xED\xA0\x80", 3, UNKNOWN UNKNOWN UNKNOWN);
    escaped("\xE2\x82", 2, UNKNOWN UNKNOWN);
}

/* Any bytes at all leave the markup around them as it was. */
static void any_bytes(void)
{
    uint64_t i, n = t_effort(300);
    for (i = 0; i < n; i++) {
        t_text out = {0};
        dcl_sink sink = t_sink(&out);
        dcl__xml x = dcl__xml_begin(&sink, NULL, NULL, NULL);
        char s[40];
        size_t k, len = (size_t)(t_random() % sizeof s);
        for (k = 0; k < len; k++) {
            static const char often[] = "<>&\"'\x80\xE2\xAE";
            s[k] = t_random() % 2 ? often[t_random() % 8] : (char)t_random();
        }
        dcl__xml_put(&x, "<a b=\"");
        dcl__xml_view(&x, s, len);
        dcl__xml_put(&x, "\">");
        dcl__xml_view(&x, s, len);
        dcl__xml_put(&x, "</a>");
        t_well_formed(t_cstr(&out), 0);
        t_free(&out);
    }
}

static void fixed(long hundredths, const char *want)
{
    t_text out = {0};
    dcl_sink sink = t_sink(&out);
    dcl__xml x = dcl__xml_begin(&sink, NULL, NULL, NULL);
    dcl__xml_fixed(&x, hundredths);
    T_STR(t_cstr(&out), want);
    t_free(&out);
}

static void numbers(void)
{
    fixed(0, "0");
    fixed(1250, "12.5");
    fixed(-5, "-0.05");
    fixed(100, "1");
    fixed(-12345, "-123.45");
}

static void large(const char *schedule, const char *day, const char *want)
{
    t_answer a = t_ask(schedule, day, NULL);
    t_text out = {0};
    dcl_sink sink = t_sink(&out);
    dcl__xml x = dcl__xml_begin(&sink, NULL, NULL, NULL);
    dcl__xml_large(&x, &a.total->total, "<sup>", "</sup>");
    T_STR(t_cstr(&out), want);
    CU_ASSERT_EQUAL(dcl__xml_end(&x), DCL_OK);
    t_free(&out);
    t_answer_free(&a);
}

static void figures(void)
{
    large(T_GOOGLE, "2024-10-29", "1.65 undecillion RUB");
    large(T_GOOGLE, "10^6 weeks",
          "6.93 \xC3\x97 10<sup>301,035</sup> RUB");
}

static void lines(void)
{
    CU_ASSERT_EQUAL(dcl__xml_line("one two three", 7), 7);
    CU_ASSERT_EQUAL(dcl__xml_line("one two three", 6), 3);
    CU_ASSERT_EQUAL(dcl__xml_line("undecillion", 4), 4);
    CU_ASSERT_EQUAL(dcl__xml_line("one", 4), 3);
    CU_ASSERT_EQUAL(dcl__xml_line("", 4), 0);
    CU_ASSERT_EQUAL(dcl__xml_columns("\xE4\xB8\x80\xD1\x80!", 6), 4);
}

/* The reader of these tests finds what is wrong. */
static void the_reader_reads(void)
{
    CU_ASSERT_EQUAL(t_markup_fault("<a b=\"c\"><d/></a>", 0), 0);
    CU_ASSERT(t_markup_fault("<a><b></a></b>", 0) > 0);
    CU_ASSERT(t_markup_fault("<a>", 0) > 0);
    CU_ASSERT(t_markup_fault("<a b=c></a>", 0) > 0);
    CU_ASSERT(t_markup_fault("<a b=\"1\" b=\"2\"></a>", 0) > 0);
    CU_ASSERT(t_markup_fault("<a>& </a>", 0) > 0);
    CU_ASSERT(t_markup_fault("<a></a><b></b>", 0) > 0);
    CU_ASSERT(t_markup_fault("<a><b id=\"x\"/><b id=\"x\"/></a>", 0) > 0);
    CU_ASSERT(t_markup_fault("<a><meta b=\"c\"></a>", 0) > 0);
    CU_ASSERT_EQUAL(t_markup_fault("<a><meta b=\"c\"></a>", 1), 0);
}

T_TESTS(show, xml_out, T(the_reader_reads), T(text_is_no_markup), T(any_bytes),
        T(numbers), T(figures), T(lines));
