/* Numbers in words, without ceiling: named magnitudes ("2.5 decillion"),
 * spelled out in full, grouped digits, scientific, SI; and reading them back.
 *
 * Works on decimal digits and a decimal exponent of any size (dcl_dec), never
 * on a float.  This header needs neither GMP nor MPFR; nothing in it allocates
 * or looks at the locale, and it keeps no state.
 * Threads: safe, all of it.
 *
 *     char s[64];
 *     dcl_dec x = {"25", 2, "35", 2, 0, 0};
 *     dcl_say_compact(s, sizeof s, &need, NULL, &x, NULL, NULL);
 *
 * makes s "2.5 undecillion".
 *
 * Alone, without the rest of the library: `make amalgamation` makes one
 * decillion_say.c and .h of it, for any C11 or C++11 compiler; compiled with
 * -DDCL_SAY_ENGLISH_ONLY it leaves the tables of the other languages out.
 *
 * Reading is the inverse: what dcl_say_write writes with a style that shows
 * every digit (style.digits DCL_SAY_ALL), dcl_say_read reads to the same value
 * with the same style. */
#ifndef DECILLION_SAY_H
#define DECILLION_SAY_H

#include <decillion/status.h>
#include <decillion/text.h>

/* The languages.       name number code  scale of its own */
#define DCL_LANG_MAP(X)                                                        \
    X(EN, 0, "en") /* short; long, British and Indian on request */            \
    X(RU, 1, "ru") /* short, 10^9 milliard */                                  \
    X(UK, 2, "uk") /* short, 10^9 milliard */                                  \
    X(PL, 3, "pl") /* long, with -illiard */                                   \
    X(DE, 4, "de") /* long, with -illiard */                                   \
    X(FR, 5, "fr") /* long, with -illiard */                                   \
    X(ES, 6, "es") /* thousand million */                                      \
    X(IT, 7, "it") /* long, with -illiard */                                   \
    X(HI, 8, "hi") /* Indian: 10^3, then every second power */                 \
    X(ZH, 9, "zh") /* myriads */                                               \
    X(JA, 10, "ja") /* myriads */                                              \
    X(KO, 11, "ko") /* myriads */

typedef enum dcl_lang {
#define DCL_LANG_ENUM(name, number, code) DCL_LANG_##name = number,
    DCL_LANG_MAP(DCL_LANG_ENUM)
#undef DCL_LANG_ENUM
} dcl_lang;

/* How a number is shown.
 *
 * COMPACT     2.50 undecillion     SCIENTIFIC  2.50e36
 * WORDS       two undecillion five hundred decillion
 * DIGITS      2500000000000000000000000000000000000
 * GROUPED     2,500,000,000,000,000,000,000,000,000,000,000,000
 * ENGINEERING 2.50e36, exponent a multiple of 3
 * SI          2.50 M; past 999 Q (quetta, 10^30) more of them, grouped:
 *             2,500,000 Q; from 10^39 and below 1 q (10^-30) scientific */
#define DCL_SAY_MAP(X)                                                         \
    X(COMPACT, 0, "compact")                                                   \
    X(WORDS, 1, "words")                                                       \
    X(DIGITS, 2, "digits")                                                     \
    X(GROUPED, 3, "grouped")                                                   \
    X(SCIENTIFIC, 4, "scientific")                                             \
    X(ENGINEERING, 5, "engineering")                                           \
    X(SI, 6, "si")

typedef enum dcl_say_kind {
#define DCL_SAY_ENUM(name, number, text) DCL_SAY_##name = number,
    DCL_SAY_MAP(DCL_SAY_ENUM)
#undef DCL_SAY_ENUM
} dcl_say_kind;

/* What an -illion is.  English takes each; another language has one scale, and
 * LANGUAGE or that scale's own number asks for it.
 *
 * SHORT    10^(3n+3) is the n-th -illion: US and, since 1974, UK
 * LONG     10^(6n), and 10^(6n+3) the n-th -illiard (Peletier)
 * BRITISH  10^(6n), and 10^(6n+3) a thousand n-illion (traditional British;
 *          Spanish)
 * INDIAN   10^3, lakh 10^5, crore 10^7; above, crores are counted by thousand,
 *          lakh and crore again ("lakh crore" 10^12, "crore crore" 10^14);
 *          nothing is attested from 10^19 on
 * MYRIAD   every fourth power (zh, ja, ko) */
#define DCL_SCALE_MAP(X)                                                       \
    X(LANGUAGE, 0, "language")                                                 \
    X(SHORT, 1, "short")                                                       \
    X(LONG, 2, "long")                                                         \
    X(BRITISH, 3, "british")                                                   \
    X(INDIAN, 4, "indian")                                                     \
    X(MYRIAD, 5, "myriad")

typedef enum dcl_scale {
#define DCL_SCALE_ENUM(name, number, text) DCL_SCALE_##name = number,
    DCL_SCALE_MAP(DCL_SCALE_ENUM)
#undef DCL_SCALE_ENUM
} dcl_scale;

/* English -illions: Conway and Wechsler (Conway & Guy, The Book of Numbers,
 * 1996, p. 14-15), extended without end by -illi-.
 *
 * CONWAY      strictly as printed: quinquadecillion
 * MIAKINEN    quin- for quinqua-: quindecillion
 * DICTIONARY  Miakinen's, but sexdecillion and novemdecillion, as every
 *             dictionary has, when N is just 16 or 19 */
#define DCL_NAMES_MAP(X)                                                       \
    X(DICTIONARY, 0, "dictionary")                                             \
    X(MIAKINEN, 1, "miakinen")                                                 \
    X(CONWAY, 2, "conway")

typedef enum dcl_names {
#define DCL_NAMES_ENUM(name, number, text) DCL_NAMES_##name = number,
    DCL_NAMES_MAP(DCL_NAMES_ENUM)
#undef DCL_NAMES_ENUM
} dcl_names;

/* Zeros at the end of a figure's fraction.  AUTO: dropped where the figure is
 * exact ("2 undecillion"), kept where it was rounded ("2.00 undecillion"). */
#define DCL_TRIM_MAP(X)                                                        \
    X(AUTO, 0, "auto")                                                         \
    X(ALWAYS, 1, "always")                                                     \
    X(NEVER, 2, "never")

typedef enum dcl_trim {
#define DCL_TRIM_ENUM(name, number, text) DCL_TRIM_##name = number,
    DCL_TRIM_MAP(DCL_TRIM_ENUM)
#undef DCL_TRIM_ENUM
} dcl_trim;

/* Between groups of digits (GROUPED, SI).  LANGUAGE: a comma in en, hi, zh, ja,
 * ko; a point in de, es, it; a no-break space in ru, uk, pl; a narrow one in
 * fr.  A comma or point that is the language's decimal mark is refused. */
#define DCL_GROUP_MAP(X)                                                       \
    X(LANGUAGE, 0, "language")                                                 \
    X(COMMA, 1, "comma")                                                       \
    X(SPACE, 2, "space")                                                       \
    X(THIN, 3, "thin")             /* U+2009 */                                \
    X(NARROW, 4, "narrow")         /* U+202F, no break */                      \
    X(NO_BREAK, 5, "no-break")     /* U+00A0 */                                \
    X(APOSTROPHE, 6, "apostrophe")                                             \
    X(UNDERSCORE, 7, "underscore")                                             \
    X(POINT, 8, "point")                                                       \
    X(INDIAN, 9, "indian")         /* comma, 12,34,56,789 */                   \
    X(MYRIAD, 10, "myriad")        /* comma, 1,2345,6789 */                    \
    X(NONE, 11, "none")            /* 123456789 */

typedef enum dcl_group {
#define DCL_GROUP_ENUM(name, number, text) DCL_GROUP_##name = number,
    DCL_GROUP_MAP(DCL_GROUP_ENUM)
#undef DCL_GROUP_ENUM
} dcl_group;

/* WORDS: the noun that follows, for the languages that care (ru: odin rubl',
 * odna grivna; es: veintiuno, veintiun euros, veintiuna libras). */
typedef enum dcl_noun {
    DCL_NOUN_NONE = 0,
    DCL_NOUN_MASCULINE = 1,
    DCL_NOUN_FEMININE = 2,
    DCL_NOUN_NEUTER = 3
} dcl_noun;

/* flags */
#define DCL_SAY_AND 1u        /* en: one hundred and five */
#define DCL_SAY_NO_HYPHEN 2u  /* en: twenty two */
#define DCL_SAY_COMMAS 4u     /* en: one million, two thousand */
#define DCL_SAY_RARE_SIGN 8u  /* ja: U+25771 for 10^24, not U+79ED */

/* digits: every digit there is, nothing rounded. */
#define DCL_SAY_ALL UINT32_MAX

/* Zero it: then zero means the default, the first of each list above.
 * NULL stands for all defaults. */
typedef struct dcl_say_style {
    size_t size; /* sizeof (dcl_say_style); 0: the first release's */
    dcl_say_kind kind;
    dcl_lang lang;
    dcl_scale scale;
    dcl_names names;
    dcl_round round;
    dcl_trim trim;
    dcl_group group;
    dcl_noun noun;
    unsigned flags;
    uint32_t digits; /* significant digits shown; 0: 3, but all of them for
                        WORDS, DIGITS and GROUPED */
    uint64_t max;    /* digits that DIGITS, GROUPED and WORDS may write
                        (WORDS: from the first that is not zero to the last);
                        0: 10^7 */
} dcl_say_style;

/* The form of a noun after a number, as CLDR names it.
 *
 * ONE    en, de, fr, es, it: the singular; ru, uk, pl: 1, 21, ... (pl: 1)
 * FEW    ru, uk, pl: 2-4, 22-24, ...
 * MANY   ru, uk, pl: 5-20, ...; also after a named magnitude ("2 undecillion
 *        of rubles"); fr, es, it: after -illion and -illiard, where the noun
 *        wants de, d' or di
 * OTHER  everything else; ru, uk, pl: after a visible fraction */
typedef enum dcl_plural {
    DCL_PLURAL_ONE = 0,
    DCL_PLURAL_FEW = 1,
    DCL_PLURAL_MANY = 2,
    DCL_PLURAL_OTHER = 3
} dcl_plural;

DCL_BEGIN

/* Writes x as style says (any kind but WORDS; NULL: three digits, English
 * short scale) into buf: "1.65 undecillion".  snprintf-like: at most cap bytes
 * with the NUL, *need exact without it, also when cap is 0 (buf may be NULL).
 * What buf holds behind the NUL, below cap, is undefined.
 * x->digits need only hold as many digits as are shown, plus x->more.
 *
 * *inexact (may be NULL) is -1, 0, 1 as what is shown is below, equal to or
 * above the truth.  Minus zero is shown as 0.  Below 10^-20, and where a
 * language has no attested noun, the form is scientific (1.65e70).  English
 * short, long and British have a noun for every power; Hindi and the Indian
 * scale end below 10^19, Chinese below 10^48, Japanese and Korean below 10^72,
 * the others below 10^66.
 * Fails: DCL_SPACE (buf holds as much as fits, whole characters, terminated);
 * DCL_ARGUMENT (not digits; a scale or group that the language lacks; more
 * digits asked for than x holds); DCL_TOO_BIG (DIGITS, GROUPED: style.max). */
DCL_API dcl_status dcl_say_compact(char *buf, size_t cap, size_t *need,
                                   int *inexact, const dcl_dec *x,
                                   const dcl_say_style *style, dcl_err *err);

/* The same for an integer: of 64 bits, and high * 2^64 + low. */
DCL_API dcl_status dcl_say_compact_u64(char *buf, size_t cap, size_t *need,
                                       int *inexact, uint64_t x,
                                       const dcl_say_style *style,
                                       dcl_err *err);
DCL_API dcl_status dcl_say_compact_u128(char *buf, size_t cap, size_t *need,
                                        int *inexact, uint64_t high,
                                        uint64_t low,
                                        const dcl_say_style *style,
                                        dcl_err *err);

/* A style made ready for many integers: looking at a style takes as long as
 * writing the number does.  The members are the library's own. */
typedef struct dcl_compact {
    dcl_say_style style;
    uint64_t quick;
} dcl_compact;

/* Fails: DCL_ARGUMENT, as dcl_say_compact, and for WORDS. */
DCL_API dcl_status dcl_compact_make(dcl_compact *out,
                                    const dcl_say_style *style, dcl_err *err);

/* dcl_say_compact_u64 and _u128 in a style made ready.  Answers the length of
 * the text without the NUL; when that is cap or more, buf holds as much as
 * fits.  0, and buf as it was: DCL_TOO_BIG.  Some nanoseconds for three digits,
 * half even, English short scale and trim AUTO or NEVER. */
DCL_API size_t dcl_compact_u64(char *buf, size_t cap, uint64_t x,
                               const dcl_compact *how);
DCL_API size_t dcl_compact_u128(char *buf, size_t cap, uint64_t high,
                                uint64_t low, const dcl_compact *how);

/* Spells x out, whatever style.kind says: "two undecillion five hundred
 * decillion", "minus zero point two five"; zero has no sign.
 * Streams: the text is never held whole.
 * A fraction is read out digit by digit after the language's point; in ru, uk,
 * pl as parts of one, down to 10^-12.
 * Fails: DCL_NO_NAME where the language has no attested noun for a magnitude
 * (nothing was written), and in Korean where there are digits from 10^32 to
 * 10^35, whose noun is also the word for nine; DCL_ARGUMENT (as above; x->more
 * is set and style.digits does not round it away); DCL_TOO_BIG past style.max,
 * and for a fraction whose zeros alone are; DCL_STOPPED. */
DCL_API dcl_status dcl_say_words(const dcl_sink *sink, const dcl_dec *x,
                                 const dcl_say_style *style, dcl_err *err);

/* Writes x in any kind of style to a sink.  Fails as the two above. */
DCL_API dcl_status dcl_say_write(const dcl_sink *sink, int *inexact,
                                 const dcl_dec *x, const dcl_say_style *style,
                                 dcl_err *err);

/* Reads what people write: digits, grouped digits, 2.5e36, 10^33, compact
 * ("2.5 decillion") or spelled out ("one hundred and five thousand"), in
 * style's language and scale.  A single SI prefix after a blank ("5 k") is read
 * in every style but m, a million to many: that, and a prefix other than k and
 * M without the blank, only where style.kind is SI; otherwise kind does not
 * matter.  n bytes of UTF-8, blanks around it allowed.  Ignores case, hyphens
 * and, in English, "and" and commas between words; takes the unambiguous
 * variants of the names (sexdecillion, sedecillion, quinquadecillion,
 * septemdecillion, googol).  Beside what dcl_say_write writes it takes
 *
 *   - a word of minus before digits ("minus 5 million");
 *   - digits among names, largest first ("2 million 500 thousand", in Japanese
 *     1, the sign of 10^8, 2000, the sign of 10^4);
 *   - after digits, the abbreviations of the press.  en: K; mn mln, bn bln, tn
 *     trn, in the scale's own sense; B b (10^9) and T (10^12) in the short
 *     scale; cr in the Indian one.  ru, uk, pl, de, fr, es, it: theirs of 10^3
 *     to 10^12 (mln, mld, Mio., Mrd., Md, mill.), with or without the stop;
 *   - fr: septante, huitante, octante, nonante; es: millardo; hi: what counts
 *     crores again (das lakh karor);
 *   - where `,` is the decimal mark, 2.5e6 (2.500e6 is refused: it may be
 *     2500e6);
 *   - zh: a gap without its zero sign where only one power can be meant (10^8
 *     and 5 * 10^4 by their signs); a last digit right after a sign of ten is
 *     refused, as it is said of the next power as often as of the units.
 *
 * out: exact, down to the last place the text speaks of: "2.50 million" is
 * 250 * 10^4.  See dcl_dec_out for who owns what.
 * Fails: DCL_SYNTAX with the place and the reason (a word that is no number,
 * magnitudes out of order or of another scale, wrong grouping); DCL_SPACE with
 * both needs; DCL_TOO_BIG where the digits are more than memory has bytes. */
DCL_API dcl_status dcl_say_read(dcl_dec_out *out, const char *text, size_t n,
                                const dcl_say_style *style, dcl_err *err);

/* The form that a noun takes after x as dcl_say_write shows it in that style:
 * chosen by the digits shown ("1,96" at two digits is "2,0": OTHER).
 * Fails: as dcl_say_compact. */
DCL_API dcl_status dcl_say_plural(dcl_plural *out, const dcl_dec *x,
                                  const dcl_say_style *style, dcl_err *err);

/* Names of the options, as the lists above write them ("en", "scientific",
 * "british", ...); NULL for a number that is none.  The _find functions are
 * their inverse: 0 when the view is none of the names.  Owns: constants. */
DCL_API const char *dcl_lang_name(dcl_lang lang);
DCL_API const char *dcl_say_kind_name(dcl_say_kind kind);
DCL_API const char *dcl_scale_name(dcl_scale scale);
DCL_API const char *dcl_names_name(dcl_names names);
DCL_API const char *dcl_trim_name(dcl_trim trim);
DCL_API const char *dcl_group_name(dcl_group group);
DCL_API int dcl_lang_find(dcl_lang *out, const char *s, size_t n);
DCL_API int dcl_say_kind_find(dcl_say_kind *out, const char *s, size_t n);
DCL_API int dcl_scale_find(dcl_scale *out, const char *s, size_t n);
DCL_API int dcl_names_find(dcl_names *out, const char *s, size_t n);
DCL_API int dcl_trim_find(dcl_trim *out, const char *s, size_t n);
DCL_API int dcl_group_find(dcl_group *out, const char *s, size_t n);

DCL_END
#endif
