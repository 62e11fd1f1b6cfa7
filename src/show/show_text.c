/* Rows, prose and figures for people. */
#include "show/show_text.h"

#include <string.h>

#include "base/utf8.h"

/* From an exponent of so many digits on, the power of ten stands alone. */
enum { KEY = 10, LONG_EXPONENT = 60 };

void dcl__page_put(dcl__page *p, const char *s)
{
    if (p->bad == 0) p->bad = dcl__put(p->sink, s, strlen(s));
}

void dcl__page_bold(dcl__page *p, int on)
{
    if (p->style->color) dcl__page_put(p, on ? "\033[1m" : "\033[0m");
}

void dcl__page_dim(dcl__page *p, int on)
{
    if (p->style->color) dcl__page_put(p, on ? "\033[2m" : "\033[0m");
}

dcl_status dcl__page_status(const dcl__page *p, dcl_status status)
{
    if (status != DCL_OK) return status;
    return p->bad ? dcl__stopped(p->err) : DCL_OK;
}

void dcl__page_row(dcl__page *p, const char *key, const char *value)
{
    size_t width = p->style->width, at = KEY, n = strlen(key);
    const char *s = value;
    int first = 1;
    dcl__page_dim(p, 1);
    dcl__page_put(p, key);
    dcl__page_dim(p, 0);
    for (; n < KEY; n++) dcl__page_put(p, " ");
    while (*s != '\0') {
        size_t k = strcspn(s, " "), w = dcl__utf8_count(s, k);
        if (!first && width > KEY && at + 1 + w > width) {
            dcl__page_put(p, "\n          ");
            at = KEY;
            first = 1;
        }
        if (!first) {
            dcl__page_put(p, " ");
            at++;
        }
        if (p->bad == 0) p->bad = dcl__put(p->sink, s, k);
        at += w;
        first = 0;
        s += k;
        if (*s == ' ') s++;
    }
    dcl__page_put(p, "\n");
}

static void put_currency(dcl__page *p, const dcl_figure *f)
{
    if (f->ccy.code[0] == '\0') return;
    dcl__page_put(p, " ");
    dcl__page_put(p, f->ccy.code);
}

int dcl__is_everyday(const dcl__figure_text *t)
{
    const char *s = t->value.p;
    return t->has_value &&
           strspn(s, "-0123456789") <= (size_t)(DCL__EVERYDAY + (s[0] == '-'));
}

/* A name of some thousand -illions is longer than it is helpful; the power of
 * ten that needs it has more than 12 digits. */
static int is_long_named(const dcl__figure_text *t)
{
    return t->exponent.n > 12;
}

/* The second line: all digits, or the leading ones as a power of ten. */
static dcl_status digits_line(dcl__page *p, const dcl__figure_text *t,
                              const dcl_figure *f, const char *above)
{
    dcl_say_style say = {0};
    dcl__text line = {0};
    dcl_sink sink = dcl__text_sink(&line);
    dcl_status status = DCL_OK;
    line.mem = p->mem;
    say.size = sizeof say;
    say.lang = p->style->say.lang;
    say.group = p->style->say.group;
    say.kind = DCL_SAY_GROUPED;
    if (t->has_value) {
        status = dcl__figure_say(&sink, NULL, t, &say, p->err);
    } else {
        (void)dcl__putf(&sink, "%se%s", t->leading.p, t->exponent.p);
    }
    if (line.status != DCL_OK) status = dcl__no_memory(p->err);
    if (status == DCL_OK && strcmp(line.p, above) != 0) {
        dcl__page_put(p, line.p);
        put_currency(p, f);
        dcl__page_put(p, "\n");
    }
    dcl__text_clear(&line);
    return status;
}

/* One line a scale, where all are asked for. */
static dcl_status scale_lines(dcl__page *p, const dcl__figure_text *t,
                              const dcl_figure *f)
{
    static const dcl_scale scale[] = {DCL_SCALE_SHORT, DCL_SCALE_LONG,
                                      DCL_SCALE_BRITISH};
    dcl_status status = DCL_OK;
    size_t i;
    for (i = 0; i < 3 && status == DCL_OK; i++) {
        dcl_say_style say = p->style->say;
        say.scale = scale[i];
        dcl__page_bold(p, 1);
        if (p->bad == 0) {
            status = dcl__figure_say(p->sink, NULL, t, &say, p->err);
        }
        put_currency(p, f);
        dcl__page_bold(p, 0);
        dcl__page_put(p, i == 0   ? "  (short scale)\n"
                         : i == 1 ? "  (long scale)\n"
                                  : "  (traditional British)\n");
    }
    return status;
}

dcl_status dcl__page_figure(dcl__page *p, const dcl_figure *f, int how,
                            dcl__figure_text *t)
{
    dcl__text head = {0};
    dcl_sink sink = dcl__text_sink(&head);
    dcl_status status = dcl__figure_text_make(t, f, how, DCL__FIG_VALUE,
                                              p->style, p->mem, p->err);
    int in_digits = p->style->say.kind == DCL_SAY_DIGITS ||
                    p->style->say.kind == DCL_SAY_GROUPED;
    head.mem = p->mem;
    if (status == DCL_OK && p->style->all_scales) {
        status = scale_lines(p, t, f);
    } else if (status == DCL_OK && t->exponent.n > LONG_EXPONENT) {
        in_digits = 0;
    } else if (status == DCL_OK) {
        dcl_say_style say = p->style->say;
        if (say.kind == DCL_SAY_COMPACT && dcl__is_everyday(t)) {
            say.kind = DCL_SAY_GROUPED;
            say.digits = 0;
        }
        status = dcl__figure_say(&sink, NULL, t, &say, p->err);
        if (head.status != DCL_OK) status = dcl__no_memory(p->err);
        if (status == DCL_OK) {
            dcl__page_bold(p, 1);
            dcl__page_put(p, head.p);
            put_currency(p, f);
            dcl__page_bold(p, 0);
            dcl__page_put(p, "\n");
        }
    }
    if (status == DCL_OK && !(in_digits && t->has_value)) {
        status = digits_line(p, t, f, head.n > 0 ? head.p : "");
    }
    dcl__text_clear(&head);
    return status;
}

dcl_status dcl__page_long_name(dcl__page *p, const dcl__figure_text *t)
{
    dcl_say_style say = p->style->say;
    dcl__text name = {0};
    dcl_sink sink = dcl__text_sink(&name);
    dcl_status status;
    if (t->exponent.n <= LONG_EXPONENT) return DCL_OK;
    name.mem = p->mem;
    say.kind = DCL_SAY_COMPACT;
    status = dcl_say_write(&sink, NULL, &t->near_.dec, &say, p->err);
    if (name.status != DCL_OK) status = dcl__no_memory(p->err);
    if (status == DCL_OK) dcl__page_row(p, "name", name.p);
    dcl__text_clear(&name);
    return status;
}

dcl_status dcl__put_leg(const dcl_sink *sink, const dcl_leg *leg, dcl_err *err)
{
    char day[32];
    size_t need;
    dcl_status status = DCL_OK;
    int bad, one = strcmp(leg->nominal, "1") == 0;
    bad = dcl__putf(sink, "%s %s per %s%s%s", leg->rate, leg->quote.code,
                    one ? "" : leg->nominal, one ? "" : " ", leg->base.code);
    if (leg->kind == DCL_LEG_ASSUMED) {
        if (!bad) bad = dcl__putf(sink, ", assumed");
        return bad ? dcl__stopped(err) : DCL_OK;
    }
    status = dcl_date_write(day, sizeof day, &need, leg->day, err);
    if (status != DCL_OK) return status;
    if (!bad) {
        bad = dcl__putf(sink, ", %s, %s %s", leg->source_name, leg->day_word,
                        day);
    }
    if (!bad && leg->kind == DCL_LEG_MARKET && leg->age != 0) {
        int64_t days = leg->age < 0 ? -leg->age : leg->age;
        bad =
            dcl__putf(sink, ", %i day%s %s the day asked for", days,
                      days == 1 ? "" : "s", leg->age < 0 ? "after" : "before");
    }
    if (!bad && leg->file[0] != '\0') {
        bad = dcl__putf(sink, ", %s:%z", leg->file, leg->line);
    }
    return bad ? dcl__stopped(err) : DCL_OK;
}

dcl_status dcl__name_figure(dcl__text *out, const dcl_figure *f,
                            const dcl_show_style *style, const dcl_mem *mem,
                            dcl_err *err)
{
    dcl__figure_text t;
    dcl_sink sink = dcl__text_sink(out);
    dcl_say_style say = style->say;
    dcl_status status = dcl__figure_text_make(&t, f, DCL__FIG_SHORTEST,
                                              DCL__FIG_SMALL, style, mem, err);
    if (status == DCL_OK) {
        int everyday = dcl__is_everyday(&t);
        say.kind = everyday            ? DCL_SAY_GROUPED
                   : is_long_named(&t) ? DCL_SAY_SCIENTIFIC
                                       : DCL_SAY_COMPACT;
        if (everyday) say.digits = 0;
        status = dcl__figure_say(&sink, NULL, &t, &say, err);
        if (f->ccy.code[0] != '\0') {
            (void)dcl__putf(&sink, " %s", f->ccy.code);
        }
        if (out->status != DCL_OK) status = dcl__no_memory(err);
    }
    dcl__figure_text_clear(&t);
    return status;
}

/* The value a hundred times, without zeros at its end. */
static dcl_status put_percent(dcl__text *out, const dcl__figure_text *t,
                              dcl_err *err)
{
    dcl_say_style say = {0};
    dcl_sink sink = dcl__text_sink(out);
    size_t places = 0, n = t->value.n;
    const char *point = strchr(t->value.p, '.');
    char digits[64], exponent[24];
    char e[2] = {'2', '\0'};
    dcl_dec dec;
    if (n >= sizeof digits) return DCL_OK;
    dec = dcl__dec_of_text(t->value.p, digits, exponent);
    if (point != NULL) places = n - (size_t)(point - t->value.p) - 1;
    if (places > 2) {
        exponent[0] = '-'; /* at most 8 places, two of them taken */
        exponent[1] = (char)('0' + (places - 2) % 10);
        dec.exponent_count = 2;
    } else {
        e[0] = (char)('0' + (2 - places));
        dec.exponent = e;
        dec.exponent_count = 1;
    }
    say.size = sizeof say;
    say.kind = DCL_SAY_GROUPED;
    say.digits = DCL_SAY_ALL;
    say.trim = DCL_TRIM_ALWAYS;
    return dcl_say_write(&sink, NULL, &dec, &say, err);
}

dcl_status dcl__name_rate(dcl__text *out, const dcl_figure *rate,
                          const dcl_figure *sum, const dcl_show_style *style,
                          const dcl_mem *mem, dcl_err *err)
{
    dcl__figure_text t;
    dcl_status status;
    size_t n = out->n;
    if (rate->ccy.code[0] != '\0' || sum->ccy.code[0] == '\0') {
        return dcl__name_figure(out, rate, style, mem, err);
    }
    status = dcl__figure_text_make(&t, rate, DCL__FIG_SHORTEST, DCL__FIG_VALUE,
                                   style, mem, err);
    if (status == DCL_OK && t.has_value && t.places <= 8) {
        status = put_percent(out, &t, err);
        if (out->n > n) dcl__text_put(out, "% a year", 8);
    }
    dcl__figure_text_clear(&t);
    if (status == DCL_OK && out->n == n) {
        return dcl__name_figure(out, rate, style, mem, err);
    }
    return out->status != DCL_OK ? dcl__no_memory(err) : status;
}

dcl_status dcl__page_converted(dcl__page *p, const dcl_converted *c)
{
    const dcl_path *path = dcl_conversion_path(c->conversion);
    dcl__figure_text t;
    dcl_status status;
    size_t i;
    dcl__page_put(p, "\n");
    status = dcl__page_figure(p, &c->figure, DCL__FIG_PADDED, &t);
    dcl__figure_text_clear(&t);
    for (i = 0; i < path->legs && status == DCL_OK && p->bad == 0; i++) {
        dcl__page_dim(p, 1);
        dcl__page_put(p, i == 0 ? "at " : "and ");
        status = dcl__put_leg(p->sink, &path->leg[i], p->err);
        dcl__page_dim(p, 0);
        dcl__page_put(p, "\n");
    }
    return status;
}

/* Was the note told of an earlier conversion, or earlier of this one? */
static int is_told(const dcl_converted *c, size_t i, size_t k)
{
    const char *note = dcl_conversion_note(c[i].conversion, k);
    size_t a, b;
    for (a = 0; a <= i; a++) {
        size_t n = a < i ? dcl_conversion_notes(c[a].conversion) : k;
        for (b = 0; b < n; b++) {
            if (strcmp(dcl_conversion_note(c[a].conversion, b), note) == 0) {
                return 1;
            }
        }
    }
    return 0;
}

static void chosen_row(dcl__page *p, dcl_day day)
{
    dcl__text text = {0};
    dcl_sink sink = dcl__text_sink(&text);
    char s[32];
    size_t need;
    text.mem = p->mem;
    if (dcl_date_write(s, sizeof s, &need, day, NULL) != DCL_OK) return;
    (void)dcl__putf(&sink, "converted at the rate of %s, as asked", s);
    if (text.status == DCL_OK) dcl__page_row(p, "rates", text.p);
    dcl__text_clear(&text);
}

void dcl__page_notes(dcl__page *p, const dcl_converted *c, size_t n)
{
    size_t i, k;
    if (n > 0 && c[0].chosen) chosen_row(p, c[0].asked);
    for (i = 0; i < n; i++) {
        for (k = 0; k < dcl_conversion_notes(c[i].conversion); k++) {
            if (is_told(c, i, k)) continue;
            dcl__page_row(p, "rates", dcl_conversion_note(c[i].conversion, k));
        }
    }
}
