/* Units of the scales. */
#include "say/unit.h"

#include <string.h>

#include "say/illion.h"
#include "say/tongue.h"

static const struct {
    int place;
    const char *text;
} indian_units[] = {{3, " thousand"}, {5, " lakh"}, {7, " crore"},
                    {10, " thousand crore"}, {12, " lakh crore"},
                    {14, " crore crore"}};
/* what a crore of crores counts stays below a lakh */
enum { INDIAN_END = 19 };

/* English by rule.  Every scale of it has a unit for each third power; they
 * differ in which N it is. */
static dcl__unit english(const dcl__exp *lead, dcl_scale scale)
{
    dcl__unit u = {DCL__UNIT_ILLION, 0, 0, 0, 3, *lead, 0};
    unsigned r6 = dcl__exp_mod(lead, 6);
    u.up = r6 % 3;
    if (scale == DCL_SCALE_SHORT) {
        (void)dcl__exp_add(&u.place, -u.up - 3);
    } else {
        u.step = 6;
        u.illiard = scale == DCL_SCALE_LONG && r6 >= 3;
        u.thousand = scale == DCL_SCALE_BRITISH && r6 >= 3;
        (void)dcl__exp_add(&u.place, -(int64_t)r6);
    }
    return u;
}

static dcl__unit plain(dcl__unit_kind kind, int64_t up)
{
    dcl__unit u;
    memset(&u, 0, sizeof u);
    u.kind = kind;
    u.up = up;
    return u;
}

/* The largest noun of a table that is not above 10^lead; before one of -illion
 * where a thousand of them are said (es). */
static dcl__unit tabled(int64_t lead, const dcl__tongue *t)
{
    dcl__unit u = plain(DCL__UNIT_NONE, lead);
    size_t i = t->nouns;
    if (lead >= t->ceiling) u.kind = DCL__UNIT_UNNAMED;
    if (lead < t->noun[0].place || lead >= t->ceiling) return u;
    while (t->noun[i - 1].place > lead) i--;
    u.kind = DCL__UNIT_NOUN;
    u.noun = i - 1;
    u.up = lead - t->noun[i - 1].place;
    u.thousand = t->mil && i > 1 && u.up >= 3;
    if (u.thousand) u.up -= 3;
    return u;
}

/* Lakh and crore, by hand: crores are counted by them again. */
static dcl__unit indian(int64_t lead)
{
    dcl__unit u = plain(DCL__UNIT_NOUN, lead);
    size_t i = sizeof indian_units / sizeof *indian_units;
    while (i > 0 && indian_units[i - 1].place > lead) i--;
    if (i == 0) u.kind = DCL__UNIT_NONE;
    if (lead >= INDIAN_END) u.kind = DCL__UNIT_UNNAMED;
    if (u.kind != DCL__UNIT_NOUN) return u;
    u.noun = i - 1;
    u.up = lead - indian_units[i - 1].place;
    return u;
}

dcl__unit dcl__unit_of(const dcl__exp *lead, const dcl__way *way)
{
    dcl__unit u = {DCL__UNIT_NONE, 0, 0, 0, 1, *lead, 0};
    const dcl__tongue *t = dcl__tongue_of(way->s.lang);
    if (!dcl__exp_small(lead, &u.up)) {
        u.kind = DCL__UNIT_UNNAMED;
        return t != NULL || lead->negative ||
                       way->s.scale == DCL_SCALE_INDIAN
                   ? u
                   : english(lead, way->s.scale);
    }
    if (t != NULL) return tabled(u.up, t);
    if (way->s.scale == DCL_SCALE_INDIAN) return indian(u.up);
    if (u.up >= 6) return english(lead, way->s.scale);
    if (u.up >= 3) {
        u.kind = DCL__UNIT_THOUSAND;
        u.up -= 3;
    }
    return u;
}

void dcl__unit_put(dcl__pen *pen, const dcl__unit *unit, dcl_plural form,
                   const dcl__way *way)
{
    const dcl__tongue *t = dcl__tongue_of(way->s.lang);
    if (unit->kind == DCL__UNIT_NOUN && t == NULL) {
        dcl__pen_str(pen, indian_units[unit->noun].text);
    } else if (unit->kind == DCL__UNIT_NOUN) {
        if (unit->thousand) {
            dcl__pen_str(pen, t->gap);
            dcl__pen_str(pen, t->noun[0].form[0]);
            form = DCL_PLURAL_OTHER;
        }
        dcl__pen_str(pen, t->gap);
        dcl__pen_str(pen, t->noun[unit->noun].form[t->gap[0] ? form : 0]);
    } else if (unit->kind == DCL__UNIT_THOUSAND || unit->thousand) {
        dcl__pen_str(pen, " thousand");
    }
    if (unit->kind != DCL__UNIT_ILLION) return;
    dcl__pen_put(pen, " ", 1);
    dcl__illion_put(pen, &unit->place, unit->step, way->s.names,
                    unit->illiard);
}
