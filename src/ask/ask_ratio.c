/* One number over another. */
#include "ask/ask_ratio.h"

#include "num/sum.h"

dcl_status dcl__ratio(dcl_num **out, const dcl_num *a, const dcl_num *b,
                      int less, const dcl_mem *mem, dcl_err *err)
{
    dcl__sum x;
    mpq_t p, q;
    dcl_status status;
    dcl__sum_init(&x, mem);
    mpq_init(p);
    mpq_init(q);
    status = dcl__sum_of_num(&x, a, err);
    if (status == DCL_OK) status = dcl__sum_exact(p, &x, NULL, err);
    if (status == DCL_OK) status = dcl__sum_of_num(&x, b, err);
    if (status == DCL_OK) status = dcl__sum_exact(q, &x, NULL, err);
    if (status == DCL_OK && mpq_sgn(q) != 0) {
        mpq_div(p, p, q);
        mpz_submul_ui(mpq_numref(p), mpq_denref(p), (unsigned)less);
        status = dcl__sum_set_q(&x, p, err);
        if (status == DCL_OK) status = dcl__num_of_sum(out, &x, mem, err);
    }
    mpq_clear(p);
    mpq_clear(q);
    dcl__sum_clear(&x);
    return status == DCL_TOO_BIG ? DCL_OK : status;
}
