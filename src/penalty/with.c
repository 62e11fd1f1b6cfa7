/* A schedule with its start, its base or its number of claimants replaced.
 *
 * The copy that is changed is the canonical text read again, and what comes out
 * is the changed copy's canonical text read again: the checks of a schedule
 * that was written hold for one that was changed. */
#include <string.h>

#include "base/alloc.h"
#include "penalty/read.h"
#include "penalty/write.h"

/* What was accepted once is not refused for its size. */
static const dcl_limits ample = {
    sizeof ample, 0,          UINT64_MAX, 0,
    1000000000,   1000000000, 1000000000, UINT64_MAX};

static dcl_status reread(dcl_penalty **out, const dcl_penalty *p,
                         const dcl_mem *mem, dcl_err *err)
{
    dcl__text text = {NULL, 0, 0, mem, DCL_OK};
    dcl_sink sink = dcl__text_sink(&text);
    dcl_status s = dcl_penalty_write(&sink, p, mem, err);
    if (text.status != DCL_OK) s = dcl__no_memory(err);
    if (s == DCL_OK)
        s = dcl_penalty_read(out, text.p, text.n, &ample, mem, err);
    dcl__text_clear(&text);
    return s;
}

static dcl_status refuse(dcl_err *err, const char *what, size_t streams)
{
    return dcl__fail(err, DCL_ARGUMENT, 0, 0,
                     "%s can be replaced in a schedule with one stream, or "
                     "where all streams share it; this one has %z streams",
                     what, streams);
}

/* The piece whose clause is replaced: the only stream's own, else the common
 * one, else (where nobody says it) the only stream. */
static dcl__piece *holder(dcl_penalty *p, int (*has)(const dcl__piece *))
{
    dcl__piece *common = p->has_common ? &p->piece[0] : NULL;
    dcl__piece *only = p->streams == 1 ? &p->piece[p->pieces - 1] : NULL;
    if (only != NULL && has(only)) return only;
    if (common != NULL && has(common)) return common;
    return only;
}

static int has_start(const dcl__piece *p)
{
    return p->start.kind != DCL__WHEN_NONE;
}

static dcl_status set_start(dcl_penalty *p, dcl_day day, dcl_err *err)
{
    dcl__piece *piece = holder(p, has_start);
    dcl__when *start;
    if (day < DCL_DAY_MIN || day > DCL_DAY_MAX)
        return dcl__fail(err, DCL_RANGE, 0, 0,
                         "a start lies between 0001-01-01 and 9999-12-31");
    if (piece == NULL) return refuse(err, "the start", p->streams);
    start = &piece->start;
    if (start->kind == DCL__WHEN_NONE) start->kind = DCL__WHEN_FROM;
    start->date = (dcl__date){day, 0, DCL__SHIFT_NONE};
    return DCL_OK;
}

static dcl_status set_base(dcl_penalty *p, const char *base, const dcl_mem *mem,
                           dcl_err *err)
{
    dcl__amount *to = &p->piece[p->pieces - 1].charge.amount;
    dcl__amount amount;
    dcl_status s;
    if (p->streams != 1)
        return dcl__fail(err, DCL_ARGUMENT, 0, 0,
                         "the base can be replaced in a schedule with one "
                         "stream; this one has %z",
                         p->streams);
    dcl__amount_init(&amount);
    s = dcl__read_amount(&amount, &p->label, base, strlen(base), &ample, mem,
                         err);
    if (s == DCL_OK) dcl__amount_move(to, &amount, mem);
    dcl__amount_clear(&amount, mem);
    return s;
}

static int is_claimant(const dcl__count *c)
{
    return strcmp(c->item, "claimant") == 0;
}

static int has_claimants(const dcl__piece *p)
{
    for (size_t i = 0; i < p->counts; i++)
        if (is_claimant(&p->count[i])) return 1;
    return 0;
}

/* The one number of claimants of a piece; NULL: none is said yet. */
static dcl_status claimants_of(dcl__count **out, dcl__piece *p, dcl_err *err)
{
    *out = NULL;
    for (size_t i = 0; i < p->counts; i++) {
        if (!is_claimant(&p->count[i])) continue;
        if (p->count[i].dated)
            return dcl__fail(err, DCL_ARGUMENT, 0, 0,
                             "the number of claimants changes by date; change "
                             "it in the schedule");
        *out = &p->count[i];
    }
    return DCL_OK;
}

static dcl_status set_claimants(dcl_penalty *p, const char *number,
                                const dcl_mem *mem, dcl_err *err)
{
    dcl__piece *piece = holder(p, has_claimants);
    dcl__count *c = NULL;
    mpq_t q;
    dcl_status s;
    if (piece == NULL)
        return refuse(err, "the number of claimants", p->streams);
    s = claimants_of(&c, piece, err);
    if (s != DCL_OK) return s;
    mpq_init(q);
    s = dcl__read_whole(q, number, strlen(number), &ample, mem, err);
    if (s == DCL_OK && c == NULL) {
        c = dcl__add_count(piece, mem);
        if (c != NULL) c->item = dcl__strdup("claimant", 8, mem);
        if (c == NULL || c->item == NULL) s = dcl__no_memory(err);
    }
    if (s == DCL_OK) {
        mpq_swap(c->q, q);
        c->unknown = 0;
    }
    mpq_clear(q);
    return s;
}

dcl_status dcl_penalty_with(dcl_penalty **out, const dcl_penalty *penalty,
                            const dcl_penalty_change *change,
                            const dcl_mem *mem, dcl_err *err)
{
    dcl_penalty *p = NULL;
    dcl_status s = reread(&p, penalty, mem, err);
    if (s == DCL_OK && change->start != NULL)
        s = set_start(p, *change->start, err);
    if (s == DCL_OK && change->base != NULL)
        s = set_base(p, change->base, mem, err);
    if (s == DCL_OK && change->claimants != NULL)
        s = set_claimants(p, change->claimants, mem, err);
    if (s == DCL_OK) {
        s = reread(out, p, mem, err);
        /* its place is in a text that the caller has not seen */
        if (s != DCL_OK && err != NULL) err->at = err->len = 0;
    }
    dcl_penalty_free(p);
    return s;
}
