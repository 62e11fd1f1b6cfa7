/* The working of a page, segment by segment. */
#include <string.h>

#include "show/page.h"
#include "show/show_text.h"

static void fact_text(dcl__xml *x, const char *name, const char *markup,
                      const char *text)
{
    dcl__xml_putf(x, "<dt>%s</dt><dd>%s", name, markup);
    dcl__xml_text(x, text);
    dcl__xml_put(x, markup[0] != '\0' ? "</code></dd>\n" : "</dd>\n");
}

static void fact_figure(dcl__xml *x, const char *name, const dcl_figure *f)
{
    if (f->num == NULL) return;
    dcl__xml_putf(x, "<dt>%s</dt><dd>", name);
    dcl__page_named(x, f);
    dcl__xml_put(x, "</dd>\n");
}

static void rate_fact(dcl__xml *x, const dcl_working *w)
{
    dcl__text text = {0};
    if (w->rate.num == NULL || dcl__xml_failed(x)) return;
    text.mem = x->mem;
    dcl__xml_keep(x, &text,
                  dcl__name_rate(&text, &w->rate, &w->total, x->style, x->mem,
                                 x->err));
    if (x->status == DCL_OK) fact_text(x, "Rate at its start", "", text.p);
    dcl__text_clear(&text);
}

static void heading(dcl__xml *x, const dcl_segment *s)
{
    int64_t days = s->last - s->first + 1;
    dcl__xml_put(x, "<h3>");
    if (s->name != NULL) {
        dcl__xml_text(x, s->name);
        dcl__xml_put(x, ": ");
    }
    if (s->dated) {
        dcl__xml_day(x, s->first);
        if (days > 1) {
            dcl__xml_put(x, " to ");
            dcl__xml_day(x, s->last);
        }
        dcl__xml_putf(x, ", %i day%s", days, days == 1 ? "" : "s");
    } else {
        dcl__xml_put(x, "without dates");
    }
    dcl__xml_put(x, "</h3>\n");
}

static void segment(dcl__xml *x, const dcl_working *w)
{
    const dcl_segment *s = w->segment;
    dcl_figure units;
    unsigned bit;
    memset(&units, 0, sizeof units);
    units.num = s->units;
    units.minor = 8;
    dcl__xml_put(x, "<li>\n");
    heading(x, s);
    dcl__xml_put(x, "<dl class=\"facts\">\n");
    for (bit = 1; bit != 0 && bit <= s->bits; bit <<= 1) {
        const char *text =
            (s->bits & bit) != 0 ? dcl_bit_text((dcl_bit)bit) : NULL;
        if (text != NULL) fact_text(x, "What bites", "", text);
    }
    rate_fact(x, w);
    fact_figure(x, "Units", &units);
    if (s->formula != NULL) {
        fact_text(x, "Closed form", "<code>", s->formula);
    }
    if (s->bc != NULL && (s->formula == NULL || strcmp(s->bc, s->formula))) {
        fact_text(x, s->formula != NULL ? "The same for bc" : "For bc",
                  "<code>", s->bc);
    }
    fact_figure(x, "Adds", &w->added);
    fact_figure(x, s->name != NULL ? "So far, of this stream" : "So far",
                &w->total);
    dcl__xml_put(x, "</dl>\n</li>\n");
}

dcl_status dcl_show_page_working(const dcl_sink *sink, uint64_t index,
                                 const dcl_working *working,
                                 const dcl_show_style *style,
                                 const dcl_mem *mem, dcl_err *err)
{
    dcl__xml x = dcl__xml_begin(sink, style, mem, err);
    if (index < DCL__PAGE_SEGMENTS) segment(&x, working);
    return dcl__xml_end(&x);
}
