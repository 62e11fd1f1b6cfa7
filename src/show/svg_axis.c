/* Axes: a gridline for each round sum, with its name above it. */
#include "show/svg_axis.h"

#include <string.h>

#include "base/alloc.h"
#include "show/show_figure.h"

enum { NAME = 26, PLACES = 10000 };

/* "1 undecillion" into 256 bytes; 0 where a power of ten says it better. */
static int name_of(char *name, dcl__xml *x, const char *power, unsigned times)
{
    dcl_say_style say = x->style->say;
    char digit[2];
    dcl_dec dec = {0};
    size_t need = 0;
    dcl_status status;
    say.kind = DCL_SAY_COMPACT;
    say.trim = DCL_TRIM_ALWAYS;
    say.digits = 3;
    digit[0] = (char)('0' + times);
    digit[1] = '\0';
    dec.digits = digit;
    dec.count = 1;
    dec.exponent = power;
    dec.exponent_count = strlen(power);
    if (dec.exponent_count > 4) return 0;
    status = dcl_say_compact(name, 256, &need, NULL, &dec, &say, x->err);
    if (status == DCL_SPACE) return 0;
    if (status != DCL_OK) {
        x->status = status;
        return 0;
    }
    return dcl__xml_columns(name, need) <= NAME;
}

/* The power in digits; freed with dcl__release. */
static char *digits_of(dcl__xml *x, mpz_srcptr power, size_t *n)
{
    char *s;
    *n = mpz_sizeinbase(power, 10) + 3;
    s = dcl__alloc(x->mem, *n);
    if (s == NULL) {
        x->status = dcl__no_memory(x->err);
        return NULL;
    }
    return mpz_get_str(s, 10, power);
}

void dcl__svg_power(dcl__xml *x, mpz_srcptr power, unsigned times)
{
    char name[256];
    size_t n;
    char *s = digits_of(x, power, &n);
    if (s == NULL) return;
    if (name_of(name, x, s, times)) {
        dcl__xml_text(x, name);
    } else if (!dcl__xml_failed(x)) {
        if (times > 1) dcl__xml_putf(x, "%d \xC3\x97 ", (int)times);
        dcl__xml_put(x, "10" DCL__SVG_RAISE);
        dcl__xml_count(x, s);
        dcl__xml_put(x, DCL__SVG_LOWER);
    }
    dcl__release(x->mem, s, n);
}

size_t dcl__svg_names(dcl__xml *x, const dcl__log_axis *a)
{
    char name[256];
    size_t most = 0, n;
    mpz_t power;
    mpz_init_set(power, a->first);
    for (; mpz_cmp(power, a->last) <= 0 && !dcl__xml_failed(x);) {
        char *s = digits_of(x, power, &n);
        size_t k = 0;
        if (s == NULL) break;
        k = name_of(name, x, s, a->fine ? 5 : 1)
                ? dcl__xml_columns(name, strlen(name))
                : 2 + strlen(s);
        if (k > most) most = k;
        dcl__release(x->mem, s, n);
        mpz_add(power, power, a->step);
    }
    mpz_clear(power);
    return most;
}

static void put_tick(dcl__xml *x, const dcl__log_axis *a,
                     const dcl__svg_area *area, mpz_srcptr power,
                     unsigned times)
{
    static const unsigned long log[] = {0, 0, 3010, 4771, 6020, 6989};
    mpz_t place;
    long y;
    mpz_init(place);
    mpz_mul_ui(place, power, PLACES);
    mpz_add_ui(place, place, log[times]);
    if (mpz_cmp(place, a->low) >= 0 && mpz_cmp(place, a->high) <= 0) {
        y = dcl__log_y(a, place, area->height) + area->top * 100;
        dcl__xml_putf(x, "<path class=\"%s\" d=\"M%i ",
                      mpz_cmp(place, a->low) == 0 ? "da" : "dg",
                      (int64_t)area->left);
        dcl__xml_fixed(x, y);
        dcl__xml_putf(x, "h%i\"/><text class=\"ds%s\" x=\"%i\" y=\"",
                      (int64_t)area->width,
                      area->gutter ? "\" text-anchor=\"end" : " dh",
                      (int64_t)(area->left - (area->gutter ? 8 : 0)));
        dcl__xml_fixed(x, y + (area->gutter ? 450 : -450));
        dcl__xml_put(x, "\">");
        dcl__svg_power(x, power, times);
        dcl__xml_put(x, "</text>\n");
    }
    mpz_clear(place);
}

void dcl__svg_sums(dcl__xml *x, const dcl__log_axis *a,
                   const dcl__svg_area *area)
{
    mpz_t power;
    mpz_init_set(power, a->first);
    for (; mpz_cmp(power, a->last) <= 0 && !dcl__xml_failed(x);) {
        put_tick(x, a, area, power, 1);
        if (a->fine) put_tick(x, a, area, power, 2);
        if (a->fine) put_tick(x, a, area, power, 5);
        mpz_add(power, power, a->step);
    }
    mpz_clear(power);
}

/* The day's name below its tick, unless it would run into the one before,
 * which ends at *end. */
static void put_day(dcl__xml *x, const char *label, long at, long *end,
                    const dcl__svg_area *area)
{
    long right = area->left + area->width;
    long wide = (long)strlen(label) * 780; /* in the largest letters used */
    int first = at < (area->left + 24) * 100, last = at > (right - 24) * 100;
    long from = first ? at : last ? at - wide : at - wide / 2;
    if (from < *end + 400) return;
    *end = from + wide;
    dcl__xml_putf(x, "<text class=\"ds\" text-anchor=\"%s\" x=\"",
                  first  ? "start"
                  : last ? "end"
                         : "middle");
    dcl__xml_fixed(x, at);
    dcl__xml_putf(x, "\" y=\"%i\">", (int64_t)(area->top + area->height + 20));
    dcl__xml_text(x, label);
    dcl__xml_put(x, "</text>\n");
}

void dcl__svg_days(dcl__xml *x, const dcl__day_axis *a,
                   const dcl__svg_area *area)
{
    long bottom = area->top + area->height, end = -100000;
    dcl_day tick = a->tick;
    int first = 1;
    char label[32];
    dcl__xml_putf(x, "<path class=\"da\" d=\"M%i %ih%i\"/>\n",
                  (int64_t)area->left, (int64_t)bottom, (int64_t)area->width);
    if (tick > a->last) return;
    do {
        long at = area->left * 100 + dcl__day_x(a, tick, area->width);
        dcl__day_label(label, a, tick, first);
        dcl__xml_put(x, "<path class=\"da\" d=\"M");
        dcl__xml_fixed(x, at);
        dcl__xml_putf(x, " %iv5\"/>\n", (int64_t)bottom);
        put_day(x, label, at, &end, area);
        first = 0;
    } while (dcl__day_axis_next(&tick, a) && !dcl__xml_failed(x));
}
