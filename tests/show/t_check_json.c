/* Checked claims as JSON: the members that scripts rely on. */
#include <decillion/show.h>

#include "ask/checked.h"

static void members(void)
{
    static const char *const claims[] = {"2.5 million (2,500,000,000)", NULL};
    static const char want[] =
        "{\"on\":null,\"claims\":[{\"input\":\"2.5 million (2,500,000,000)\","
        "\"parts\":[{\"kind\":\"name\",\"text\":\"2.5 million\",\"readings\":["
        "{\"currency\":null,\"tier\":\"exact\",\"value\":\"2500000\","
        "\"rounded\":false,\"leading\":\"2.50\",\"exponent\":\"6\",\"name\":"
        "\"2.5 million\",\"scale\":\"short\",\"low\":\"2.45e6\",\"high\":"
        "\"2.55e6\"}],\"slips\":[]},{\"kind\":\"digits\",\"text\":"
        "\"2,500,000,000\",\"readings\":[{\"currency\":null,\"tier\":"
        "\"exact\",\"value\":\"2500000000\",\"rounded\":false,\"leading\":"
        "\"2.50\",\"exponent\":\"9\",\"name\":\"2.5 billion\",\"scale\":"
        "\"short\",\"low\":\"2.45e9\",\"high\":\"2.55e9\"}],\"slips\":[],"
        "\"agree\":false,\"factor\":\"10^3\",\"agreeOnOtherScale\":false}],"
        "\"agree\":false,\"factor\":\"10^3\"}],\"agree\":false}\n";
    dcl_show_style style = {0};
    t_text t = {0};
    dcl_sink sink = t_sink(&t);
    dcl_err err = {0};
    t_checked c;
    t_check(&c, claims, NULL, NULL, NULL);
    style.form = DCL_FORM_JSON;
    T_STATUS(dcl_show_check(&sink, c.answer, &style, NULL, &err), DCL_OK, &err);
    T_STR(t_cstr(&t), want);
    t_free(&t);
    t_checked_free(&c);
}

T_TESTS(show, check_json, T(members));
