/* A number named and a name read, as JSON. */
#include <decillion/show.h>

#include "support.h"

static void named_and_read(void)
{
    t_text out = {0};
    dcl_sink sink = t_sink(&out);
    dcl_err err = {0};
    dcl_dec x = {0};
    T_STATUS(dcl_show_said(&sink, "1e36", 4, "1 undecillion", 13, &err), DCL_OK,
             &err);
    T_STR(t_cstr(&out), "{\"input\":\"1e36\",\"text\":\"1 undecillion\"}");
    t_free(&out);
    memset(&out, 0, sizeof out);
    sink = t_sink(&out);
    x.digits = "25";
    x.count = 2;
    x.exponent = "2";
    x.exponent_count = 1;
    T_STATUS(dcl_show_read(&sink, "$2.5k", 5, "2500", 4, &x, "USD", &err),
             DCL_OK, &err);
    T_STR(t_cstr(&out), "{\"input\":\"$2.5k\",\"value\":\"2500\","
                        "\"exponent\":\"3\",\"currency\":\"USD\"}");
    t_free(&out);
}

T_TESTS(show, show_said, T(named_and_read));
