/* What an answer owns, freed at once. */
#include "ask/claim_keep.h"

#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"

void dcl__keep_free(dcl__keep *k)
{
    dcl_mem mem = k->mem;
    size_t i;
    for (i = 0; i < k->nums; i++) dcl_num_free(k->num[i]);
    for (i = 0; i < k->conversions; i++) dcl_conversion_free(k->conversion[i]);
    for (i = 0; i < k->blocks; i++)
        dcl__release(&mem, k->block[i].p, k->block[i].n);
    dcl__release(&mem, k->num, k->num_cap * sizeof *k->num);
    dcl__release(&mem, k->conversion,
                 k->conversion_cap * sizeof *k->conversion);
    dcl__release(&mem, k->block, k->block_cap * sizeof *k->block);
}

void *dcl__keep_array(dcl__keep *k, size_t count, size_t size)
{
    dcl__block b;
    if (count == 0) count = 1;
    if (!dcl__grow(&k->mem, (void **)&k->block, k->blocks, &k->block_cap,
                   sizeof *k->block))
        return NULL;
    b.p = dcl__alloc_array(&k->mem, count, size);
    if (b.p == NULL) return NULL;
    b.n = count * size;
    memset(b.p, 0, b.n);
    k->block[k->blocks++] = b;
    return b.p;
}

const char *dcl__keep_text(dcl__keep *k, const char *s, size_t n)
{
    char *p = n < SIZE_MAX ? dcl__keep_array(k, n + 1, 1) : NULL;
    if (p != NULL && n > 0) memcpy(p, s, n);
    return p;
}

dcl_status dcl__keep_sum(const dcl_num **out, dcl__keep *k, const dcl__sum *s,
                         dcl_err *err)
{
    dcl_num *n = NULL;
    dcl_status status;
    if (!dcl__grow(&k->mem, (void **)&k->num, k->nums, &k->num_cap,
                   sizeof *k->num))
        return dcl__no_memory(err);
    status = dcl__num_of_sum(&n, s, &k->mem, err);
    if (status != DCL_OK) return status;
    k->num[k->nums++] = n;
    *out = n;
    return DCL_OK;
}

dcl_status dcl__keep_q(const dcl_num **out, dcl__keep *k, mpq_srcptr q,
                       dcl_err *err)
{
    dcl__sum s;
    dcl_status status;
    dcl__sum_init(&s, &k->mem);
    status = dcl__sum_set_q(&s, q, err);
    if (status == DCL_OK) status = dcl__keep_sum(out, k, &s, err);
    dcl__sum_clear(&s);
    return status;
}

dcl_status dcl__keep_conversion(dcl__keep *k, dcl_conversion *c, dcl_err *err)
{
    if (!dcl__grow(&k->mem, (void **)&k->conversion, k->conversions,
                   &k->conversion_cap, sizeof *k->conversion)) {
        dcl_conversion_free(c);
        return dcl__no_memory(err);
    }
    k->conversion[k->conversions++] = c;
    return DCL_OK;
}
