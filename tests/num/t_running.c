/* Totals day by day against GMP's, recomputed for each row. */
#include "num/running.h"

#include <stdlib.h>

#include <gmp.h>

#include "support.h"

static dcl_running *make(const char *rate, unsigned factor, uint64_t every,
                         const dcl_mem *mem)
{
    dcl_running *r = NULL;
    dcl_num *num = NULL;
    dcl_err err = {0};
    T_STATUS(dcl_num_read(&num, rate, strlen(rate), NULL, NULL, &err), DCL_OK,
             &err);
    T_STATUS(dcl_running_new(&r, num, factor, every, NULL, mem, &err), DCL_OK,
             &err);
    dcl_num_free(num);
    return r;
}

/* rate * (every * (f^w - 1) / (f - 1) + left * f^w) */
static void total(mpz_ptr z, const char *rate, unsigned f, uint64_t every,
                  uint64_t days)
{
    mpz_t q, w;
    mpz_init_set_str(q, rate, 10);
    mpz_init(w);
    mpz_ui_pow_ui(w, f, days / every);
    mpz_mul_ui(z, w, days % every);
    mpz_sub_ui(w, w, 1);
    if (f > 1) mpz_divexact_ui(w, w, f - 1);
    else mpz_set_ui(w, days / every);
    mpz_addmul_ui(z, w, every);
    mpz_mul(z, z, q);
    mpz_clears(q, w, NULL);
}

/* `days` rows through a window of that size. */
static void check(const char *rate, unsigned f, uint64_t every, uint64_t days,
                  size_t room, unsigned cpu)
{
    dcl_running *r = make(rate, f, every, NULL);
    char *buf = malloc(room + 1), *want = malloc(100000);
    uint64_t at = 0;
    dcl_err err = {0};
    mpz_t z;
    mpz_init(z);
    r->cpu = cpu;
    buf[room] = '#';
    while (at < days) {
        size_t used = 0;
        uint64_t rows = 0, ask = 1 + t_below(days - at);
        char *line = buf;
        T_STATUS(dcl_running_rows(buf, room, &used, &rows, r, ask, &err),
                 DCL_OK, &err);
        if (rows == 0) break;
        CU_ASSERT(rows <= ask && used <= room && buf[room] == '#');
        for (; rows > 0; rows--) {
            char *end = memchr(line, '\n', used - (size_t)(line - buf));
            if (end == NULL) break;
            *end = '\0';
            total(z, rate, f, every, ++at);
            T_STR(line, mpz_get_str(want, 10, z));
            line = end + 1;
        }
        CU_ASSERT(rows == 0 && line == buf + used);
    }
    CU_ASSERT_EQUAL(at, days);
    mpz_clear(z);
    free(buf);
    free(want);
    dcl_running_free(r);
}

static void rows_are_totals(void)
{
    static const unsigned factor[] = {2, 1, 3, 7, 10, 1000};
    check("100000", 2, 7, 1500, 5000, 0);
    check("100000", 2, 7, 1500, 5000, dcl__cpu());
    for (uint64_t k = t_effort(30); k > 0; k--) {
        unsigned f = factor[t_below(6)];
        check(t_below(2) > 0 ? "99999999999999999999" : "7", f,
              1 + t_below(9), 300, 2000 + t_below(9000),
              t_below(2) > 0 ? dcl__cpu() : 0);
    }
    check("0", 2, 1, 50, 200, dcl__cpu());
}

static void no_room(void)
{
    dcl_running *r = make("5000", 2, 7, NULL);
    char buf[32];
    size_t used = 9;
    uint64_t rows = 9;
    dcl_err err = {0};
    T_STATUS(dcl_running_rows(buf, 5, &used, &rows, r, 1, &err), DCL_SPACE,
             &err);
    T_STATUS(dcl_running_rows(buf, 6, &used, &rows, r, 9, &err), DCL_OK, &err);
    CU_ASSERT(rows == 1 && used == 5 && memcmp(buf, "5000\n", 5) == 0);
    T_STATUS(dcl_running_rows(buf, 0, &used, &rows, r, 0, &err), DCL_OK, &err);
    CU_ASSERT(rows == 0 && used == 0);
    dcl_running_free(r);
}

static dcl_status refused(const char *rate, unsigned f, uint64_t every,
                          uint64_t digits)
{
    dcl_limits limits = {.digits = digits};
    dcl_running *r = NULL;
    dcl_num *num = NULL;
    dcl_status st;
    T_STATUS(dcl_num_read(&num, rate, strlen(rate), NULL, NULL, NULL), DCL_OK,
             NULL);
    st = dcl_running_new(&r, num, f, every, &limits, NULL, NULL);
    CU_ASSERT_PTR_NULL(r);
    dcl_running_free(r);
    dcl_num_free(num);
    return st;
}

static void refusals(void)
{
    CU_ASSERT_EQUAL(refused("1", 0, 7, 0), DCL_ARGUMENT);
    CU_ASSERT_EQUAL(refused("1", 1001, 7, 0), DCL_ARGUMENT);
    CU_ASSERT_EQUAL(refused("1", 2, 0, 0), DCL_ARGUMENT);
    CU_ASSERT_EQUAL(refused("-1", 2, 7, 0), DCL_ARGUMENT);
    CU_ASSERT_EQUAL(refused("0.5", 2, 7, 0), DCL_RANGE);
    CU_ASSERT_EQUAL(refused("1/3", 2, 7, 0), DCL_RANGE);
    CU_ASSERT_EQUAL(refused("12345678901", 2, 7, 10), DCL_TOO_BIG);
}

static void limit_of_digits(void)
{
    dcl_limits limits = {.digits = 10};
    dcl_running *r = NULL;
    dcl_num *num = NULL;
    char buf[1000];
    size_t used;
    uint64_t rows = 0;
    dcl_err err = {0};
    T_STATUS(dcl_num_read(&num, "4", 1, NULL, NULL, &err), DCL_OK, &err);
    T_STATUS(dcl_running_new(&r, num, 10, 1, &limits, NULL, &err), DCL_OK,
             &err);
    T_STATUS(dcl_running_rows(buf, sizeof buf, &used, &rows, r, 99, &err),
             DCL_OK, &err);
    CU_ASSERT(rows >= 10 && rows < 12);
    T_STATUS(dcl_running_rows(buf, sizeof buf, &used, &rows, r, 99, &err),
             DCL_TOO_BIG, &err);
    T_STATUS(dcl_running_reserve(r, 11, &err), DCL_TOO_BIG, &err);
    dcl_running_free(r);
    dcl_num_free(num);
}

static void memory(void)
{
    static char buf[200000];
    t_heap heap = {0};
    dcl_mem mem = t_heap_mem(&heap);
    dcl_running *r = make("100000", 2, 7, &mem);
    size_t used, requests;
    uint64_t rows;
    dcl_err err = {0};
    T_STATUS(dcl_running_reserve(r, 400, &err), DCL_OK, &err);
    requests = heap.requests;
    T_STATUS(dcl_running_rows(buf, sizeof buf, &used, &rows, r, 1000, &err),
             DCL_OK, &err);
    CU_ASSERT(rows == 1000 && heap.requests == requests);
    heap.fail_at = requests + 1;
    T_STATUS(dcl_running_reserve(r, 40000, &err), DCL_NO_MEMORY, &err);
    T_STATUS(dcl_running_rows(buf, sizeof buf, &used, &rows, r, 1, &err),
             DCL_OK, &err);
    dcl_running_free(r);
    CU_ASSERT_EQUAL(heap.live, 0);
    dcl_running_free(NULL);
}

T_TESTS(num, running, T(rows_are_totals), T(no_room), T(refusals),
        T(limit_of_digits), T(memory));
