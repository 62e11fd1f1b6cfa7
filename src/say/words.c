/* Words: sign, whole part by the language's speller, fraction. */
#include "say/tongue.h"

static const char *const digits_en[10] = {"zero",  "one",  "two", "three",
                                          "four",  "five", "six", "seven",
                                          "eight", "nine"};

/* Digits after the point, one word each: zeros, then those of w. */
static void put_point(dcl__scribe *s, const dcl__walk *w, uint64_t zeros)
{
    const dcl__tongue *t = s->t;
    const char *const *n = t != NULL ? t->n : digits_en;
    const char *gap = t != NULL ? t->gap : " ";
    size_t i;
    dcl__pen_str(s->pen, gap);
    dcl__pen_str(s->pen, t != NULL ? t->word[WORD_POINT] : "point");
    for (; zeros > 0 && !s->pen->stopped; zeros--) {
        dcl__pen_str(s->pen, gap);
        dcl__pen_str(s->pen, n[0]);
    }
    for (i = w->i; i < w->n && !s->pen->stopped; i++) {
        dcl__pen_str(s->pen, gap);
        dcl__pen_str(s->pen, n[dcl__run_at(w->run, i) - '0']);
    }
}

/* Slavic fractions are parts of one: "two whole five tenths".  `last` are the
 * last digits of the whole part. */
static void put_parts(dcl__scribe *s, const dcl__walk *w, uint64_t zeros,
                      unsigned last, int more)
{
    const dcl__part *part = &s->t->part[zeros + (w->n - w->i) - 1];
    const char *whole = s->t->word[WORD_WHOLE];
    uint64_t v = 0;
    size_t i;
    dcl_plural form = dcl__plural_of(s->way->s.lang, last, more, 0);
    if (form == DCL_PLURAL_ONE) whole = s->t->word[WORD_WHOLE_ONE];
    if (form == DCL_PLURAL_FEW && s->t->word[WORD_WHOLE_FEW] != NULL)
        whole = s->t->word[WORD_WHOLE_FEW];
    dcl__scribe_word(s, whole);
    for (i = w->i; i < w->n; i++)
        v = v * 10 + (uint64_t)(dcl__run_at(w->run, i) - '0');
    dcl__slavic_number(s, v, DCL_NOUN_FEMININE);
    form = dcl__plural_of(s->way->s.lang, (unsigned)(v % 1000), v > 999, 0);
    dcl__scribe_word(s, form == DCL_PLURAL_ONE   ? part->one
                        : form == DCL_PLURAL_FEW ? part->few
                                                 : part->many);
}

/* Where the number's digits are cut by the point. */
typedef struct cut {
    int64_t lead;
    int small;       /* lead is the whole truth */
    int below_one;
    int fraction;
    uint64_t zeros;  /* after the point, before the digits */
    dcl__walk w;     /* from the first digit after the point */
} cut;

static cut cut_of(const dcl__fig *fig)
{
    cut c = {0, 0, 0, 0, 0, {NULL, 0, 0}};
    c.w = dcl__walk_of(&fig->digits);
    c.small = dcl__exp_small(&fig->lead, &c.lead);
    c.below_one = c.small ? c.lead < 0 : fig->lead.negative;
    if (c.below_one)
        c.zeros = c.small ? (uint64_t)(-c.lead - 1) : UINT64_MAX / 2;
    c.fraction = !fig->zero && (c.below_one || (c.small && c.lead >= 0 &&
                                                c.w.n > (uint64_t)c.lead + 1));
    if (c.fraction && !c.below_one) c.w.i = (size_t)c.lead + 1;
    return c;
}

/* Korean says gu for 10^32 and for nine: what has digits there would be read
 * as another number. */
static int ambiguous(const cut *c)
{
    int64_t place;
    for (place = 32; place < 36 && place <= c->lead; place++) {
        uint64_t i = (uint64_t)(c->lead - place);
        if (i < c->w.n && dcl__run_at(c->w.run, (size_t)i) != '0') return 1;
    }
    return 0;
}

/* Whether every word that is needed exists. */
static dcl_status named(const cut *c, const dcl__way *way,
                        const dcl__tongue *t, dcl_err *err)
{
    if (c->w.n + c->zeros > way->s.max)
        return dcl__fail(err, DCL_TOO_BIG, 0, 0,
                         "in words it has more than %u digits", way->s.max);
    if (t == NULL) return DCL_OK;
    if (!c->below_one && (!c->small || c->lead >= t->ceiling))
        return dcl__fail(err, DCL_NO_NAME, 0, 0,
                         "no words of the language %s reach 10^%d",
                         dcl_lang_name(way->s.lang), t->ceiling);
    if (way->s.lang == DCL_LANG_KO && !c->below_one && ambiguous(c))
        return dcl__fail(err, DCL_NO_NAME, 0, 0,
                         "the Korean noun of 10^32 is the word for nine");
    if (c->fraction && t->part != NULL &&
        c->zeros + (c->w.n - c->w.i) > t->parts)
        return dcl__fail(err, DCL_NO_NAME, 0, 0,
                         "the language %s has no name for a part in 10^%u",
                         dcl_lang_name(way->s.lang),
                         c->zeros + (uint64_t)(c->w.n - c->w.i));
    return DCL_OK;
}

/* The whole part: zero, or by the language's speller. */
static dcl_status put_whole(dcl__scribe *s, const dcl__fig *fig, const cut *c,
                            dcl_err *err)
{
    dcl__fig whole = *fig;
    dcl__way way = *s->way;
    if (fig->zero || c->below_one) {
        dcl__pen_str(s->pen, s->t != NULL ? s->t->n[0] : digits_en[0]);
        return DCL_OK;
    }
    if (c->fraction) {
        whole.digits.n = c->w.i;
        if (whole.digits.bump > c->w.i) whole.digits.bump = c->w.i;
        /* parts of one are feminine, and so are the whole ones */
        way.s.noun = s->t != NULL && s->t->part != NULL ? DCL_NOUN_FEMININE
                                                        : DCL_NOUN_NONE;
    }
    if (s->t != NULL) return s->t->spell(s->pen, &whole, &way, err);
    return dcl__spell_en(s->pen, &whole, &way, err);
}

static void put_fraction(dcl__scribe *s, const dcl__fig *fig, const cut *c)
{
    unsigned last = 0;
    size_t i = c->w.i > 3 ? c->w.i - 3 : 0;
    if (s->t == NULL || s->t->part == NULL) {
        put_point(s, &c->w, c->zeros);
        return;
    }
    for (; i < c->w.i; i++)
        last = last * 10 + (unsigned)(dcl__run_at(&fig->digits, i) - '0');
    s->begun = 1;
    put_parts(s, &c->w, c->zeros, last, c->w.i > 3);
}

dcl_status dcl__words_put(dcl__pen *pen, const dcl__fig *fig,
                          const dcl__way *way, dcl_err *err)
{
    dcl__scribe s = {pen, dcl__tongue_of(way->s.lang), way, 0};
    cut c;
    dcl_status status;
    c = cut_of(fig);
    status = named(&c, way, s.t, err);
    if (status != DCL_OK) return status;
    if (fig->negative) {
        dcl__pen_str(pen, s.t != NULL ? s.t->word[WORD_MINUS] : "minus");
        /* a Korean loanword stands apart from the number */
        dcl__pen_str(pen, s.t != NULL && way->s.lang != DCL_LANG_KO ? s.t->gap
                                                                    : " ");
    }
    status = put_whole(&s, fig, &c, err);
    if (status == DCL_OK && c.fraction) put_fraction(&s, fig, &c);
    return status;
}
