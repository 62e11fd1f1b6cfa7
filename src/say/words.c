/* Words: sign, whole part by the language's speller, fraction. */
#include "say/speller.h"
#include "say/walk.h"

static const char *const digits_en[10] = {"zero",  "one",  "two", "three",
                                          "four",  "five", "six", "seven",
                                          "eight", "nine"};

/* Digits after the point, one word each: zeros, then the run from `i` on. */
static void put_fraction(dcl__pen *pen, const dcl__walk *w, uint64_t zeros)
{
    size_t i;
    dcl__pen_str(pen, " point");
    for (; zeros > 0 && !pen->stopped; zeros--) dcl__pen_str(pen, " zero");
    for (i = w->i; i < w->n && !pen->stopped; i++) {
        dcl__pen_put(pen, " ", 1);
        dcl__pen_str(pen, digits_en[dcl__run_at(w->run, i) - '0']);
    }
}

dcl_status dcl__words_put(dcl__pen *pen, const dcl__fig *fig,
                          const dcl__way *way, dcl_err *err)
{
    dcl__walk w = dcl__walk_of(&fig->digits);
    dcl_status status = DCL_OK;
    int64_t lead = 0;
    uint64_t zeros = 0;
    int small = dcl__exp_small(&fig->lead, &lead);
    int below_one = small ? lead < 0 : fig->lead.negative;
    if (below_one) zeros = small ? (uint64_t)(-lead - 1) : UINT64_MAX / 2;
    if (w.n + zeros > way->s.max)
        return dcl__fail(err, DCL_TOO_BIG, 0, 0,
                         "in words it has more than %u digits", way->s.max);
    if (fig->negative) dcl__pen_str(pen, "minus ");
    if (fig->zero || below_one)
        dcl__pen_str(pen, digits_en[0]);
    else
        status = dcl__spell_en(pen, fig, way, err);
    if (status != DCL_OK || fig->zero) return status;
    if (!below_one && (!small || (uint64_t)lead + 1 >= w.n)) return DCL_OK;
    if (!below_one) w.i = (size_t)lead + 1;
    put_fraction(pen, &w, zeros);
    return DCL_OK;
}
