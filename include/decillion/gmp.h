/* A bridge for programs that use GMP themselves; not part of <decillion.h>.
 *
 * Threads: as dcl_num. */
#ifndef DECILLION_GMP_H
#define DECILLION_GMP_H

#include <gmp.h>

#include <decillion/num.h>

DCL_BEGIN

/* A number with the value of z or q (q need not be in lowest terms).
 * Fails: DCL_NO_MEMORY; DCL_TOO_BIG past the default of dcl_limits.bits;
 * DCL_ARGUMENT for a denominator of 0.
 * Owns: *out is the caller's, freed with dcl_num_free; nothing of z or q is
 * kept. */
DCL_API dcl_status dcl_num_from_mpz(dcl_num **out, mpz_srcptr z,
                                    const dcl_mem *mem, dcl_err *err);
DCL_API dcl_status dcl_num_from_mpq(dcl_num **out, mpq_srcptr q,
                                    const dcl_mem *mem, dcl_err *err);

/* Sets z or q, which the caller has initialised and which GMP's functions may
 * enlarge, to the value.
 * Fails: DCL_TOO_BIG past limits->bits, before GMP is asked; DCL_RANGE where a
 * value for z is no integer; DCL_NO_MEMORY. */
DCL_API dcl_status dcl_num_to_mpz(mpz_ptr z, const dcl_num *num,
                                  const dcl_limits *limits, const dcl_mem *mem,
                                  dcl_err *err);
DCL_API dcl_status dcl_num_to_mpq(mpq_ptr q, const dcl_num *num,
                                  const dcl_limits *limits, const dcl_mem *mem,
                                  dcl_err *err);

DCL_END
#endif
