/* Styles: names of the options, defaults, and what a language lacks. */
#include "say/way.h"

#include <string.h>

#include "base/fmt.h"

#define NAMES(type, room, MAP)                                                 \
    const char *dcl_##room##_name(type value)                                  \
    {                                                                          \
        switch (value) { MAP(NAME) }                                           \
        return NULL;                                                           \
    }                                                                          \
    int dcl_##room##_find(type *out, const char *s, size_t n)                  \
    {                                                                          \
        MAP(FIND)                                                              \
        return 0;                                                              \
    }
#define FIND_AS(constant, text)                                                \
    if (n == sizeof text - 1 && memcmp(s, text, n) == 0) {                     \
        *out = constant;                                                       \
        return 1;                                                              \
    }

#define NAME(name, number, text)                                               \
    case DCL_LANG_##name: return text;
#define FIND(name, number, text) FIND_AS(DCL_LANG_##name, text)
NAMES(dcl_lang, lang, DCL_LANG_MAP)
#undef NAME
#undef FIND
#define NAME(name, number, text)                                               \
    case DCL_SAY_##name: return text;
#define FIND(name, number, text) FIND_AS(DCL_SAY_##name, text)
NAMES(dcl_say_kind, say_kind, DCL_SAY_MAP)
#undef NAME
#undef FIND
#define NAME(name, number, text)                                               \
    case DCL_SCALE_##name: return text;
#define FIND(name, number, text) FIND_AS(DCL_SCALE_##name, text)
NAMES(dcl_scale, scale, DCL_SCALE_MAP)
#undef NAME
#undef FIND
#define NAME(name, number, text)                                               \
    case DCL_NAMES_##name: return text;
#define FIND(name, number, text) FIND_AS(DCL_NAMES_##name, text)
NAMES(dcl_names, names, DCL_NAMES_MAP)
#undef NAME
#undef FIND
#define NAME(name, number, text)                                               \
    case DCL_TRIM_##name: return text;
#define FIND(name, number, text) FIND_AS(DCL_TRIM_##name, text)
NAMES(dcl_trim, trim, DCL_TRIM_MAP)
#undef NAME
#undef FIND
#define NAME(name, number, text)                                               \
    case DCL_GROUP_##name: return text;
#define FIND(name, number, text) FIND_AS(DCL_GROUP_##name, text)
NAMES(dcl_group, group, DCL_GROUP_MAP)
#undef NAME
#undef FIND

const char *dcl__group_mark(dcl_group group)
{
    switch (group) {
    case DCL_GROUP_SPACE: return " ";
    case DCL_GROUP_THIN: return "\xE2\x80\x89";
    case DCL_GROUP_NARROW: return "\xE2\x80\xAF";
    case DCL_GROUP_NO_BREAK: return "\xC2\xA0";
    case DCL_GROUP_APOSTROPHE: return "'";
    case DCL_GROUP_UNDERSCORE: return "_";
    case DCL_GROUP_POINT: return ".";
    case DCL_GROUP_NONE: return "";
    default: return ",";
    }
}

typedef struct habit {
    dcl_scale scale;
    dcl_group group;
    char point;
} habit;

/* By dcl_lang. */
static const habit habits[] = {
    {DCL_SCALE_SHORT, DCL_GROUP_COMMA, '.'},    /* en */
    {DCL_SCALE_SHORT, DCL_GROUP_NO_BREAK, ','}, /* ru */
    {DCL_SCALE_SHORT, DCL_GROUP_NO_BREAK, ','}, /* uk */
    {DCL_SCALE_LONG, DCL_GROUP_NO_BREAK, ','},  /* pl */
    {DCL_SCALE_LONG, DCL_GROUP_POINT, ','},     /* de */
    {DCL_SCALE_LONG, DCL_GROUP_NARROW, ','},    /* fr */
    {DCL_SCALE_BRITISH, DCL_GROUP_POINT, ','},  /* es */
    {DCL_SCALE_LONG, DCL_GROUP_POINT, ','},     /* it */
    {DCL_SCALE_INDIAN, DCL_GROUP_INDIAN, '.'},  /* hi */
    {DCL_SCALE_MYRIAD, DCL_GROUP_COMMA, '.'},   /* zh */
    {DCL_SCALE_MYRIAD, DCL_GROUP_COMMA, '.'},   /* ja */
    {DCL_SCALE_MYRIAD, DCL_GROUP_COMMA, '.'}};  /* ko */

/* The lists have no holes. */
static int known(const dcl_say_style *s)
{
    return (unsigned)s->kind <= DCL_SAY_SI &&
           (unsigned)s->lang <= DCL_LANG_KO &&
           (unsigned)s->scale <= DCL_SCALE_MYRIAD &&
           (unsigned)s->names <= DCL_NAMES_CONWAY &&
           (unsigned)s->round <= DCL_ROUND_FLOOR &&
           (unsigned)s->trim <= DCL_TRIM_NEVER &&
           (unsigned)s->group <= DCL_GROUP_NONE &&
           (unsigned)s->noun <= DCL_NOUN_NEUTER &&
           s->flags < 2 * DCL_SAY_RARE_SIGN;
}

/* An embedder who needs no other language leaves their tables out. */
static int built_in(dcl_lang lang)
{
#ifdef DCL_SAY_ENGLISH_ONLY
    return lang == DCL_LANG_EN;
#else
    (void)lang;
    return 1;
#endif
}

/* English takes every scale that counts by thousands. */
static int has_scale(dcl_lang lang, dcl_scale scale)
{
    return scale == habits[lang].scale ||
           (lang == DCL_LANG_EN && scale != DCL_SCALE_MYRIAD);
}

static size_t digits_of(const dcl_say_style *s)
{
    int whole = s->kind == DCL_SAY_WORDS || s->kind == DCL_SAY_DIGITS ||
                s->kind == DCL_SAY_GROUPED;
    if (s->digits == 0) return whole ? SIZE_MAX : 3;
    return s->digits == DCL_SAY_ALL ? SIZE_MAX : s->digits;
}

dcl_status dcl__way_of(dcl__way *out, const dcl_say_style *style, dcl_err *err)
{
    habit h;
    const char *mark;
    memset(out, 0, sizeof *out);
    if (style != NULL)
        memcpy(&out->s, style,
               style->size > 0 && style->size < sizeof out->s
                   ? style->size
                   : sizeof out->s);
    if (!known(&out->s))
        return dcl__fail(err, DCL_ARGUMENT, 0, 0,
                         "a member of the style is out of range");
    if (!built_in(out->s.lang))
        return dcl__fail(err, DCL_ARGUMENT, 0, 0,
                         "the language %s is not built in",
                         dcl_lang_name(out->s.lang));
    h = habits[out->s.lang];
    if (out->s.scale == DCL_SCALE_LANGUAGE) out->s.scale = h.scale;
    if (!has_scale(out->s.lang, out->s.scale))
        return dcl__fail(err, DCL_ARGUMENT, 0, 0,
                         "the language %s has no %s scale: its own is %s",
                         dcl_lang_name(out->s.lang),
                         dcl_scale_name(out->s.scale),
                         dcl_scale_name(h.scale));
    if (out->s.group == DCL_GROUP_LANGUAGE) out->s.group = h.group;
    mark = dcl__group_mark(out->s.group);
    if (mark[0] == h.point)
        return dcl__fail(err, DCL_ARGUMENT, 0, 0,
                         "`%s` is the decimal mark in %s, and cannot group",
                         mark, dcl_lang_name(out->s.lang));
    out->point = h.point;
    out->digits = digits_of(&out->s);
    if (out->s.max == 0) out->s.max = 10000000;
    return DCL_OK;
}
