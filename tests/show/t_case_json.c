/* A case as JSON: the members that scripts rely on. */
#include <decillion/show.h>

#include "support.h"

static const char text[] =
    "Case: a\nTitle: The \"hedge\"\nSchedule: 10 RUB/day, from 2024-01-01\n"
    "Fitted: the start\nExpect: 2024-01-02 20 RUB exactly\n+ as billed\n"
    "Source: none found\n";

static void members(void)
{
    static const char want[] =
        "{\"name\":\"a\",\"title\":\"The \\\"hedge\\\"\",\"court\":null,"
        "\"of\":null,\"schedule\":\"10 RUB/day, from 2024-01-01\","
        "\"reading\":\"10 RUB for each day; the daily rate does not change; "
        "the first day (2024-01-01) counts; no last day\",\"rule\":[],"
        "\"sourced\":[],\"derived\":[],\"fitted\":[\"the start\"],"
        "\"unsourced\":[],\"notes\":[],\"sources\":[\"none found\"],"
        "\"figures\":[{\"when\":\"2024-01-02\",\"amount\":\"20\","
        "\"currency\":\"RUB\",\"match\":\"exactly\",\"standing\":\"sourced\","
        "\"remark\":\"as billed\",\"holds\":true,\"computed\":{\"currency\":"
        "\"RUB\",\"tier\":\"exact\",\"value\":\"20\",\"rounded\":false,"
        "\"leading\":\"2.00\",\"exponent\":\"1\",\"name\":\"20\",\"scale\":"
        "\"short\"},\"off\":\"0%\"}],\"holds\":true}\n";
    dcl_book *b = NULL;
    dcl_case_answer *a = NULL;
    dcl_show_style style = {0};
    dcl_err err = {0};
    t_text t = {0};
    dcl_sink sink = t_sink(&t);
    style.form = DCL_FORM_JSON;
    T_STATUS(dcl_book_read(&b, text, sizeof text - 1, NULL, NULL, NULL, &err),
             DCL_OK, &err);
    T_STATUS(dcl_ask_case(&a, b, dcl_book_nth(b, 0), NULL, NULL, &err), DCL_OK,
             &err);
    T_STATUS(dcl_show_case(&sink, a, &style, NULL, &err), DCL_OK, &err);
    T_STR(t_cstr(&t), want);
    t_free(&t);
    dcl_case_answer_free(a);
    dcl_book_free(b);
}

T_TESTS(show, case_json, T(members));
