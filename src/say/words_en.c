/* English words, every scale, without ceiling. */
#include "say/illion.h"
#include "say/speller.h"
#include "say/walk.h"

static const char *const ones[20] = {
    "zero",    "one",     "two",       "three",    "four",
    "five",    "six",     "seven",     "eight",    "nine",
    "ten",     "eleven",  "twelve",    "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
static const char *const tens[10] = {"",      "",      "twenty",  "thirty",
                                     "forty", "fifty", "sixty",   "seventy",
                                     "eighty", "ninety"};

/* What is written so far decides what stands before the next word. */
typedef struct english {
    dcl__pen *pen;
    const dcl__way *way;
    int begun;
} english;

static void gap(english *e)
{
    if (e->begun) dcl__pen_put(e->pen, " ", 1);
    e->begun = 1;
}

static void word(english *e, const char *s)
{
    gap(e);
    dcl__pen_str(e->pen, s);
}

/* 1 <= v <= 99 */
static void below_hundred(english *e, unsigned v)
{
    if (v < 20) {
        word(e, ones[v]);
        return;
    }
    word(e, tens[v / 10]);
    if (v % 10 == 0) return;
    dcl__pen_put(e->pen, (e->way->s.flags & DCL_SAY_NO_HYPHEN) ? " " : "-", 1);
    dcl__pen_str(e->pen, ones[v % 10]);
}

/* 1 <= v <= 999.  What is below a hundred and the last of its number joins
 * with "and" to what came before it; a comma may stand before the rest. */
static void below_thousand(english *e, unsigned v, int last, int comma)
{
    int use_and = (e->way->s.flags & DCL_SAY_AND) != 0;
    if (v < 100 && last && use_and && e->begun)
        word(e, "and");
    else if (e->begun && comma && (e->way->s.flags & DCL_SAY_COMMAS) != 0)
        dcl__pen_put(e->pen, ",", 1);
    if (v >= 100) {
        word(e, ones[v / 100]);
        word(e, "hundred");
        if (v % 100 > 0 && use_and) word(e, "and");
    }
    if (v % 100 > 0) below_hundred(e, v % 100);
}

static void illion(english *e, const dcl__exp *lead, int64_t down,
                   unsigned step, int illiard)
{
    dcl__exp place = *lead;
    (void)dcl__exp_add(&place, down);
    gap(e);
    dcl__illion_put(e->pen, &place, step, e->way->s.names, illiard);
}

/* Short and long: a name for every third power. */
static void by_threes(english *e, dcl__walk *w, const dcl__exp *lead)
{
    int longer = e->way->s.scale == DCL_SCALE_LONG;
    unsigned r = dcl__exp_mod(lead, 3), half = dcl__exp_mod(lead, 6) / 3;
    size_t first = r + 1;
    int64_t place = -1; /* the group's, where it is below 10^18 */
    if (dcl__exp_small(lead, &place)) place -= r;
    while (dcl__walk_more(w) && !e->pen->stopped) {
        int64_t down = -(int64_t)(w->i + first - 1);
        unsigned v = dcl__walk_take(w, first);
        first = 3;
        if (v > 0) {
            below_thousand(e, v, place == 0, 1);
            if (place == 3)
                word(e, "thousand");
            else if (place != 0 && longer)
                illion(e, lead, down - 3 * (int64_t)half, 6, half == 1);
            else if (place != 0)
                illion(e, lead, down - 3, 3, 0);
        }
        half ^= 1;
        if (place == 0) break;
        place -= 3;
    }
}

/* Traditional British: periods of six, the thousands and the rest of them
 * counting one -illion together. */
static void by_sixes(english *e, dcl__walk *w, const dcl__exp *lead)
{
    unsigned r = dcl__exp_mod(lead, 6), high, low;
    size_t first = r + 1;
    int64_t place = -1;
    if (dcl__exp_small(lead, &place)) place -= r;
    while (dcl__walk_more(w) && !e->pen->stopped) {
        int64_t down = -(int64_t)(w->i + first - 1);
        high = first > 3 ? dcl__walk_take(w, first - 3) : 0;
        low = dcl__walk_take(w, first < 3 ? first : 3);
        first = 6;
        if (high > 0) {
            below_thousand(e, high, 0, 1);
            word(e, "thousand");
        }
        if (low > 0)
            below_thousand(e, low, high > 0 || place == 0,
                           high == 0 || place == 0);
        if (place != 0 && (high > 0 || low > 0)) illion(e, lead, down, 6, 0);
        if (place == 0) break;
        place -= 6;
    }
}

/* Lakhs and crores: seven digits at a time, each crore multiplying all that
 * was said before it. */
static void by_crores(english *e, dcl__walk *w, int64_t lead)
{
    static const struct {
        size_t below; /* digits of the period after it */
        const char *name;
    } parts[] = {{5, "lakh"}, {3, "thousand"}, {0, NULL}};
    int64_t left = lead + 1;
    size_t i, n;
    unsigned v;
    while (left > 0) {
        int64_t in_period = left % 7 == 0 ? 7 : left % 7;
        int last_period = left <= 7;
        for (i = 0; i < 3; i++) {
            if ((size_t)in_period <= parts[i].below) continue;
            n = (size_t)in_period - parts[i].below;
            in_period -= (int64_t)n;
            left -= (int64_t)n;
            v = dcl__walk_take(w, n);
            if (v == 0) continue;
            below_thousand(e, v, i == 2 && last_period, 1);
            if (parts[i].name != NULL) word(e, parts[i].name);
        }
        if (left > 0) word(e, "crore");
    }
}

/* What a crore of crores counts stays below a lakh. */
enum { INDIAN_END = 19 };

dcl_status dcl__spell_en(dcl__pen *pen, const dcl__fig *fig,
                         const dcl__way *way, dcl_err *err)
{
    english e = {pen, way, 0};
    dcl__walk w = dcl__walk_of(&fig->digits);
    int64_t lead = 0;
    switch (way->s.scale) {
    case DCL_SCALE_BRITISH: by_sixes(&e, &w, &fig->lead); break;
    case DCL_SCALE_INDIAN:
        if (!dcl__exp_small(&fig->lead, &lead) || lead >= INDIAN_END)
            return dcl__fail(err, DCL_NO_NAME, 0, 0,
                             "lakh and crore are not said from 10^%d on",
                             INDIAN_END);
        by_crores(&e, &w, lead);
        break;
    default: by_threes(&e, &w, &fig->lead); break;
    }
    return DCL_OK;
}
