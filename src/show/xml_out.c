/* XML and HTML: markup as it is, all else escaped. */
#include "show/xml_out.h"

#include <string.h>

#include "base/utf8.h"
#include "show/show_figure.h"
#include "show/show_text.h"

dcl__xml dcl__xml_begin(const dcl_sink *sink, const dcl_show_style *style,
                        const dcl_mem *mem, dcl_err *err)
{
    static const dcl_show_style plain;
    dcl__xml x;
    memset(&x, 0, sizeof x);
    x.sink = sink;
    x.style = style != NULL ? style : &plain;
    x.mem = mem;
    x.err = err;
    return x;
}

dcl_status dcl__xml_end(const dcl__xml *x)
{
    if (x->status != DCL_OK) return x->status;
    return x->bad ? dcl__stopped(x->err) : DCL_OK;
}

int dcl__xml_failed(const dcl__xml *x)
{
    return x->bad != 0 || x->status != DCL_OK;
}

void dcl__xml_put(dcl__xml *x, const char *markup)
{
    if (x->bad == 0) x->bad = dcl__put(x->sink, markup, strlen(markup));
}

void dcl__xml_putf(dcl__xml *x, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    if (x->bad == 0) x->bad = dcl__vputf(x->sink, fmt, args);
    va_end(args);
}

/* ---- text ---- */

/* NULL: the character may stand as it is. */
static const char *instead(uint32_t c)
{
    static const char unknown[] = "\xEF\xBF\xBD";
    switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    case '\t':
    case '\n':
    case '\r': return " ";
    default: break;
    }
    if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return unknown;
    /* embeddings, overrides, isolates; U+FFFE and U+FFFF */
    if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) {
        return unknown;
    }
    return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF) ? unknown
                                                                  : NULL;
}

void dcl__xml_view(dcl__xml *x, const char *s, size_t n)
{
    size_t i = 0, run = 0;
    while (i < n && x->bad == 0) {
        uint32_t c = 0;
        size_t k = dcl__utf8(&c, s + i, n - i);
        const char *other = k > 0 ? instead(c) : instead(0);
        if (k == 0) k = 1;
        if (other != NULL) {
            x->bad = dcl__put(x->sink, s + run, i - run);
            dcl__xml_put(x, other);
            run = i + k;
        }
        i += k;
    }
    if (x->bad == 0) x->bad = dcl__put(x->sink, s + run, n - run);
}

void dcl__xml_text(dcl__xml *x, const char *s)
{
    dcl__xml_view(x, s, strlen(s));
}

void dcl__xml_fixed(dcl__xml *x, long hundredths)
{
    long whole = hundredths / 100, part = hundredths % 100;
    if (hundredths < 0) {
        dcl__xml_put(x, "-");
        whole = -whole;
        part = -part;
    }
    dcl__xml_putf(x, "%i", (int64_t)whole);
    if (part % 10 != 0) {
        dcl__xml_putf(x, ".%d%d", (int)(part / 10), (int)(part % 10));
    } else if (part != 0) {
        dcl__xml_putf(x, ".%d", (int)(part / 10));
    }
}

void dcl__xml_day(dcl__xml *x, dcl_day day)
{
    char s[32];
    size_t need;
    dcl_status status = dcl_date_write(s, sizeof s, &need, day, x->err);
    if (status == DCL_OK) {
        dcl__xml_put(x, s);
    } else if (x->status == DCL_OK) {
        x->status = status;
    }
}

void dcl__xml_keep(dcl__xml *x, const dcl__text *text, dcl_status status)
{
    if (x->status != DCL_OK) return;
    x->status = status;
    if (status == DCL_OK && text->status != DCL_OK) {
        x->status = dcl__no_memory(x->err);
    }
}

void dcl__xml_figure(dcl__xml *x, const dcl_figure *f)
{
    dcl__text text = {0};
    if (dcl__xml_failed(x)) return;
    text.mem = x->mem;
    dcl__xml_keep(x, &text,
                  dcl__name_figure(&text, f, x->style, x->mem, x->err));
    if (x->status == DCL_OK) dcl__xml_view(x, text.p, text.n);
    dcl__text_clear(&text);
}

void dcl__xml_count(dcl__xml *x, const char *digits)
{
    dcl_say_style say = {0};
    dcl__text text = {0};
    dcl_sink sink = dcl__text_sink(&text);
    dcl_dec dec = {0};
    if (dcl__xml_failed(x)) return;
    say.size = sizeof say;
    say.kind = DCL_SAY_GROUPED;
    text.mem = x->mem;
    dec.negative = digits[0] == '-';
    dec.digits = digits + dec.negative;
    dec.count = strlen(dec.digits);
    dcl__xml_keep(x, &text, dcl_say_write(&sink, NULL, &dec, &say, x->err));
    if (x->status == DCL_OK) dcl__xml_view(x, text.p, text.n);
    dcl__text_clear(&text);
}

void dcl__xml_large(dcl__xml *x, const dcl_figure *f, const char *raise,
                    const char *lower)
{
    dcl__figure_text t;
    dcl_status status;
    if (dcl__xml_failed(x)) return;
    status = dcl__figure_text_make(&t, f, DCL__FIG_SHORTEST, 0, x->style,
                                   x->mem, x->err);
    if (status != DCL_OK) {
        x->status = status;
    } else if (t.exponent.n > 4) {
        dcl__xml_text(x, t.leading.p);
        dcl__xml_put(x, " \xC3\x97 10");
        dcl__xml_put(x, raise);
        dcl__xml_count(x, t.exponent.p);
        dcl__xml_put(x, lower);
        if (f->ccy.code[0] != '\0') dcl__xml_putf(x, " %s", f->ccy.code);
    } else {
        dcl__xml_figure(x, f);
    }
    dcl__figure_text_clear(&t);
}

/* ---- lines ---- */

static size_t width_of(const char *s, size_t n, size_t *bytes)
{
    uint32_t c = 0;
    size_t k = dcl__utf8(&c, s, n);
    *bytes = k > 0 ? k : 1;
    return c >= 0x1100 ? 2 : 1;
}

size_t dcl__xml_columns(const char *s, size_t n)
{
    size_t i = 0, k, width = 0;
    while (i < n) {
        width += width_of(s + i, n - i, &k);
        i += k;
    }
    return width;
}

size_t dcl__xml_line(const char *s, size_t columns)
{
    size_t n = strlen(s), i = 0, k, width = 0, blank = 0;
    while (i < n) {
        width += width_of(s + i, n - i, &k);
        if (width > columns) return blank > 0 ? blank : i;
        i += k;
        if (s[i] == ' ') blank = i;
    }
    return n;
}
