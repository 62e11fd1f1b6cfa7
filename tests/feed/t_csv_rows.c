/* RFC 4180, against texts written by hand and by a writer of its own. */
#include "feed/csv_rows.h"

#include <stdlib.h>

#include "support.h"

typedef struct given {
    dcl__feed f;
    dcl_err err;
} given;

static dcl__rows *open_text(given *g, const char *text, size_t n)
{
    dcl__rows *c = NULL;
    memset(g, 0, sizeof *g);
    g->f.text = text;
    g->f.n = n;
    g->f.name = "f";
    g->f.err = &g->err;
    T_STATUS(dcl__rows_new(&c, &g->f, ','), DCL_OK, &g->err);
    return c;
}

/* The columns of all records: [a][b] and a new line. */
static void reads(const char *text, const char *want)
{
    char got[1024] = "";
    given g;
    dcl__rows *c = open_text(&g, text, strlen(text));
    int more = 1;
    while (more) {
        T_STATUS(dcl__rows_next(c, &more), DCL_OK, &g.err);
        for (size_t i = 0; i < c->columns && more; i++) {
            strcat(got, "[");
            strncat(got, c->column[i].s, c->column[i].n);
            strcat(got, "]");
        }
        if (more) strcat(got, "\n");
    }
    T_STR(got, want);
    dcl__rows_free(c);
}

static void the_grammar(void)
{
    reads("a,b\nc,d\n", "[a][b]\n[c][d]\n");
    reads("a,b\r\nc,d", "[a][b]\n[c][d]\n");
    reads("\xEF\xBB\xBF" "a,b\n", "[a][b]\n");
    reads("a,,\n", "[a][][]\n");
    reads(" a , b \n", "[a][b]\n");
    reads("\" a \",\"b,c\"\n", "[ a ][b,c]\n");
    reads("\"a\nb\",c\n", "[a\nb][c]\n");
    reads("\"a\"\"b\",\"\"\"\"\n", "[a\"b][\"]\n");
    reads("\"\",x\n", "[][x]\n");
    reads("\n\n\na\n\n", "[a]\n");
    reads("", "");
}

static void bad(const char *text, size_t n, dcl_status want)
{
    given g;
    dcl__rows *c = open_text(&g, text, n);
    int more = 0;
    T_STATUS(dcl__rows_next(c, &more), want, &g.err);
    CU_ASSERT(g.err.at <= n);
    dcl__rows_free(c);
}

static void what_is_refused(void)
{
    char *text = malloc(70000);
    bad("a,\"b", 4, DCL_SYNTAX);
    bad("\"a\"b,c\n", 7, DCL_SYNTAX);
    memset(text, 'x', 70000);
    bad(text, 70000, DCL_TOO_BIG);
    memset(text, ',', 70000);
    bad(text, 2000, DCL_TOO_BIG);
    memset(text, '"', 70000);
    bad(text, 69999, DCL_SYNTAX);
    free(text);
}

static void lines_are_counted(void)
{
    given g;
    const char *text = "a\n\n\"b\nc\"\nd\n";
    dcl__rows *c = open_text(&g, text, strlen(text));
    int more;
    T_STATUS(dcl__rows_next(c, &more), DCL_OK, &g.err);
    CU_ASSERT_EQUAL(c->line, 1);
    T_STATUS(dcl__rows_next(c, &more), DCL_OK, &g.err);
    CU_ASSERT_EQUAL(c->line, 3);
    T_STATUS(dcl__rows_next(c, &more), DCL_OK, &g.err);
    CU_ASSERT_EQUAL(c->line, 5);
    T_STATUS(dcl__rows_whole(c), DCL_OK, &g.err);
    dcl__rows_free(c);
}

/* What a naive writer quotes is what is read. */
static void random_tables(void)
{
    static const char letters[] = "ab,\"\n\r c";
    for (uint64_t k = t_effort(300); k > 0; k--) {
        char cell[8][16], text[512] = "";
        size_t n = 2 + (size_t)t_below(6), at = 0;
        given g;
        dcl__rows *c;
        int more;
        for (size_t i = 0; i < n; i++) {
            size_t length = (size_t)t_below(10);
            if (i > 0) text[at++] = ',';
            text[at++] = '"';
            for (size_t j = 0; j < length; j++) {
                char x = letters[t_below(sizeof letters - 1)];
                cell[i][j] = x;
                text[at++] = x;
                if (x == '"') text[at++] = x;
            }
            cell[i][length] = '\0';
            text[at++] = '"';
        }
        text[at++] = '\n';
        c = open_text(&g, text, at);
        T_STATUS(dcl__rows_next(c, &more), DCL_OK, &g.err);
        CU_ASSERT_EQUAL(c->columns, n);
        for (size_t i = 0; i < n && i < c->columns; i++) {
            CU_ASSERT(c->column[i].n == strlen(cell[i]) &&
                      memcmp(c->column[i].s, cell[i], c->column[i].n) == 0);
        }
        T_STATUS(dcl__rows_next(c, &more), DCL_OK, &g.err);
        CU_ASSERT_EQUAL(more, 0);
        dcl__rows_free(c);
    }
}

T_TESTS(feed, csv_rows, T(the_grammar), T(what_is_refused),
        T(lines_are_counted),
        T(random_tables));
