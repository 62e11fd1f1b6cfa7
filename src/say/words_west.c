/* German, French, Italian: triads; Spanish: periods of six digits. */
#include "say/tongue.h"

/* The noun after v of them. */
static void noun_word(dcl__scribe *s, const dcl__noun *noun, unsigned v)
{
    dcl__scribe_word(s, noun->form[v == 1 ? DCL_PLURAL_ONE : DCL_PLURAL_OTHER]);
}

/* v itself where a form before such a noun exists, else its plain form. */
static const char *form_of(const dcl__scribe *s, unsigned v, dcl_noun gender)
{
    const char *form = dcl__variant_of(s->t, v, gender);
    return form != NULL ? form : s->t->n[v];
}

/* ---- German: hundreds, tens, units and tausend in one word ---- */

static void german(dcl__scribe *s, unsigned v, dcl_noun gender)
{
    if (v >= 100) dcl__pen_str(s->pen, s->t->h[v / 100]);
    if (v % 100 == 1)
        dcl__pen_str(s->pen, form_of(s, 1, gender));
    else if (v % 100 > 0)
        dcl__pen_str(s->pen, s->t->n[v % 100]);
}

dcl_status dcl__spell_german(dcl__pen *pen, const dcl__fig *fig,
                             const dcl__way *way, dcl_err *err)
{
    dcl__scribe s = {pen, dcl__tongue_of(way->s.lang), way, 0};
    dcl__walk w = dcl__walk_of(&fig->digits);
    int64_t place = 0;
    size_t first;
    (void)err;
    (void)dcl__exp_small(&fig->lead, &place);
    first = (size_t)(place % 3) + 1;
    place -= place % 3;
    for (; place > 3 && dcl__walk_more(&w); place -= 3, first = 3) {
        unsigned v = dcl__walk_take(&w, first);
        if (v == 0) continue;
        dcl__scribe_gap(&s);
        german(&s, v, DCL_NOUN_FEMININE);
        noun_word(&s, &s.t->noun[place / 3 - 1], v);
    }
    if (!dcl__walk_more(&w)) return DCL_OK;
    {
        unsigned high = place == 3 ? dcl__walk_take(&w, first) : 0;
        unsigned low = dcl__walk_take(&w, place == 3 ? 3 : first);
        if (high + low > 0) dcl__scribe_gap(&s);
        if (high > 0) {
            german(&s, high, DCL_NOUN_NEUTER);
            dcl__pen_str(pen, s.t->noun[0].form[0]);
        }
        if (low > 0) german(&s, low, way->s.noun);
    }
    return DCL_OK;
}

/* ---- French: cents and vingts lose their s before anything but a noun ---- */

static void put_without_s(dcl__pen *pen, const char *text)
{
    dcl__pen_put(pen, text, strlen(text) - 1);
}

static void french(dcl__scribe *s, unsigned v, int before_mille,
                   dcl_noun gender)
{
    unsigned low = v % 100;
    if (v >= 100) {
        dcl__scribe_gap(s);
        if (v >= 200 && (low > 0 || before_mille))
            put_without_s(s->pen, s->t->h[v / 100]);
        else
            dcl__pen_str(s->pen, s->t->h[v / 100]);
    }
    if (low == 0) return;
    dcl__scribe_gap(s);
    if (low == 80 && before_mille)
        put_without_s(s->pen, s->t->n[80]);
    else
        dcl__pen_str(s->pen, form_of(s, low, gender));
}

dcl_status dcl__spell_french(dcl__pen *pen, const dcl__fig *fig,
                             const dcl__way *way, dcl_err *err)
{
    dcl__scribe s = {pen, dcl__tongue_of(way->s.lang), way, 0};
    dcl__walk w = dcl__walk_of(&fig->digits);
    int64_t place = 0;
    size_t first;
    (void)err;
    (void)dcl__exp_small(&fig->lead, &place);
    first = (size_t)(place % 3) + 1;
    for (place -= place % 3; place >= 0 && dcl__walk_more(&w);
         place -= 3, first = 3) {
        unsigned v = dcl__walk_take(&w, first);
        if (v == 0) continue;
        if (!(place == 3 && v == 1))
            french(&s, v, place == 3,
                   place == 0 ? way->s.noun : DCL_NOUN_MASCULINE);
        if (place > 0) noun_word(&s, &s.t->noun[place / 3 - 1], v);
    }
    return DCL_OK;
}

/* ---- Italian: one word below a million; vowels are elided ---- */

/* `ends`: the word ends here, so that a tre in it is stressed. */
static void italian(dcl__scribe *s, unsigned v, int glued, int ends,
                    dcl_noun gender)
{
    unsigned low = v % 100;
    int eight = low == 8 || low / 10 == 8;
    const char *text;
    if (v >= 100) {
        text = s->t->h[v / 100];
        dcl__pen_put(s->pen, text, strlen(text) - (eight ? 1 : 0));
    }
    if (low == 0) return;
    text = low == 1 && v == 1 && !glued ? form_of(s, 1, gender) : s->t->n[low];
    if (low == 3 && ends && (v > 3 || glued)) {
        /* ventitre without venti: the stressed tre */
        dcl__pen_str(s->pen, s->t->n[23] + strlen(s->t->n[20]));
    } else if (low % 10 == 3 && low > 13 && !ends) {
        /* the accented letter, two bytes, gives way to a plain one */
        dcl__pen_put(s->pen, text, strlen(text) - 2);
        dcl__pen_put(s->pen, "e", 1);
    } else {
        dcl__pen_str(s->pen, text);
    }
}

dcl_status dcl__spell_italian(dcl__pen *pen, const dcl__fig *fig,
                              const dcl__way *way, dcl_err *err)
{
    dcl__scribe s = {pen, dcl__tongue_of(way->s.lang), way, 0};
    dcl__walk w = dcl__walk_of(&fig->digits);
    int64_t place = 0;
    size_t first;
    (void)err;
    (void)dcl__exp_small(&fig->lead, &place);
    first = (size_t)(place % 3) + 1;
    place -= place % 3;
    for (; place > 3 && dcl__walk_more(&w); place -= 3, first = 3) {
        unsigned v = dcl__walk_take(&w, first);
        if (v == 0) continue;
        dcl__scribe_gap(&s);
        italian(&s, v, 0, 1, DCL_NOUN_MASCULINE);
        noun_word(&s, &s.t->noun[place / 3 - 1], v);
    }
    if (!dcl__walk_more(&w)) return DCL_OK;
    {
        unsigned high = place == 3 ? dcl__walk_take(&w, first) : 0;
        unsigned low = dcl__walk_take(&w, place == 3 ? 3 : first);
        if (high + low > 0) dcl__scribe_gap(&s);
        if (high > 1) italian(&s, high, 0, 0, DCL_NOUN_NONE);
        if (high > 0) dcl__pen_str(pen, s.t->noun[0].form[high > 1]);
        if (low > 0) italian(&s, low, high > 0, 1, way->s.noun);
    }
    return DCL_OK;
}

/* ---- Spanish ---- */

static void spanish(dcl__scribe *s, unsigned v, dcl_noun units,
                    dcl_noun hundreds)
{
    unsigned low = v % 100;
    const char *form;
    if (v >= 100) {
        form = dcl__variant_of(s->t, v - low, hundreds);
        if (v == 100) form = dcl__variant_of(s->t, 100, DCL_NOUN_MASCULINE);
        dcl__scribe_word(s, form != NULL && (v == 100 || v >= 200)
                                ? form
                                : s->t->h[v / 100]);
    }
    if (low > 0) dcl__scribe_word(s, form_of(s, low, units));
}

dcl_status dcl__spell_spanish(dcl__pen *pen, const dcl__fig *fig,
                              const dcl__way *way, dcl_err *err)
{
    dcl__scribe s = {pen, dcl__tongue_of(way->s.lang), way, 0};
    dcl__walk w = dcl__walk_of(&fig->digits);
    int64_t place = 0;
    size_t first;
    (void)err;
    (void)dcl__exp_small(&fig->lead, &place);
    first = (size_t)(place % 6) + 1;
    for (place -= place % 6; place >= 0 && dcl__walk_more(&w);
         place -= 6, first = 6) {
        unsigned high = first > 3 ? dcl__walk_take(&w, first - 3) : 0;
        unsigned low = dcl__walk_take(&w, first > 3 ? 3 : first);
        dcl_noun noun = place > 0 ? DCL_NOUN_MASCULINE : way->s.noun;
        if (high > 1) spanish(&s, high, DCL_NOUN_MASCULINE, noun);
        if (high > 0) dcl__scribe_word(&s, s.t->noun[0].form[0]);
        if (low > 0) spanish(&s, low, noun, noun);
        if (place > 0 && high + low > 0)
            noun_word(&s, &s.t->noun[place / 6], high > 0 ? 0 : low);
    }
    return DCL_OK;
}
