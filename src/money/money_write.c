/* A table in the library's own form. */
#include <string.h>

#include "base/fmt.h"
#include "money/rates.h"

typedef struct writer {
    const dcl_sink *sink;
    const dcl_rates *r;
    int stopped;
} writer;

/* "Key: value" where there is a value. */
static void field(writer *w, const char *key, dcl__off value)
{
    const char *s = dcl__at(w->r, value);
    if (s[0] != '\0' && !w->stopped) {
        w->stopped = dcl__putf(w->sink, "%s: %s\n", key, s);
    }
}

static const char *iso(char *buf, size_t cap, dcl_day day)
{
    size_t need;
    (void)dcl_date_write(buf, cap, &need, day, NULL);
    return buf;
}

static void day_field(writer *w, const char *key, dcl_day day, dcl_day none)
{
    char text[24];
    if (day != none && !w->stopped) {
        w->stopped = dcl__putf(w->sink, "%s: %s\n", key,
                               iso(text, sizeof text, day));
    }
}

static void names(writer *w, const char *key, const dcl__off *name, size_t n)
{
    if (dcl__at(w->r, name[0])[0] == '\0' || w->stopped) return;
    w->stopped = dcl__putf(w->sink, "%s: ", key);
    for (size_t i = 0; i < n && !w->stopped; i++) {
        w->stopped = dcl__putf(w->sink, "%s%s", i > 0 ? " / " : "",
                               dcl__at(w->r, name[i]));
    }
    if (!w->stopped) w->stopped = dcl__putf(w->sink, "\n");
}

static void write_ccy(writer *w, const dcl__ccy *c)
{
    char text[24];
    w->stopped = dcl__putf(w->sink, "Currency: %s\n", c->ccy.code);
    if (c->number >= 0 && !w->stopped) {
        w->stopped = dcl__putf(w->sink, "Number: %d%d%d\n", c->number / 100,
                               c->number / 10 % 10, c->number % 10);
    }
    if (!w->stopped) {
        w->stopped = c->minor < 0
                         ? dcl__putf(w->sink, "Minor: none\n")
                         : dcl__putf(w->sink, "Minor: %d\n", c->minor);
    }
    day_field(w, "From", c->from, DCL_DAY_MIN);
    day_field(w, "To", c->to, DCL_DAY_MAX);
    if (c->successor.code[0] != '\0' && !w->stopped) {
        w->stopped = dcl__putf(w->sink, "Becomes: %s %s %s\n",
                               c->successor.code, dcl__at(w->r, c->factor),
                               iso(text, sizeof text, c->becomes));
    }
    field(w, "Source", c->source);
    field(w, "Symbol", c->symbol);
    names(w, "English", &c->name[DCL__EN_ONE], 2);
    names(w, "Russian", &c->name[DCL__RU_ONE], 4);
    if (!w->stopped) w->stopped = dcl__putf(w->sink, "\n");
}

static void write_publisher(writer *w, const dcl__publisher *p)
{
    if (!p->known || w->stopped) return;
    field(w, "Publisher", p->key);
    field(w, "Name", p->name);
    field(w, "Day", p->day_word);
    if (!w->stopped) {
        w->stopped = dcl__putf(w->sink, "Age: %i\n", p->max_age);
    }
    field(w, "Source", p->source);
    if (!w->stopped) w->stopped = dcl__putf(w->sink, "\n");
}

/* The quotes of a series, a record each time the block changes. */
static void write_series(writer *w, const dcl__series *s)
{
    const dcl_rates *r = w->r;
    uint32_t block = UINT32_MAX;
    char text[24];
    for (size_t i = 0; i < s->count && !w->stopped; i++) {
        const dcl__quote *q = &r->quote[s->first + i];
        if (q->block != block) {
            block = q->block;
            w->stopped = dcl__putf(w->sink, "%sPair: %s/%s\n",
                                   i > 0 ? "\n" : "", s->base.code,
                                   s->quote.code);
            field(w, "By", r->publisher[s->publisher].key);
            field(w, "Nominal", r->block[block].nominal);
            field(w, "Source", r->block[block].source);
            day_field(w, "Ended", r->block[block].ended, DCL_DAY_MIN);
        }
        if (!w->stopped) {
            w->stopped = dcl__putf(w->sink, "Rate: %s %s\n",
                                   iso(text, sizeof text, q->day),
                                   dcl__at(r, q->rate));
        }
    }
    if (s->count > 0 && !w->stopped) w->stopped = dcl__putf(w->sink, "\n");
}

dcl_status dcl_rates_write(const dcl_sink *sink, const dcl_rates *rates,
                           dcl_err *err)
{
    writer w = {sink, rates, 0};
    for (size_t i = 0; i < rates->ccys && !w.stopped; i++) {
        write_ccy(&w, &rates->ccy[i]);
    }
    for (size_t i = 0; i < rates->publishers && !w.stopped; i++) {
        write_publisher(&w, &rates->publisher[i]);
    }
    for (size_t i = 0; i < rates->seriess && !w.stopped; i++) {
        write_series(&w, &rates->series[i]);
    }
    if (w.stopped) {
        return dcl__fail(err, DCL_STOPPED, 0, 0, "the output was stopped");
    }
    return DCL_OK;
}
