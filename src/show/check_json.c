/* Checked claims as JSON. */
#include <string.h>

#include <decillion/show.h>

#include "show/check_words.h"
#include "show/show_check.h"
#include "show/show_json.h"

typedef struct out {
    const dcl_sink *sink;
    const dcl_show_style *style;
    const dcl_mem *mem;
    dcl_err *err;
    dcl_status status;
} out;

static void raw(out *o, const char *s)
{
    if (o->status == DCL_OK && dcl__put(o->sink, s, strlen(s)))
        o->status = dcl__stopped(o->err);
}

static void key(out *o, int *first, const char *name)
{
    if (o->status == DCL_OK && dcl__json_key(o->sink, first, name))
        o->status = dcl__stopped(o->err);
}

static void text(out *o, int *first, const char *name, const char *value)
{
    if (o->status == DCL_OK && dcl__json_text(o->sink, first, name, value))
        o->status = dcl__stopped(o->err);
}

static void boolean(out *o, int *first, const char *name, int value)
{
    if (o->status == DCL_OK && dcl__json_bool(o->sink, first, name, value))
        o->status = dcl__stopped(o->err);
}

static void figure(out *o, int *first, const char *name, const dcl_figure *f)
{
    if (o->status == DCL_OK)
        o->status =
            dcl__json_member(o->sink, first, name, f, o->style, o->mem, o->err);
}

static void day(out *o, int *first, const char *name, int has, dcl_day d)
{
    if (o->status == DCL_OK)
        o->status = dcl__json_day(o->sink, first, name, has, d, o->err);
}

/* "name":"8.2", or null */
static void number(out *o, int *first, const char *name, const dcl_num *num)
{
    dcl__text t = {0};
    t.mem = o->mem;
    if (o->status == DCL_OK && num != NULL)
        o->status = dcl__put_power(&t, num, o->mem, o->err);
    text(o, first, name, t.n > 0 ? t.p : NULL);
    dcl__text_clear(&t);
}

/* "agree":...,"factor":"10^3" or "8.22978e0", "tooLarge":... */
static void compared(out *o, int *first, const dcl_compared *c, int powers)
{
    char s[24] = "10^";
    dcl__buf b = {s, sizeof s, 0};
    dcl_sink sink = dcl__buf_sink(&b);
    if (!c->known) {
        key(o, first, "agree");
        raw(o, "null");
        return;
    }
    boolean(o, first, "agree", c->agree);
    if (c->agree) return;
    if (powers && c->is_power) {
        (void)dcl__putf(&sink, "10^%d", c->power);
        (void)dcl__buf_end(&b);
        text(o, first, "factor", s);
    } else {
        number(o, first, "factor", c->factor);
        boolean(o, first, "tooLarge", c->larger);
    }
    boolean(o, first, "agreeOnOtherScale", c->other_scale);
}

static void reading(out *o, const dcl_reading *r)
{
    int first = 1;
    dcl_show_style style = *o->style;
    if (r->scale != DCL_SCALE_LANGUAGE) style.say.scale = r->scale;
    if (o->status == DCL_OK)
        o->status = dcl__json_figure(o->sink, &r->figure, DCL__FIG_SHORTEST,
                                     &style, o->mem, o->err);
    first = 0;
    number(o, &first, "low", r->low);
    number(o, &first, "high", r->high);
    raw(o, "}");
}

static void part(out *o, const dcl_claim *c, const dcl_part *p)
{
    int first = 1, inner = 1;
    unsigned bit;
    size_t i;
    raw(o, "{");
    text(o, &first, "kind", dcl_part_kind_name(p->kind));
    key(o, &first, "text");
    if (o->status == DCL_OK && dcl__json_string(o->sink, c->text + p->at, p->n))
        o->status = dcl__stopped(o->err);
    if (p->symbol[0] != '\0') text(o, &first, "symbol", p->symbol);
    if (p->count[0] != '\0') text(o, &first, "count", p->count);
    if (p->yardstick[0] != '\0') text(o, &first, "yardstick", p->yardstick);
    key(o, &first, "readings");
    raw(o, "[");
    for (i = 0; i < p->readings; i++) {
        if (i > 0) raw(o, ",");
        reading(o, &p->reading[i]);
    }
    raw(o, "]");
    key(o, &first, "slips");
    raw(o, "[");
    for (bit = 1; bit <= DCL_SLIP_BINARY; bit <<= 1) {
        const char *name = dcl_slip_name((dcl_slip)bit);
        if ((p->slips & bit) == 0) continue;
        if (!inner) raw(o, ",");
        inner = 0;
        if (o->status == DCL_OK &&
            dcl__json_string(o->sink, name, strlen(name)))
            o->status = dcl__stopped(o->err);
    }
    raw(o, "]");
    if (p->with_first.known) compared(o, &first, &p->with_first, 1);
    raw(o, "}");
}

static void implied(out *o, int *first, const dcl_claim_match *m)
{
    int inner = 1;
    if (m->implied.num == NULL) return;
    key(o, first, "impliedRate");
    raw(o, "{");
    number(o, &inner, "rate", m->implied.num);
    text(o, &inner, "quote", m->implied.ccy.code);
    text(o, &inner, "base", m->implied_for.code);
    raw(o, "}");
}

static void conversion(out *o, int *first, const dcl_claim_match *m)
{
    dcl_converted c;
    if (m->conversion == NULL || o->status != DCL_OK) return;
    memset(&c, 0, sizeof c);
    c.figure = m->expected;
    c.conversion = m->conversion;
    o->status =
        dcl__json_converted(o->sink, first, &c, 1, o->style, o->mem, o->err);
}

static void matches(out *o, int *first, const char *name, const dcl_claim *c,
                    const dcl_claim_match *m, size_t n)
{
    size_t i;
    if (n == 0) return;
    key(o, first, name);
    raw(o, "[");
    for (i = 0; i < n; i++) {
        int inner = 1;
        const dcl_part *p = &c->part[m[i].part];
        raw(o, i > 0 ? ",{" : "{");
        key(o, &inner, "text");
        if (o->status == DCL_OK &&
            dcl__json_string(o->sink, c->text + p->at, p->n))
            o->status = dcl__stopped(o->err);
        compared(o, &inner, &m[i].compared, 0);
        figure(o, &inner, "expected", &m[i].expected);
        implied(o, &inner, &m[i]);
        conversion(o, &inner, &m[i]);
        raw(o, "}");
    }
    raw(o, "]");
}

static void claim(out *o, const dcl_claim *c)
{
    int first = 1;
    size_t i;
    raw(o, "{");
    text(o, &first, "input", c->text);
    key(o, &first, "parts");
    raw(o, "[");
    for (i = 0; i < c->parts; i++) {
        if (i > 0) raw(o, ",");
        part(o, c, &c->part[i]);
    }
    raw(o, "]");
    boolean(o, &first, "agree", c->agree);
    for (i = 0; i < c->parts; i++) {
        const dcl_compared *w = &c->part[i].with_first;
        char s[24];
        dcl__buf b = {s, sizeof s, 0};
        dcl_sink sink = dcl__buf_sink(&b);
        if (!w->known || w->agree) continue;
        if (w->is_power) {
            (void)dcl__putf(&sink, "10^%d", w->power);
            (void)dcl__buf_end(&b);
            text(o, &first, "factor", s);
        } else {
            number(o, &first, "factor", w->factor);
        }
        break;
    }
    matches(o, &first, "first", c, c->first, c->firsts);
    matches(o, &first, "against", c, c->against, c->againsts);
    if (c->has_days == 2) {
        day(o, &first, "trueFrom", 1, c->true_from);
        day(o, &first, "trueTo", 1, c->true_to);
    } else if (c->has_days == 1) {
        day(o, &first, "lastBelow", 1, c->true_from);
        day(o, &first, "firstAbove", 1, c->true_to);
    }
    if (c->times_low != NULL) {
        int inner = 1;
        key(o, &first, "times");
        raw(o, "{");
        number(o, &inner, "low", c->times_low);
        number(o, &inner, "high", c->times_high);
        if (c->times.known) compared(o, &inner, &c->times, 0);
        raw(o, "}");
    }
    raw(o, "}");
}

dcl_status dcl__check_json(const dcl_sink *sink, const dcl_check_answer *a,
                           const dcl_show_style *style, const dcl_mem *mem,
                           dcl_err *err)
{
    out o = {sink, style, mem, err, DCL_OK};
    int first = 1;
    size_t i;
    raw(&o, "{");
    day(&o, &first, "on", a->has_day, a->day);
    key(&o, &first, "claims");
    raw(&o, "[");
    for (i = 0; i < a->claims; i++) {
        if (i > 0) raw(&o, ",");
        claim(&o, &a->claim[i]);
    }
    raw(&o, "]");
    figure(&o, &first, "total", &a->total);
    if (a->yardstick[0] != '\0') {
        int inner = 1;
        key(&o, &first, "yardstick");
        raw(&o, "{");
        text(&o, &inner, "name", a->yardstick);
        figure(&o, &inner, "low", &a->yardstick_low);
        figure(&o, &inner, "high", &a->yardstick_high);
        text(&o, &inner, "source", a->yardstick_source);
        raw(&o, "}");
    }
    boolean(&o, &first, "agree", a->agree);
    raw(&o, "}\n");
    return o.status;
}
