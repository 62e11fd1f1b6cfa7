/* Russian, Ukrainian, Polish: triads whose nouns are declined by them. */
#include "say/tongue.h"

/* 1 <= v <= 999, before a noun of that gender. */
static void triad(dcl__scribe *s, unsigned v, dcl_noun gender)
{
    const dcl__tongue *t = s->t;
    unsigned low = v % 100, unit = low % 10;
    const char *form = NULL;
    if (v >= 100) dcl__scribe_word(s, t->h[v / 100]);
    if (low == 0) return;
    /* jeden of 21 does not change in Polish */
    if (low / 10 != 1 && unit > 0 &&
        !(unit == 1 && v > 1 && s->way->s.lang == DCL_LANG_PL))
        form = dcl__variant_of(t, unit, gender);
    if (form == NULL) {
        dcl__scribe_word(s, t->n[low]);
        return;
    }
    if (low >= 20) dcl__scribe_word(s, t->n[low - unit]);
    dcl__scribe_word(s, form);
}

static void spell(dcl__scribe *s, dcl__walk *w, int64_t lead, dcl_noun gender)
{
    size_t first = (size_t)(lead % 3) + 1;
    int64_t place = lead - lead % 3;
    for (; place >= 0 && dcl__walk_more(w); place -= 3, first = 3) {
        const dcl__noun *noun =
            place > 0 ? &s->t->noun[place / 3 - 1] : NULL;
        unsigned v = dcl__walk_take(w, first);
        if (v == 0) continue;
        /* Polish says tysiac and milion without the one */
        if (!(noun != NULL && v == 1 && s->t->lone == LONE_ALL))
            triad(s, v, noun != NULL ? (dcl_noun)noun->gender : gender);
        if (noun != NULL)
            dcl__scribe_word(
                s, noun->form[dcl__plural_of(s->way->s.lang, v, 0, 0)]);
    }
}

dcl_status dcl__spell_slavic(dcl__pen *pen, const dcl__fig *fig,
                             const dcl__way *way, dcl_err *err)
{
    dcl__scribe s = {pen, dcl__tongue_of(way->s.lang), way, 0};
    dcl__walk w = dcl__walk_of(&fig->digits);
    int64_t lead = 0;
    (void)err;
    (void)dcl__exp_small(&fig->lead, &lead);
    spell(&s, &w, lead, way->s.noun);
    return DCL_OK;
}

void dcl__slavic_number(dcl__scribe *s, uint64_t v, dcl_noun gender)
{
    char digits[20];
    size_t i = sizeof digits;
    dcl__run run = {NULL, 0, 0, 0};
    dcl__walk w;
    do {
        digits[--i] = (char)('0' + v % 10);
        v /= 10;
    } while (v > 0);
    run.p = digits + i;
    run.n = run.bump = sizeof digits - i;
    w = dcl__walk_of(&run);
    if (digits[i] == '0')
        dcl__scribe_word(s, s->t->n[0]);
    else
        spell(s, &w, (int64_t)run.n - 1, gender);
}
