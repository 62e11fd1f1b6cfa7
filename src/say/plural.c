/* The form of a noun after a number as it is shown. */
#include "say/tongue.h"

/* After a named magnitude the noun is counted by that noun, not by the
 * figure: "a million rubles". */
static dcl_plural after_unit(const dcl__way *way, int thousand)
{
    switch (way->s.lang) {
    case DCL_LANG_RU:
    case DCL_LANG_UK:
    case DCL_LANG_PL: return DCL_PLURAL_MANY;
    case DCL_LANG_FR:
    case DCL_LANG_ES:
    case DCL_LANG_IT: return thousand ? DCL_PLURAL_OTHER : DCL_PLURAL_MANY;
    default: return DCL_PLURAL_OTHER;
    }
}

/* The last three digits before the point, and whether there are others. */
static dcl_plural after_digits(const dcl__fig *fig, const dcl__way *way)
{
    int64_t lead = 0;
    dcl__figure f;
    if (!dcl__exp_small(&fig->lead, &lead))
        return dcl__plural_of(way->s.lang, 0, 1, fig->lead.negative);
    f = dcl__figure_of(fig, lead, way);
    return dcl__figure_plural(&f, way);
}

/* Words end in a magnitude's noun where the digits end before its place. */
static dcl_plural after_words(const dcl__fig *fig, const dcl__way *way)
{
    const dcl__tongue *t = dcl__tongue_of(way->s.lang);
    dcl__walk w = dcl__walk_of(&fig->digits);
    int64_t lead = 0, last;
    int small = dcl__exp_small(&fig->lead, &lead);
    dcl__way exact = *way;
    exact.s.trim = DCL_TRIM_ALWAYS;
    if (!small) return after_unit(way, 0);
    last = lead - (int64_t)w.n + 1;
    if (t != NULL && last >= (t->mil ? 6 : t->noun[0].place) && !fig->zero)
        return after_unit(way, last < 6);
    return after_digits(fig, &exact);
}

dcl_status dcl_say_plural(dcl_plural *out, const dcl_dec *x,
                          const dcl_say_style *style, dcl_err *err)
{
    dcl__way way;
    dcl__fig fig;
    dcl__figure f;
    dcl__unit u;
    dcl_status status = dcl__way_of(&way, style, err);
    if (status == DCL_OK)
        status = dcl__fig_round(&fig, x, way.digits, way.s.round, err);
    if (status != DCL_OK) return status;
    if (way.s.kind == DCL_SAY_WORDS)
        *out = after_words(&fig, &way);
    else if (way.s.kind == DCL_SAY_DIGITS || way.s.kind == DCL_SAY_GROUPED)
        *out = after_digits(&fig, &way);
    else if (way.s.kind != DCL_SAY_COMPACT ||
             !dcl__compact_layout(&f, &u, &fig, &way))
        *out = after_unit(&way, 1);
    else if (u.kind == DCL__UNIT_NONE)
        *out = dcl__figure_plural(&f, &way);
    else
        *out = after_unit(&way, u.kind == DCL__UNIT_NOUN && u.noun == 0);
    return DCL_OK;
}
