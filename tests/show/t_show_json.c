/* A figure as JSON; every scale side by side. */
#include "show/show_json.h"

#include "support.h"

static void figure(const char *number, int how, const dcl_show_style *style,
                   const char *want)
{
    t_text out = {0};
    dcl_sink sink = t_sink(&out);
    dcl_figure f = {0};
    dcl_num *num = NULL;
    dcl_err err = {0};
    T_STATUS(dcl_num_read(&num, number, strlen(number), NULL, NULL, &err),
             DCL_OK, &err);
    f.num = num;
    f.minor = 2;
    strcpy(f.ccy.code, "USD");
    T_STATUS(dcl__json_figure(&sink, &f, how, style, NULL, &err), DCL_OK, &err);
    T_STR(t_cstr(&out), want);
    t_free(&out);
    dcl_num_free(num);
}

/* The object is left open: a caller may have more to say. */
static void figures(void)
{
    dcl_show_style style = {0};
    figure("2500000", DCL__FIG_SHORTEST, &style,
           "{\"currency\":\"USD\",\"tier\":\"exact\",\"value\":\"2500000\","
           "\"rounded\":false,\"leading\":\"2.50\",\"exponent\":\"6\","
           "\"name\":\"2.5 million\",\"scale\":\"short\"");
    figure("7/3", DCL__FIG_SHORTEST, &style,
           "{\"currency\":\"USD\",\"tier\":\"exact\",\"value\":\"2.33\","
           "\"rounded\":true,\"fraction\":\"7/3\",\"leading\":\"2.33\","
           "\"exponent\":\"0\",\"name\":\"2.33\",\"scale\":\"short\"");
    style.all_scales = 1;
    figure("1e12", DCL__FIG_PADDED, &style,
           "{\"currency\":\"USD\",\"tier\":\"exact\",\"value\":"
           "\"1000000000000.00\",\"rounded\":false,\"fraction\":"
           "\"1000000000000/1\",\"leading\":\"1.00\",\"exponent\":\"12\","
           "\"name\":\"1 trillion\",\"scale\":\"short\",\"names\":{"
           "\"short\":\"1 trillion\",\"long\":\"1 billion\",\"british\":"
           "\"1 billion\"}");
}

T_TESTS(show, show_json, T(figures));
