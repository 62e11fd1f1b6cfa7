/* The window before a sink: order, whole pieces, and runs longer than it. */
#include "say/pen.h"

#include <stdlib.h>

#include "support.h"

static void long_and_short(void)
{
    t_text t = {0};
    dcl_sink sink = t_sink(&t);
    dcl__pen pen;
    size_t n = 5000, at = 0, i;
    char *big = malloc(n);
    dcl__run run = {big, n, 4990, 0};
    memset(big, '8', n);
    dcl__pen_init(&pen, &sink);
    dcl__pen_str(&pen, "begin ");
    dcl__pen_put(&pen, big, n);
    dcl__pen_zeros(&pen, 3000);
    dcl__pen_run(&pen, &run, 10, n - 10);
    dcl__pen_flush(&pen);
    CU_ASSERT_EQUAL(t.n, 6 + n + 3000 + n - 10);
    CU_ASSERT_EQUAL(memcmp(t.p, "begin ", 6), 0);
    for (at = 6, i = 0; i < n; i++) CU_ASSERT_EQUAL(t.p[at + i], '8');
    for (at += n, i = 0; i < 3000; i++) CU_ASSERT_EQUAL(t.p[at + i], '0');
    at += 3000;
    CU_ASSERT_EQUAL(t.p[at + 4979], '8');
    CU_ASSERT_EQUAL(t.p[at + 4980], '9');
    CU_ASSERT_EQUAL(t.p[at + 4981], '0');
    free(big);
    t_free(&t);
}

T_TESTS(say, pen, T(long_and_short));
