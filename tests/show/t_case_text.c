/* What a reader of a case is told, and how honestly. */
#include <decillion/show.h>

#include "support.h"

static const char text[] =
    "Case: a\nTitle: The hedge\nSchedule: 10 RUB/day, from 2024-01-01\n"
    "Fitted: the start\nUnsourced: the court\n"
    "Expect: 2024-01-02 20 RUB exactly\n+ as billed [1]\n"
    "Expect: 2024-01-10 90 RUB\n+ derived: by hand\n"
    "Expect: 2024-01-10 5 million RUB not\nSource: none found\n";

static void told(void)
{
    static const char want[] =
        "a: The hedge\n"
        "schedule  10 RUB/day, from 2024-01-01\n"
        "reading   10 RUB for each day; the daily rate does not change; the "
        "first day (2024-01-01) counts; no last day\n"
        "fitted    the start\n"
        "unsourced the court\n"
        "figures   2024-01-02 20 RUB exactly: reproduced; 20 RUB computed, to "
        "the digit\n"
        "          published: as billed [1]\n"
        "          2024-01-10 90 RUB: MISSED; 100 RUB computed, 11% above it\n"
        "          derived: by hand\n"
        "          2024-01-10 5 million RUB (wrong in print): indeed not; 100 "
        "RUB computed, 100% below it\n"
        "sources   [1] none found\n"
        "verdict   2 of 3 figures hold\n";
    dcl_book *b = NULL;
    dcl_case_answer *a = NULL;
    dcl_err err = {0};
    t_text t = {0};
    dcl_sink sink = t_sink(&t);
    char got[1200], *to = got;
    T_STATUS(dcl_book_read(&b, text, sizeof text - 1, NULL, NULL, NULL, &err),
             DCL_OK, &err);
    T_STATUS(dcl_ask_case(&a, b, dcl_book_nth(b, 0), NULL, NULL, &err), DCL_OK,
             &err);
    T_STATUS(dcl_show_case(&sink, a, NULL, NULL, &err), DCL_OK, &err);
    /* runs of blanks inside a line are as they fall */
    for (const char *s = t_cstr(&t); *s != '\0' && to < got + 1100; s++) {
        size_t column = (size_t)(to - got);
        while (column > 0 && got[column - 1] != '\n') column--;
        column = (size_t)(to - got) - column;
        if (*s == ' ' && column > 10 && to[-1] == ' ') continue;
        if (*s == ' ' && column == 10) continue;
        *to++ = *s;
    }
    *to = '\0';
    T_STR(got, want);
    t_free(&t);
    dcl_case_answer_free(a);
    dcl_book_free(b);
}

T_TESTS(show, case_text, T(told));
