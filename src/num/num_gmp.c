/* dcl_num from and to GMP's numbers. */
#include <decillion/gmp.h>

#include "base/fmt.h"
#include "num/num.h"

dcl_status dcl_num_from_mpq(dcl_num **out, mpq_srcptr q, const dcl_mem *mem,
                            dcl_err *err)
{
    dcl_status st;
    dcl__sum s;
    mpq_t lowest;
    if (mpz_sgn(mpq_denref(q)) == 0)
        return dcl__fail(err, DCL_ARGUMENT, 0, 0, "a denominator of 0");
    dcl__sum_init(&s, mem);
    mpq_init(lowest);
    mpq_set(lowest, q);
    mpq_canonicalize(lowest);
    st = dcl__sum_set_q(&s, lowest, err);
    if (st == DCL_OK) st = dcl__num_of_sum(out, &s, mem, err);
    mpq_clear(lowest);
    dcl__sum_clear(&s);
    return st;
}

dcl_status dcl_num_from_mpz(dcl_num **out, mpz_srcptr z, const dcl_mem *mem,
                            dcl_err *err)
{
    static const mp_limb_t one = 1;
    mpq_t q;
    (void)mpz_roinit_n(mpq_numref(q), mpz_limbs_read(z),
                       mpz_sgn(z) < 0 ? -(mp_size_t)mpz_size(z)
                                      : (mp_size_t)mpz_size(z));
    (void)mpz_roinit_n(mpq_denref(q), &one, 1);
    return dcl_num_from_mpq(out, q, mem, err);
}

dcl_status dcl_num_to_mpq(mpq_ptr q, const dcl_num *num,
                          const dcl_limits *limits, const dcl_mem *mem,
                          dcl_err *err)
{
    dcl__sum s = num->sum;
    s.mem = mem;
    return dcl__sum_exact(q, &s, limits, err);
}

dcl_status dcl_num_to_mpz(mpz_ptr z, const dcl_num *num,
                          const dcl_limits *limits, const dcl_mem *mem,
                          dcl_err *err)
{
    dcl_status st;
    mpq_t q;
    mpq_init(q);
    st = dcl_num_to_mpq(q, num, limits, mem, err);
    if (st == DCL_OK && mpz_cmp_ui(mpq_denref(q), 1) != 0)
        st = dcl__fail(err, DCL_RANGE, 0, 0, "the value is no integer");
    if (st == DCL_OK) mpz_swap(z, mpq_numref(q));
    mpq_clear(q);
    return st;
}
