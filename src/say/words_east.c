/* Chinese, Japanese, Korean by myriads; Hindi by hundreds of the thousand. */
#include "say/tongue.h"

/* ---- myriads ---- */

/* 1 <= v <= 9999.  Chinese fills a gap with one zero, and says the one of ten
 * but at the very beginning; Japanese and Korean never say it. */
static void four(dcl__scribe *s, unsigned v, int inside)
{
    static const unsigned tens[] = {1, 10, 100, 1000};
    int chinese = s->way->s.lang == DCL_LANG_ZH;
    int gap = 0, i;
    for (i = 3; i >= 0; i--) {
        unsigned digit = v / tens[i] % 10;
        if (digit == 0) {
            gap = 1;
            continue;
        }
        if (chinese && gap && inside) dcl__pen_str(s->pen, s->t->n[0]);
        gap = 0;
        if (!(digit == 1 && i > 0 && (!chinese || (i == 1 && !inside))))
            dcl__pen_str(s->pen, s->t->n[digit]);
        if (i > 0) dcl__pen_str(s->pen, s->t->h[i]);
        inside = 1;
    }
}

static void myriad_noun(dcl__scribe *s, const dcl__noun *noun)
{
    if (noun->place == 24 && (s->way->s.flags & DCL_SAY_RARE_SIGN) != 0 &&
        s->t->word[WORD_RARE] != NULL)
        dcl__pen_str(s->pen, s->t->word[WORD_RARE]);
    else
        dcl__pen_str(s->pen, noun->form[DCL_PLURAL_OTHER]);
}

dcl_status dcl__spell_myriad(dcl__pen *pen, const dcl__fig *fig,
                             const dcl__way *way, dcl_err *err)
{
    dcl__scribe s = {pen, dcl__tongue_of(way->s.lang), way, 0};
    dcl__walk w = dcl__walk_of(&fig->digits);
    int korean = way->s.lang == DCL_LANG_KO, skipped = 0;
    int64_t place = 0;
    size_t first;
    (void)err;
    (void)dcl__exp_small(&fig->lead, &place);
    first = (size_t)(place % 4) + 1;
    for (place -= place % 4; place >= 0 && dcl__walk_more(&w);
         place -= 4, first = 4) {
        unsigned v = dcl__walk_take(&w, first);
        if (v == 0) {
            skipped = 1;
            continue;
        }
        if (korean && s.begun) dcl__pen_put(pen, " ", 1);
        /* a whole group left out is a gap as well */
        if (skipped && v >= 1000 && way->s.lang == DCL_LANG_ZH)
            dcl__pen_str(pen, s.t->n[0]);
        if (!(korean && place == 4 && v == 1 && !s.begun))
            four(&s, v, s.begun);
        if (place > 0) myriad_noun(&s, &s.t->noun[place / 4 - 1]);
        s.begun = 1;
        skipped = 0;
    }
    return DCL_OK;
}

/* ---- Hindi ---- */

dcl_status dcl__spell_hindi(dcl__pen *pen, const dcl__fig *fig,
                            const dcl__way *way, dcl_err *err)
{
    dcl__scribe s = {pen, dcl__tongue_of(way->s.lang), way, 0};
    dcl__walk w = dcl__walk_of(&fig->digits);
    int64_t lead = 0;
    size_t i = s.t->nouns;
    unsigned v;
    (void)err;
    (void)dcl__exp_small(&fig->lead, &lead);
    while (i > 0 && s.t->noun[i - 1].place > lead) i--;
    for (; i > 0 && dcl__walk_more(&w); i--) {
        int64_t place = s.t->noun[i - 1].place;
        v = dcl__walk_take(&w, (size_t)(lead - place + 1));
        lead = place - 1;
        if (v == 0) continue;
        dcl__scribe_word(&s, s.t->n[v]);
        dcl__scribe_word(&s, s.t->noun[i - 1].form[DCL_PLURAL_OTHER]);
    }
    if (!dcl__walk_more(&w)) return DCL_OK;
    v = dcl__walk_take(&w, (size_t)lead + 1);
    if (v >= 100) dcl__scribe_word(&s, s.t->h[v / 100]);
    if (v % 100 > 0) dcl__scribe_word(&s, s.t->n[v % 100]);
    return DCL_OK;
}
