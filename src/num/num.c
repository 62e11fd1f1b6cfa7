/* Opaque numbers: one block from the hook, immutable. */
#include "num/num.h"

#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"
#include "num/size.h"

static size_t limbs_of_term(const dcl__term *t)
{
    size_t n = mpz_size(mpq_numref(t->q)) + mpz_size(mpq_denref(t->q));
    for (size_t i = 0; i < t->powers; i++)
        n += mpz_size(t->power[i].f) + mpz_size(t->power[i].n);
    return n;
}

/* Copies z's limbs to *at and makes view a view of them. */
static void place(mpz_ptr view, mp_limb_t **at, mpz_srcptr z)
{
    size_t n = mpz_size(z);
    if (n > 0) memcpy(*at, mpz_limbs_read(z), n * sizeof **at);
    (void)mpz_roinit_n(view, *at,
                       mpz_sgn(z) < 0 ? -(mp_size_t)n : (mp_size_t)n);
    *at += n;
}

static void place_term(dcl__term *to, dcl__power **power, mp_limb_t **at,
                       const dcl__term *t)
{
    memset(to, 0, sizeof *to);
    place(mpq_numref(to->q), at, mpq_numref(t->q));
    place(mpq_denref(to->q), at, mpq_denref(t->q));
    if (t->powers == 0) return;
    to->power = *power;
    to->powers = t->powers;
    *power += t->powers;
    for (size_t i = 0; i < t->powers; i++) {
        place(to->power[i].f, at, t->power[i].f);
        place(to->power[i].n, at, t->power[i].n);
    }
}

dcl_status dcl__num_of_sum(dcl_num **out, const dcl__sum *s,
                           const dcl_mem *mem, dcl_err *err)
{
    /* the parts in order of falling alignment; the counts are those of things
     * that are in memory already, so no sum of sizes overflows */
    size_t powers = 0, limbs = 0, size;
    dcl_num *num;
    dcl__power *power;
    mp_limb_t *at;
    for (size_t i = 0; i < s->terms; i++) {
        powers += s->term[i].powers;
        limbs += limbs_of_term(s->term + i);
    }
    size = sizeof *num + s->terms * sizeof(dcl__term) +
           powers * sizeof *power + limbs * sizeof *at;
    num = dcl__alloc(mem, size);
    if (num == NULL) return dcl__no_memory(err);
    num->mem = mem != NULL ? *mem : dcl__libc;
    num->size = size;
    dcl__sum_init(&num->sum, &num->mem);
    num->sum.term = (dcl__term *)(num + 1);
    num->sum.terms = s->terms;
    power = (dcl__power *)(num->sum.term + s->terms);
    at = (mp_limb_t *)(power + powers);
    for (size_t i = 0; i < s->terms; i++)
        place_term(num->sum.term + i, &power, &at, s->term + i);
    *out = num;
    return DCL_OK;
}

/* By a sum whose only term is a view of q. */
dcl_status dcl__num_of_q(dcl_num **out, mpq_srcptr q, const dcl_mem *mem,
                         dcl_err *err)
{
    dcl__term t = {.powers = 0};
    dcl__sum s = {.term = &t, .terms = mpq_sgn(q) != 0};
    t.q[0] = q[0];
    return dcl__num_of_sum(out, &s, mem, err);
}

dcl_status dcl__sum_of_num(dcl__sum *s, const dcl_num *num, dcl_err *err)
{
    return dcl__sum_set(s, &num->sum, err);
}

void dcl_num_free(dcl_num *num)
{
    dcl_mem mem;
    if (num == NULL) return;
    mem = num->mem;
    dcl__release(&mem, num, num->size);
}

int dcl_num_is_exact(const dcl_num *num, const dcl_limits *limits)
{
    return dcl__sum_bits(&num->sum) <= dcl__limits(limits).bits;
}

/* A shallow copy of b's sum that takes its memory from the caller's hook. */
static dcl__sum view(const dcl_num *num, const dcl_mem *mem)
{
    dcl__sum s = num->sum;
    s.mem = mem;
    return s;
}

dcl_status dcl_num_cmp(int *out, const dcl_num *a, const dcl_num *b,
                       const dcl_limits *limits, const dcl_mem *mem,
                       dcl_err *err)
{
    dcl__sum x = view(a, mem), y = view(b, mem);
    return dcl__sum_cmp(out, &x, &y, limits, err);
}
