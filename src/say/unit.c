/* Units of the scales. */
#include "say/unit.h"

#include "say/illion.h"

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

dcl__unit dcl__unit_of(const dcl__exp *lead, const dcl__way *way)
{
    dcl__unit u = {DCL__UNIT_NONE, 0, 0, 0, 1, *lead, 0};
    int64_t v;
    if (dcl__exp_small(lead, &v)) {
        u.up = v;
        if (v < 3) return u;
        if (v < 6 && way->s.lang == DCL_LANG_EN &&
            way->s.scale != DCL_SCALE_INDIAN) {
            u.kind = DCL__UNIT_THOUSAND;
            u.up = v - 3;
            return u;
        }
    } else if (lead->negative) {
        u.kind = DCL__UNIT_UNNAMED;
        return u;
    }
    return english(lead, way->s.scale);
}

void dcl__unit_put(dcl__pen *pen, const dcl__unit *unit, dcl_plural form,
                   const dcl__way *way)
{
    (void)form;
    if (unit->kind == DCL__UNIT_THOUSAND || unit->thousand)
        dcl__pen_str(pen, " thousand");
    if (unit->kind != DCL__UNIT_ILLION) return;
    dcl__pen_put(pen, " ", 1);
    dcl__illion_put(pen, &unit->place, unit->step, way->s.names,
                    unit->illiard);
}
