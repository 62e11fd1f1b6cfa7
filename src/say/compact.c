/* Numbers as figures: compact, scientific, engineering, SI, digits, grouped. */
#include "say/figure.h"
#include "say/kinds.h"
#include "say/unit.h"

/* Below 10^-20 a figure has too many zeros to be read. */
enum { SMALLEST = -20 };

static const char *const prefixes[] = {
    "q", "r", "y", "z", "a", "f", "p", "n", "\xC2\xB5", "m", "",
    "k", "M", "G", "T", "P", "E", "Z", "Y", "R", "Q"};
enum { SI_STEPS = 10, SI_MAX = 39 };

int dcl__compact_layout(dcl__figure *f, dcl__unit *u, const dcl__fig *fig,
                        const dcl__way *way)
{
    *u = dcl__unit_of(&fig->lead, way);
    if (u->kind == DCL__UNIT_UNNAMED || u->up < SMALLEST) return 0;
    *f = dcl__figure_of(fig, u->up, way);
    return 1;
}

static void put_scientific(dcl__pen *pen, const dcl__fig *fig, unsigned step,
                           const dcl__way *way)
{
    unsigned up = dcl__exp_mod(&fig->lead, step);
    dcl__figure f = dcl__figure_of(fig, up, way);
    dcl__exp e = fig->lead;
    (void)dcl__exp_add(&e, -(int64_t)up);
    dcl__figure_put(pen, &f, way, 0);
    if (fig->zero) return;
    dcl__pen_put(pen, "e", 1);
    dcl__pen_exp(pen, &e);
}

static void put_compact(dcl__pen *pen, const dcl__fig *fig,
                        const dcl__way *way)
{
    dcl__unit u;
    dcl__figure f;
    if (!dcl__compact_layout(&f, &u, fig, way)) {
        put_scientific(pen, fig, 1, way);
        return;
    }
    dcl__figure_put(pen, &f, way, 0);
    dcl__unit_put(pen, &u, dcl__figure_plural(&f, way), way);
}

static void put_si(dcl__pen *pen, const dcl__fig *fig, const dcl__way *way)
{
    dcl__figure f;
    int64_t lead, step;
    if (!dcl__exp_small(&fig->lead, &lead) || lead >= SI_MAX ||
        lead < -3 * SI_STEPS) {
        put_scientific(pen, fig, 1, way);
        return;
    }
    step = (lead + 3 * SI_STEPS) / 3;
    if (step > 2 * SI_STEPS) step = 2 * SI_STEPS;
    f = dcl__figure_of(fig, lead + 3 * SI_STEPS - 3 * step, way);
    dcl__figure_put(pen, &f, way, f.whole > 3);
    if (step == SI_STEPS) return;
    dcl__pen_put(pen, " ", 1);
    dcl__pen_str(pen, prefixes[step]);
}

static dcl_status put_digits(dcl__pen *pen, const dcl__fig *fig,
                             const dcl__way *way, dcl_err *err)
{
    dcl__figure f;
    int64_t lead;
    int small = dcl__exp_small(&fig->lead, &lead);
    if (small) f = dcl__figure_of(fig, lead, way);
    if (!small || dcl__figure_digits(&f) > way->s.max)
        return dcl__fail(err, DCL_TOO_BIG, 0, 0,
                         "written out it has more than %u digits",
                         way->s.max);
    dcl__figure_put(pen, &f, way, way->s.kind == DCL_SAY_GROUPED);
    return DCL_OK;
}

dcl_status dcl__figures_put(dcl__pen *pen, const dcl__fig *fig,
                            const dcl__way *way, dcl_err *err)
{
    switch (way->s.kind) {
    case DCL_SAY_SCIENTIFIC: put_scientific(pen, fig, 1, way); break;
    case DCL_SAY_ENGINEERING: put_scientific(pen, fig, 3, way); break;
    case DCL_SAY_SI: put_si(pen, fig, way); break;
    case DCL_SAY_DIGITS:
    case DCL_SAY_GROUPED: return put_digits(pen, fig, way, err);
    default: put_compact(pen, fig, way); break;
    }
    return DCL_OK;
}
