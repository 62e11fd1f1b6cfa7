/* Records in recutils' form: what is read, what is refused and where. */
#include "base/record.h"

#include "support.h"

/* Every record as "key=part|part;..." with / between records. */
static void dump(t_text *t, const char *text, size_t n, dcl_status want,
                 size_t want_at)
{
    dcl_sink sink = t_sink(t);
    dcl__rec_reader r;
    dcl__record rec = {0};
    dcl_err err = {0};
    dcl_status s;
    t->n = 0;
    dcl__rec_start(&r, text, n, NULL, NULL);
    while ((s = dcl__rec_next(&r, &rec, &err)) == DCL_OK && rec.fields > 0) {
        for (size_t i = 0; i < rec.fields; i++) {
            const dcl__rec_field *f = &rec.field[i];
            (void)dcl__putf(&sink, "%v=", text + f->key_at, f->key_n);
            for (size_t k = 0; k < f->parts; k++) {
                const dcl__rec_part *p = &rec.part[f->part + k];
                (void)dcl__putf(&sink, "%s%v",
                                k == 0        ? ""
                                : p->joined ? "~"
                                            : "|",
                                text + p->at, p->n);
            }
            (void)dcl__putf(&sink, ";");
        }
        (void)dcl__putf(&sink, "/");
    }
    T_STATUS(s, want, &err);
    if (s != DCL_OK) CU_ASSERT_EQUAL(err.at, want_at);
    dcl__rec_clear(&rec, NULL);
}

#define READS(text, want)                                                      \
    do {                                                                       \
        t_text t_ = {0};                                                       \
        dump(&t_, text, sizeof(text) - 1, DCL_OK, 0);                          \
        T_STR(t_cstr(&t_), want);                                              \
        t_free(&t_);                                                           \
    } while (0)

#define REFUSES(text, at)                                                      \
    do {                                                                       \
        t_text t_ = {0};                                                       \
        dump(&t_, text, sizeof(text) - 1, DCL_SYNTAX, at);                     \
        t_free(&t_);                                                           \
    } while (0)

static void what_is_read(void)
{
    READS("", "");
    READS("\n \n\t\n# only a comment", "");
    READS("A: 1", "A=1;/");
    READS("A:  1 \nB:\nA:\t2\n", "A=1 ;B=;A=2;/");
    READS("A: 1\n\n\nB: 2\n", "A=1;/B=2;/");
    READS("A: 1\n+ 2\n+\n+3\n+  4", "A=1|2||3| 4;/");
    READS("A: 1\n# between\n+ 2\n", "A=1|2;/");
    READS("# head\nA: 1\r\n+ 2\r\n\r\nB: 3\r\n", "A=1|2;/B=3;/");
    READS("A: https://x.y/z#w: v", "A=https://x.y/z#w: v;/");
    READS("A: 1\\\n2\\\n3\n+ 4", "A=1~2~3|4;/");
    READS("A: 1\\", "A=1\\;/");
    READS("\xEF\xBB\xBF" "A: \xD1\x80", "A=\xD1\x80;/");
    READS("%rec: Case\n%key: Case\n\nA: 1\n\n%rec: B\n", "A=1;/");
    READS("  \nA: 1\n \nB_2-x: 3", "A=1;/B_2-x=3;/");
}

static void what_is_refused(void)
{
    REFUSES("A: 1\nhello\n", 5);
    REFUSES("+ 1", 0);
    REFUSES("A: 1\n\n+ 1", 6);
    REFUSES("A:1", 1);
    REFUSES(" A: 1", 0);
    REFUSES("9: 1", 0);
    REFUSES("A: 1\nB: \0", 8);
    REFUSES("A: 1\\\n\0", 6);
}

static void limits_hold(void)
{
    static const char text[] = "A: 12345\nB: 2\n";
    dcl_limits lim = {0};
    dcl__rec_reader r;
    dcl__record rec = {0};
    lim.line = 7;
    dcl__rec_start(&r, text, sizeof text - 1, &lim, NULL);
    CU_ASSERT_EQUAL(dcl__rec_next(&r, &rec, NULL), DCL_TOO_BIG);
    lim.line = 8;
    dcl__rec_start(&r, text, sizeof text - 1, &lim, NULL);
    CU_ASSERT_EQUAL(dcl__rec_next(&r, &rec, NULL), DCL_OK);
    lim.clauses = 1;
    dcl__rec_start(&r, text, sizeof text - 1, &lim, NULL);
    CU_ASSERT_EQUAL(dcl__rec_next(&r, &rec, NULL), DCL_TOO_BIG);
    dcl__rec_start(&r, "A: 1\n+ 2", 8, &lim, NULL);
    CU_ASSERT_EQUAL(dcl__rec_next(&r, &rec, NULL), DCL_TOO_BIG);
    dcl__rec_clear(&rec, NULL);
}

static void no_memory_leaves_nothing_behind(void)
{
    static const char text[] = "A: 1\nB: 2\nC: 3\nD: 4\nE: 5\nF: 6\nG: 7\n"
                               "H: 8\nI: 9\n+ 10\n";
    dcl_status s = DCL_NO_MEMORY;
    for (size_t k = 1; s == DCL_NO_MEMORY && k < 20; k++) {
        t_heap h = {0, 0, k};
        dcl_mem mem = t_heap_mem(&h);
        dcl__rec_reader r;
        dcl__record rec = {0};
        dcl__rec_start(&r, text, sizeof text - 1, NULL, &mem);
        s = dcl__rec_next(&r, &rec, NULL);
        dcl__rec_clear(&rec, &mem);
        CU_ASSERT_EQUAL(h.live, 0);
        if (k == 1) CU_ASSERT_EQUAL(s, DCL_NO_MEMORY);
    }
    CU_ASSERT_EQUAL(s, DCL_OK);
}

/* Whatever the bytes, the reader ends, stays inside, and its parts are in
 * order; run under the sanitizers this is a fuzzer. */
static void any_bytes(void)
{
    static const char letters[] = "A:+#\\ \n\n\r%x1\t";
    char s[64];
    for (uint64_t i = t_effort(20000); i > 0; i--) {
        size_t n = (size_t)t_below(sizeof s), last = 0;
        dcl__rec_reader r;
        dcl__record rec = {0};
        for (size_t k = 0; k < n; k++)
            s[k] = letters[t_below(sizeof letters)];
        dcl__rec_start(&r, s, n, NULL, NULL);
        while (dcl__rec_next(&r, &rec, NULL) == DCL_OK && rec.fields > 0) {
            for (size_t k = 0; k < rec.parts; k++) {
                CU_ASSERT(rec.part[k].at >= last);
                last = rec.part[k].at + rec.part[k].n;
                CU_ASSERT(last <= n);
                CU_ASSERT(memchr(s + rec.part[k].at, '\n', rec.part[k].n) ==
                          NULL);
            }
        }
        dcl__rec_clear(&rec, NULL);
    }
}

static void lines_and_columns(void)
{
    size_t line, column;
    dcl__line_column("ab\ncd\n", 6, 0, &line, &column);
    CU_ASSERT(line == 1 && column == 1);
    dcl__line_column("ab\ncd\n", 6, 2, &line, &column);
    CU_ASSERT(line == 1 && column == 3);
    dcl__line_column("ab\ncd\n", 6, 4, &line, &column);
    CU_ASSERT(line == 2 && column == 2);
    dcl__line_column("ab\ncd\n", 6, 99, &line, &column);
    CU_ASSERT(line == 3 && column == 1);
}

T_TESTS(base, record, T(what_is_read), T(what_is_refused), T(limits_hold),
        T(no_memory_leaves_nothing_behind), T(any_bytes),
        T(lines_and_columns));
