/* Decimal texts as lazy sums. */
#include "num/num_dec.h"

#include "nums.h"
#include "support.h"

static dcl_status times(dcl__sum *s, const char *digits, const char *exponent,
                        int negative, const dcl_limits *l, dcl_err *err)
{
    dcl__dec_text t = {.mem = s->mem};
    dcl_status st = dcl__dec_room(&t, strlen(digits), strlen(exponent), err);
    if (st == DCL_OK) {
        memcpy(t.out.digits, digits, strlen(digits));
        memcpy(t.out.exponent, exponent, strlen(exponent));
        t.out.digits_need = strlen(digits);
        t.out.exponent_need = strlen(exponent);
        t.out.negative = negative;
        st = dcl__sum_mul_dec(s, &t, l, err);
    }
    dcl__dec_clear(&t);
    return st;
}

static void values(void)
{
    dcl__sum s, want;
    dcl_err err;
    int sign = 9;
    mpq_t q;
    t_q(q, "1/3");
    dcl__sum_init(&s, NULL);
    dcl__sum_init(&want, NULL);
    CU_ASSERT_EQUAL(dcl__sum_set_q(&s, q, NULL), DCL_OK);
    T_STATUS(times(&s, "225", "-2", 1, NULL, &err), DCL_OK, &err);
    CU_ASSERT_EQUAL(mpq_cmp_si(dcl__sum_rational(&s), -3, 4), 0);
    T_STATUS(times(&s, "4", "1000000000000000000000000000000", 1, NULL, &err),
             DCL_OK, &err);
    t_add_pow(&want, "3", "10", "10^30");
    CU_ASSERT_EQUAL(dcl__sum_cmp(&sign, &s, &want, NULL, NULL), DCL_OK);
    CU_ASSERT_EQUAL(sign, 0);
    T_STATUS(times(&s, "0", "99999999999999999999999", 0, NULL, &err), DCL_OK,
             &err);
    CU_ASSERT(dcl__sum_is_zero(&s));
    dcl__sum_clear(&s);
    dcl__sum_clear(&want);
    mpq_clear(q);
}

static void limits_off_by_one(void)
{
    dcl_limits l = {.digits = 4};
    dcl__sum s;
    dcl_err err;
    mpq_t q;
    t_q(q, "1");
    dcl__sum_init(&s, NULL);
    CU_ASSERT_EQUAL(dcl__sum_set_q(&s, q, NULL), DCL_OK);
    T_STATUS(times(&s, "1234", "0", 0, &l, &err), DCL_OK, &err);
    T_STATUS(times(&s, "12345", "0", 0, &l, &err), DCL_TOO_BIG, &err);
    T_STATUS(times(&s, "1", "-123", 0, &l, &err), DCL_OK, &err);
    T_STATUS(times(&s, "1", "-1234", 0, &l, &err), DCL_TOO_BIG, &err);
    T_STATUS(times(&s, "x", "0", 0, NULL, &err), DCL_ARGUMENT, &err);
    dcl__sum_clear(&s);
    mpq_clear(q);
}

T_TESTS(num, num_dec, T(values), T(limits_off_by_one));
