/* What a language other than English has: its words as tables, made from
 * src/data/say-XX.tsv at build time, and the code of its family. */
#ifndef SAY_TONGUE_H
#define SAY_TONGUE_H

#include "say/reader.h"
#include "say/speller.h"
#include "say/walk.h"

/* A form of a number before a noun of that gender. */
typedef struct dcl__variant {
    unsigned short value;
    unsigned char gender;
    const char *text;
} dcl__variant;

/* The noun of 10^place; form[] by dcl_plural.  Where nothing is inflected,
 * form[0] is the compact form and the others the one in words. */
typedef struct dcl__noun {
    short place;
    unsigned char gender;
    const char *form[4];
} dcl__noun;

/* Parts of one in 10^-(index + 1): "tenth", "tenths" of 2 to 4, "tenths". */
typedef struct dcl__part {
    const char *one;
    const char *few;
    const char *many;
} dcl__part;

typedef enum dcl__word_kind {
    DCL__W_END,
    DCL__W_NUMBER, /* value */
    DCL__W_TEN,    /* multiplies by 10^value */
    DCL__W_NOUN,   /* 10^value */
    DCL__W_MINUS,
    DCL__W_POINT,
    DCL__W_WHOLE,  /* "whole ones", before parts */
    DCL__W_PART    /* 10^-value */
} dcl__word_kind;

typedef struct dcl__vocab {
    unsigned char kind;
    unsigned char bare; /* a noun in the singular */
    unsigned short value;
    const char *text;
} dcl__vocab;

/* Nouns that count one by themselves.  LONE_FIRST: all where the number begins,
 * `bare` anywhere. */
enum { LONE_NONE, LONE_ALL, LONE_BARE, LONE_FIRST };

enum { WORD_MINUS, WORD_POINT, WORD_WHOLE_ONE, WORD_WHOLE_FEW, WORD_WHOLE,
       WORD_RARE };

typedef struct dcl__tongue {
    const char *const *n;    /* 0 to 99; 0 to 9 by myriads */
    const char *const *h;    /* hundreds; tens[] by myriads */
    const dcl__variant *v;
    size_t variants;
    const dcl__noun *noun;   /* ascending */
    size_t nouns;
    const dcl__part *part;
    size_t parts;
    const dcl__vocab *vocab;
    size_t vocabs;
    const char *const *word;
    const char *gap;         /* between a figure and its noun; "" or " " */
    unsigned char spaced;    /* words end at a blank */
    unsigned char joins;     /* tens and units are two words */
    unsigned char mil;       /* 10^3 multiplies within six digits */
    unsigned char lone;      /* what counts one by itself, in the singular */
    unsigned char bare;      /* 10^bare does after another noun as well */
    unsigned char again;     /* 10^again counts by lesser nouns before it (lakh
                                crore); 0: none does */
    short ceiling;           /* 10^ceiling cannot be named */
    dcl__speller *spell;
} dcl__tongue;

/* NULL for English. */
const dcl__tongue *dcl__tongue_of(dcl_lang lang);

/* The form that v takes before a noun of that gender; NULL when it has no
 * form of its own. */
const char *dcl__variant_of(const dcl__tongue *t, unsigned v, dcl_noun gender);

/* Which form a noun takes after a whole number (v: its last digits, at least
 * three; `more`: it has others) or after a fraction. */
dcl_plural dcl__plural_of(dcl_lang lang, unsigned v, int more, int fraction);

/* What is written so far, one blank between words. */
typedef struct dcl__scribe {
    dcl__pen *pen;
    const dcl__tongue *t;
    const dcl__way *way;
    int begun;
} dcl__scribe;

static inline void dcl__scribe_gap(dcl__scribe *s)
{
    if (s->begun) dcl__pen_put(s->pen, " ", 1);
    s->begun = 1;
}

static inline void dcl__scribe_word(dcl__scribe *s, const char *text)
{
    dcl__scribe_gap(s);
    dcl__pen_str(s->pen, text);
}

dcl__speller dcl__spell_slavic, dcl__spell_german, dcl__spell_french,
    dcl__spell_spanish, dcl__spell_italian, dcl__spell_hindi,
    dcl__spell_myriad;

/* Slavic: a whole number below 10^18 that counts a noun of that gender. */
void dcl__slavic_number(dcl__scribe *s, uint64_t v, dcl_noun gender);

dcl__word_reader dcl__read_words_tongue;
dcl__unit_reader dcl__read_unit_tongue;

#endif
