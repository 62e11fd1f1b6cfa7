/* Text without stdio: every capacity, every directive, every refusal. */
#include "base/fmt.h"

#include "support.h"

static void buffers_never_pass_their_end(void)
{
    static const char text[] = "undecillion \xD1\x80\xD1\x83\xD0\xB1";
    char room[64];
    for (size_t cap = 0; cap <= sizeof text + 2; cap++) {
        dcl__buf b = {room, cap, 0};
        dcl_status s;
        memset(room, '#', sizeof room);
        dcl__buf_put(&b, text, 5);
        dcl__buf_put(&b, text + 5, sizeof text - 1 - 5);
        s = dcl__buf_end(&b);
        CU_ASSERT_EQUAL(b.need, sizeof text - 1);
        CU_ASSERT_EQUAL(s, cap > sizeof text - 1 ? DCL_OK : DCL_SPACE);
        for (size_t i = cap; i < sizeof room; i++)
            CU_ASSERT_EQUAL(room[i], '#');
        if (cap > 0) {
            size_t n = strlen(room);
            CU_ASSERT(n < cap);
            CU_ASSERT_EQUAL(memcmp(room, text, n), 0);
            /* no half character */
            CU_ASSERT(n == sizeof text - 1 ||
                      ((unsigned char)text[n] & 0xC0) != 0x80);
        }
    }
}

static const char *fmt(t_text *t, const char *f, ...)
{
    dcl_sink sink = t_sink(t);
    va_list args;
    t->n = 0;
    va_start(args, f);
    CU_ASSERT_EQUAL(dcl__vputf(&sink, f, args), 0);
    va_end(args);
    return t_cstr(t);
}

static void directives(void)
{
    t_text t = {0};
    T_STR(fmt(&t, "a%sb%vc%%", "xyz", "12345", (size_t)2), "axyzb12c%");
    T_STR(fmt(&t, "%d %d %z %c", -7, 2147483647, (size_t)0, '?'),
          "-7 2147483647 0 ?");
    T_STR(fmt(&t, "%i %i %u", INT64_MIN, INT64_MAX, UINT64_MAX),
          "-9223372036854775808 9223372036854775807 18446744073709551615");
    T_STR(fmt(&t, "50%"), "50");
    t_free(&t);
}

static void excerpts_cannot_act_on_a_terminal(void)
{
    t_text t = {0};
    T_STR(fmt(&t, "%q", "wek", (size_t)3), "`wek`");
    T_STR(fmt(&t, "%q", "\x1b[31m\n\x7f", (size_t)7), "`\\x1B[31m\\x0A\\x7F`");
    T_STR(fmt(&t, "%q", "a\xC2\x9B" "b", (size_t)4), "`a\\xC2\\x9Bb`");
    T_STR(fmt(&t, "%q", "\xFF\xD0\xD1\x80", (size_t)4),
          "`\\xFF\\xD0\xD1\x80`");
    T_STR(fmt(&t, "%q", "\xED\xA0\x80\xE2\x82", (size_t)5),
          "`\\xED\\xA0\\x80\\xE2\\x82`");
    T_STR(fmt(&t, "%q", "\xF0\x9F\x98\x80\xC0\x80", (size_t)6),
          "`\xF0\x9F\x98\x80\\xC0\\x80`");
    T_STR(fmt(&t, "%q", "a\0b", (size_t)3), "`a\\x00b`");
    T_STR(fmt(&t, "%q", "0123456789012345678901234567890123456789x",
              (size_t)41),
          "`0123456789012345678901234567890123456789...`");
    /* 39 bytes and a two-byte letter: the letter is not cut */
    T_STR(fmt(&t, "%q", "012345678901234567890123456789012345678\xD1\x80z",
              (size_t)42),
          "`012345678901234567890123456789012345678...`");
    t_free(&t);
}

static int refuse(void *ctx, const char *bytes, size_t n)
{
    (void)bytes;
    (void)n;
    return --*(int *)ctx < 0;
}

static void a_refusing_sink_is_asked_no_more(void)
{
    for (int allowed = 0; allowed < 5; allowed++) {
        int left = allowed;
        dcl_sink sink = {refuse, &left};
        CU_ASSERT_NOT_EQUAL(dcl__putf(&sink, "a%sb%db%qc", "x", 5, "q\n",
                                      (size_t)2), 0);
        CU_ASSERT_EQUAL(left, -1);
    }
}

static void failures_fill_the_record(void)
{
    dcl_err err;
    char longtext[600];
    memset(&err, 0, sizeof err);
    CU_ASSERT_EQUAL(dcl__fail(&err, DCL_SYNTAX, 11, 3, "no %q", "wek",
                              (size_t)3), DCL_SYNTAX);
    CU_ASSERT_EQUAL(err.status, DCL_SYNTAX);
    CU_ASSERT_EQUAL(err.at, 11);
    CU_ASSERT_EQUAL(err.len, 3);
    T_STR(err.msg, "no `wek`");
    CU_ASSERT_EQUAL(dcl__fail(NULL, DCL_RANGE, 0, 0, "x"), DCL_RANGE);
    memset(longtext, 'y', sizeof longtext);
    (void)dcl__fail(&err, DCL_RANGE, 0, 0, "%v", longtext, sizeof longtext);
    CU_ASSERT_EQUAL(strlen(err.msg), sizeof err.msg - 1);
    (void)dcl__fail(&err, DCL_RANGE, 0, 0, "no %s",
                    "a\x0E" "b\xC2\x9B" "c\xE2\x82\xAC");
    T_STR(err.msg, "no a?b??c\xE2\x82\xAC");
    CU_ASSERT_EQUAL(dcl__no_memory(&err), DCL_NO_MEMORY);
    T_STR(err.msg, "out of memory");
}

T_TESTS(base, fmt, T(buffers_never_pass_their_end), T(directives),
        T(excerpts_cannot_act_on_a_terminal),
        T(a_refusing_sink_is_asked_no_more), T(failures_fill_the_record));
