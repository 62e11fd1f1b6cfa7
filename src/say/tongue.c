/* The languages: their tables and what tells them apart. */
#include "say/tongue.h"

#ifndef DCL_SAY_ENGLISH_ONLY

#include "say-ru.inc"
#include "say-uk.inc"
#include "say-pl.inc"
#include "say-de.inc"
#include "say-fr.inc"
#include "say-es.inc"
#include "say-it.inc"
#include "say-hi.inc"
#include "say-zh.inc"
#include "say-ja.inc"
#include "say-ko.inc"

#define COUNT(a) (sizeof(a) / sizeof(a)[0])
#define NOUNS(x) x##_noun, COUNT(x##_noun)
#define VOCAB(x) x##_vocab, COUNT(x##_vocab), x##_word

/* Past the last noun's triad or myriad a power of ten has no name.  */
#define EUROPE(x, part, parts, spaced, joins, mil, lone, spell)                \
    {                                                                          \
        x##_n, x##_h, x##_v, COUNT(x##_v), NOUNS(x), part, parts, VOCAB(x),    \
            " ", spaced, joins, mil, lone, 3, 0, 66, spell                    \
    }
#define MYRIAD(x, bare, ceiling)                                               \
    {                                                                          \
        x##_n, x##_ten, NULL, 0, NOUNS(x), NULL, 0, VOCAB(x), "", 0, 0, 0,     \
            LONE_FIRST, bare, 0, ceiling, dcl__spell_myriad                    \
    }

static const dcl__tongue tongues[] = {
    EUROPE(ru, ru_part, COUNT(ru_part), 1, 1, 0, LONE_FIRST,
           dcl__spell_slavic),
    EUROPE(uk, uk_part, COUNT(uk_part), 1, 1, 0, LONE_FIRST,
           dcl__spell_slavic),
    EUROPE(pl, pl_part, COUNT(pl_part), 1, 1, 0, LONE_ALL, dcl__spell_slavic),
    EUROPE(de, NULL, 0, 0, 0, 0, LONE_BARE, dcl__spell_german),
    EUROPE(fr, NULL, 0, 1, 0, 0, LONE_BARE, dcl__spell_french),
    EUROPE(es, NULL, 0, 1, 0, 1, LONE_BARE, dcl__spell_spanish),
    EUROPE(it, NULL, 0, 0, 0, 0, LONE_BARE, dcl__spell_italian),
    {hi_n, hi_h, NULL, 0, NOUNS(hi), NULL, 0, VOCAB(hi), " ", 1, 0, 0,
     LONE_NONE, 0, 7, 19, dcl__spell_hindi},
    MYRIAD(zh, 0, 48),
    MYRIAD(ja, 0, 72),
    MYRIAD(ko, 4, 72)};

const dcl__tongue *dcl__tongue_of(dcl_lang lang)
{
    return lang == DCL_LANG_EN ? NULL : &tongues[lang - DCL_LANG_RU];
}

#else

const dcl__tongue *dcl__tongue_of(dcl_lang lang)
{
    (void)lang;
    return NULL;
}

#endif

const char *dcl__variant_of(const dcl__tongue *t, unsigned v, dcl_noun gender)
{
    size_t i;
    for (i = 0; i < t->variants; i++)
        if (t->v[i].value == v && t->v[i].gender == (unsigned)gender)
            return t->v[i].text;
    return NULL;
}

/* CLDR's plural rules for cardinal numbers. */
dcl_plural dcl__plural_of(dcl_lang lang, unsigned v, int more, int fraction)
{
    unsigned unit = v % 10, two = v % 100;
    int only_one = v == 1 && !more && !fraction;
    switch (lang) {
    case DCL_LANG_RU:
    case DCL_LANG_UK:
    case DCL_LANG_PL:
        if (fraction) return DCL_PLURAL_OTHER;
        if (lang == DCL_LANG_PL ? only_one : unit == 1 && two != 11)
            return DCL_PLURAL_ONE;
        if (unit >= 2 && unit <= 4 && two / 10 != 1) return DCL_PLURAL_FEW;
        return DCL_PLURAL_MANY;
    case DCL_LANG_FR:
        return v < 2 && !more ? DCL_PLURAL_ONE : DCL_PLURAL_OTHER;
    case DCL_LANG_HI:
        return only_one || (v == 0 && !more) ? DCL_PLURAL_ONE
                                             : DCL_PLURAL_OTHER;
    case DCL_LANG_ZH:
    case DCL_LANG_JA:
    case DCL_LANG_KO: return DCL_PLURAL_OTHER;
    default: return only_one ? DCL_PLURAL_ONE : DCL_PLURAL_OTHER;
    }
}
