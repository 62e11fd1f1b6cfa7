/* Pieces, names and clauses: what begins and ends them. */
#include <stdlib.h>

#include "penalty/gen.h"
#include "penalty/schedule.h"

static const t_refusal pieces_and_names_are_refused_rows[] = {
    {"100000 RUB/day,x2 every 7 days", 15,
     "a comma between clauses is followed by a blank"},
    {"100000 RUB/day x2 every 7 days", 16, "a comma is missing before `x2`"},
    {"100000 RUB/day from 2022-11-24", 16, "a comma is missing before `from`"},
    {"5 EUR/day, at most 100 EUR then continue", 28,
     "a comma is missing before `then`"},
    {"100 EUR/day, frmo 2024-01-01", 14,
     "no clause begins with `frmo`; did you mean `from 2022-11-24`?"},
    {"100 EUR/day, form 2024-01-01", 14,
     "no clause begins with `form`; did you mean `from 2022-11-24`?"},
    {"100 EUR/day, utnil 2024-01-01", 14,
     "no clause begins with `utnil`; did you mean `until 2022-03-17`?"},
    {"100 EUR/day, holydays none", 14,
     "no clause begins with `holydays`; did you mean `holidays 1993-05-31 "
     "1993-07-05`?"},
    {"100 EUR/day, ronded half-up to 1 at the end", 14,
     "no clause begins with `ronded`; did you mean `rounded half-up to "
     "0.01 at the end`?"},
    {"100 EUR/day, tripling every 3 days", 14,
     "no clause begins with `tripling`; did you mean `x3 every 3 days`?"},
    {"100 EUR/day, doubling each month", 14,
     "no clause begins with `doubling`; did you mean `x2 every 1 month`?"},
    {"100 EUR/day, doubles weekly", 14,
     "no clause begins with `doubles`; did you mean `x2 every 1 week`?"},
    {"100 EUR/day, since 2024-01-01", 14,
     "no clause begins with `since`; did you mean `from 2024-10-29`?"},
    {"100 EUR/day, capped at 1000 EUR", 14,
     "no clause begins with `capped`; did you mean `at most 1000000 EUR`?"},
    {"100 EUR/day, no more than 1000 EUR", 14,
     "no clause begins with `no`; did you mean `at most 1000000 EUR`?"},
    {"100 EUR/day, suspended from 2024-01-01 to 2024-02-01", 14,
     "no clause begins with `suspended`; did you mean `stay "
     "2023-03-01..2023-05-31 clock stops`?"},
    {"100 EUR/day, xylophone", 14, "no clause begins with `xylophone`"},
    {"100 EUR/day, &", 14,
     "a clause begins with a word or an amount, not with `&`"},
    {"100 EUR/day.", 12, "`.` after `100 EUR/day` is not understood"},
    {"100 EUR/day !", 13, "`!` after `100 EUR/day` is not understood"},
    {": 100 EUR/day", 1,
     "a name stands before the colon, as in `parking: 250 USD/day`"},
    {"5 EUR/day, parking: 3 EUR/day", 19,
     "a name and its colon stand at the beginning of a stream, after a "
     "`;`"},
    {"pa:rking: 250 USD/day", 9,
     "a name and its colon stand at the beginning of a stream, after a "
     "`;`"},
    {"parking: from 2024-01-01; fence: 5 EUR/day", 1,
     "nothing is charged under `parking`; add an amount, as in `250 "
     "USD/day`"},
    {"from 2024-01-01; 5 EUR/day; to 2024-02-01", 29,
     "nothing is charged here, and what all streams share stands at 1"},
    {"a: 5 EUR/day; a: 6 EUR/day", 15,
     "a second stream is named `a`; the other stands at 1"},
    {"a: 5 EUR/day; b: 6 EUR/day; a: 7 EUR/day", 29,
     "a second stream is named `a`; the other stands at 1"},
    {";;;", 1,
     "nothing is charged; begin with an amount, as in `100000 RUB/day`"},
    {", , ,", 1,
     "nothing is charged; begin with an amount, as in `100000 RUB/day`"},
};

static void pieces_and_names_are_refused(void)
{
    T_REFUSED(pieces_and_names_are_refused_rows);
}

static void pieces_and_names_are_read(void)
{
    t_reads("100 EUR/day;", "100 EUR/day");
    t_reads(";;100 EUR/day;;", "100 EUR/day");
    t_reads("\n\n, 100 EUR/day\n\nx2 every 7 days,\n,\n",
            "100 EUR/day, x2 every 7 days");
    t_reads("100 EUR/day # the base\nx2 every 7 days # doubled",
            "100 EUR/day, x2 every 7 days");
    t_reads("  second   count :100 EUR/day", "second count: 100 EUR/day");
    t_reads("\xD0\xB8\xD1\x81\xD0\xBA: 5 RUB/day",
            "\xD0\xB8\xD1\x81\xD0\xBA: 5 RUB/day");
    t_reads("x2 every 7 days, 100 EUR/day", "100 EUR/day, x2 every 7 days");
    t_reads("5 EUR; 6 EUR; from 2024-01-01", "from 2024-01-01; 5 EUR; 6 EUR");
    t_reads("FROM 2024-01-01, At Most 5 EUR, 1 EUR/Day",
            "1 EUR/day, from 2024-01-01, at most 5 EUR");
}

/* A text of n bytes made of one piece again and again. */
static char *repeat(const char *head, const char *piece, size_t n, size_t *len)
{
    size_t h = strlen(head), p = strlen(piece);
    char *t = malloc(h + n + p);
    CU_ASSERT_PTR_NOT_NULL_FATAL(t);
    memcpy(t, head, h);
    for (*len = h; *len < n; *len += p) memcpy(t + *len, piece, p);
    return t;
}

static dcl_status read_long(const char *head, const char *piece, size_t n,
                            dcl_err *err)
{
    size_t len;
    char *t = repeat(head, piece, n, &len);
    dcl_penalty *p = NULL;
    dcl_status s = dcl_penalty_read(&p, t, len, NULL, NULL, err);
    CU_ASSERT(s == DCL_OK || (err->at <= len && err->len <= len - err->at));
    dcl_penalty_free(p);
    free(t);
    return s;
}

/* Ten megabytes of anything are read or refused, and fast. */
static void ten_megabytes(void)
{
    static const struct {
        const char *head, *piece;
        dcl_status status;
    } c[] = {
        {"", "a", DCL_SYNTAX},
        {"", " ", DCL_SYNTAX},
        {"", "\n", DCL_SYNTAX},
        {"", ";", DCL_SYNTAX},
        {"1 EUR/day", ", ", DCL_OK},
        {"1 EUR/day", "\n", DCL_OK},
        {"1 EUR/day # ", "x2 every 7 days ", DCL_OK},
        {"", "(", DCL_SYNTAX},
        {"", ":", DCL_SYNTAX},
        {"", "?", DCL_SYNTAX},
        {"", "-", DCL_SYNTAX},
        {"1 EUR/day, ", "x2 ", DCL_SYNTAX},
        {"1 EUR/day, ", "x", DCL_SYNTAX},
        {"1 EUR/", "a", DCL_SYNTAX},
        {"1 EUR/day, 5 ", "a", DCL_SYNTAX},
        {"1 EUR/day, from 1", "1", DCL_SYNTAX},
        {"1 EUR/day, from 2024-01-01", "-01", DCL_SYNTAX},
        {"1 EUR/day, from 2024-01-01, at most ", "greater of ", DCL_TOO_BIG},
        {"1 EUR/day, at most ", "5% of ", DCL_TOO_BIG},
        {"", "1 EUR/day, ", DCL_SYNTAX},
        {"", "1 EUR/day; ", DCL_TOO_BIG},
        {"1 EUR/day, from 2000-01-01", ", paid 1 EUR on 2020-01-01",
         DCL_TOO_BIG},
        {"1 EUR/business day, holidays", " 2020-01-01", DCL_TOO_BIG},
        {"1 EUR/day, rounded up to 1 on", " 2020-01-01", DCL_SYNTAX},
        {"rate ", "a", DCL_SYNTAX},
        {"a", "\xD0\xB8", DCL_SYNTAX},
    };
    for (size_t i = 0; i < sizeof c / sizeof *c; i++) {
        dcl_err err = {DCL_OK, 0, 0, ""};
        T_STATUS(read_long(c[i].head, c[i].piece, 10000000, &err), c[i].status,
                 &err);
    }
}

static void limits_are_the_callers(void)
{
    static const char text[] = "1 EUR/day, x2 every 7 days, for 3 weeks; 2 "
                               "EUR/day; 5% of 5% of 5% of 9 EUR";
    static const struct {
        dcl_limits limits;
        dcl_status status;
    } c[] = {{{.clauses = 5}, DCL_OK},
             {{.clauses = 4}, DCL_TOO_BIG},
             {{.streams = 3}, DCL_OK},
             {{.streams = 1}, DCL_TOO_BIG},
             {{.depth = 4}, DCL_OK},
             {{.depth = 3}, DCL_TOO_BIG},
             {{.line = sizeof text - 1}, DCL_OK},
             {{.line = sizeof text - 2}, DCL_TOO_BIG}};
    for (size_t i = 0; i < sizeof c / sizeof *c; i++) {
        dcl_penalty *p = NULL;
        dcl_err err = {DCL_OK, 0, 0, ""};
        T_STATUS(dcl_penalty_read(&p, text, sizeof text - 1, &c[i].limits, NULL,
                                  &err),
                 c[i].status, &err);
        dcl_penalty_free(p);
    }
}

/* A million digits are an amount like any other; past the limit of ten
 * million they are too many, and said so before they are read. */
static void amounts_of_many_digits(void)
{
    dcl_err err = {DCL_OK, 0, 0, ""};
    size_t len;
    char *t = repeat("1", "7", 1000000, &len);
    t_text out = {0};
    dcl_sink sink = t_sink(&out);
    dcl_penalty *p = NULL;
    t = realloc(t, len + 10);
    memcpy(t + len, " EUR/day", 8);
    T_STATUS(dcl_penalty_read(&p, t, len + 8, NULL, NULL, &err), DCL_OK, &err);
    T_STATUS(dcl_penalty_write(&sink, p, NULL, &err), DCL_OK, &err);
    CU_ASSERT_EQUAL(out.n, len + 1 + strlen("e999999 EUR/day"));
    CU_ASSERT_EQUAL(strncmp(t_cstr(&out), "1.777", 5), 0);
    dcl_penalty_free(p);
    t_free(&out);
    free(t);
    T_STATUS(read_long("1", "7", 11000000, &err), DCL_TOO_BIG, &err);
    T_STATUS(read_long("1 EUR/day, x2 every 1", "7", 11000000, &err),
             DCL_TOO_BIG, &err);
    T_STATUS(read_long("10^9", "9", 100, &err), DCL_TOO_BIG, &err);
}

static void nul_bytes_are_bytes(void)
{
    static const char text[] = "1 EUR/day, x2 every 7 days, from 2024-01-01";
    for (size_t i = 0; i < sizeof text; i++) {
        char t[sizeof text];
        dcl_penalty *p = NULL;
        dcl_err err = {DCL_OK, 0, 0, ""};
        memcpy(t, text, sizeof text);
        t[i] = '\0';
        CU_ASSERT_NOT_EQUAL(
            dcl_penalty_read(&p, t, sizeof text, NULL, NULL, &err), DCL_OK);
        CU_ASSERT(err.at <= sizeof text);
        CU_ASSERT_PTR_NULL(p);
    }
}

/* One byte of a valid text changed, dropped or added: a schedule whose
 * canonical text reads back, or a refusal inside the text. */
static void mutations(void)
{
    static const char set[] = "0123456789 ,;.:/%?+-x#\nabzAZ\0\xD0\xFF";
    static t_gen g;
    size_t read = 0, refused = 0;
    for (uint64_t i = t_effort(20000); i-- > 0;) {
        size_t n, at;
        dcl_penalty *p = NULL;
        dcl_err err = {DCL_OK, 0, 0, ""};
        char c = set[t_below(sizeof set - 1)];
        if (i % 16 == 0 || g.n == 0) t_gen_schedule(&g, T_GEN_ALL);
        n = g.n;
        at = t_below(n);
        switch (t_below(3)) {
        case 0: g.text[at] = c; break;
        case 1: memmove(g.text + at, g.text + at + 1, --n - at); break;
        default:
            memmove(g.text + at + 1, g.text + at, n++ - at);
            g.text[at] = c;
        }
        g.n = n;
        if (dcl_penalty_read(&p, g.text, n, NULL, NULL, &err) == DCL_OK) {
            read++;
            dcl_penalty_free(p);
            if (memchr(g.text, '\0', n) == NULL) {
                g.text[n] = '\0';
                t_reads_back(g.text);
            }
        } else {
            refused++;
            CU_ASSERT(err.at <= n && err.len <= n - err.at);
            CU_ASSERT(err.msg[0] != '\0');
            for (const char *m = err.msg; *m != '\0'; m++)
                CU_ASSERT((unsigned char)*m >= 0x20 &&
                          (unsigned char)*m < 0xFE);
        }
    }
    CU_ASSERT(read > 0 && refused > 0);
}

T_TESTS(penalty, penalty_read, T(pieces_and_names_are_refused),
        T(pieces_and_names_are_read), T(ten_megabytes),
        T(limits_are_the_callers), T(amounts_of_many_digits),
        T(nul_bytes_are_bytes), T(mutations));
