/* The Bank of Russia's rates of a day (XML_daily.asp) or of a currency over a
 * range (XML_dynamic.asp): roubles for `Nominal` units, with a decimal comma.
 *
 *     <ValCurs Date="25.04.2026"><Valute ID="R01150"><CharCode>VND</CharCode>
 *       <Nominal>10000</Nominal><Value>30,0750</Value>
 *       <VunitRate>0,0030075</VunitRate></Valute>...
 *     <ValCurs ID="R01235" DateRange1=".." DateRange2=".."><Record Date=".."
 *       Id="R01235"><Nominal>1</Nominal><Value>77,1734</Value>...
 */
#include <string.h>

#include "feed/decimal.h"
#include "feed/xml.h"

/* The longest that an order stays in force, with room. */
#define STALE 14

static const unsigned char ids[] = {
#include "cbr-ids.txt.inc"
};

typedef struct reader {
    dcl__feed *f;
    int is_range;
    dcl_day day, first, last;
    dcl_ccy ccy;
    char id[16];
    char nominal[16], value[80], unit[80];
    const char *place; /* of the Value */
} reader;

static dcl_status bad(reader *r, dcl__xml_at at, const char *why)
{
    return dcl__feed_bad(r->f, DCL_SYNTAX, at.place, 0, "%s", why);
}

/* The currency of an id of the Bank of Russia. */
static int ccy_of_id(dcl_ccy *out, dcl__span id)
{
    dcl__span all = {(const char *)ids, sizeof ids};
    while (all.n > 0) {
        dcl__span line = dcl__span_cut(&all, '\n');
        dcl__span key = dcl__span_cut(&line, ' ');
        if (key.n == id.n && memcmp(key.s, id.s, id.n) == 0) {
            return dcl__span_ccy(out, line);
        }
    }
    return 0;
}

/* The file of a day: is it the day that was asked for? */
static dcl_status check_asked(reader *r, dcl__xml_at at)
{
    const dcl_day *asked = r->f->options->asked;
    char a[24], b[24];
    size_t need;
    if (asked == NULL || (r->day <= *asked && *asked - r->day <= STALE)) {
        return DCL_OK;
    }
    (void)dcl_date_write(a, sizeof a, &need, r->day, NULL);
    (void)dcl_date_write(b, sizeof b, &need, *asked, NULL);
    return dcl__feed_bad(r->f, DCL_RANGE, at.place, 0,
                         "the rates are of %s, not of %s, which was asked "
                         "for",
                         a, b);
}

static dcl_status start_root(reader *r, const char *name,
                             const char *const *atts, dcl__xml_at at)
{
    dcl__span day = dcl__xml_attribute(atts, "Date");
    dcl__span id = dcl__xml_attribute(atts, "ID");
    const dcl_feed_options *o = r->f->options;
    dcl_ccy told = o->ccy.code[0] != '\0' ? o->ccy : o->base;
    if (strcmp(name, "ValCurs") != 0) {
        return bad(r, at, "the root of the Bank of Russia's file is ValCurs");
    }
    r->is_range = id.n > 0;
    if (!r->is_range) {
        if (!dcl__span_dotted_day(&r->day, day)) {
            return bad(r, at, "ValCurs without a Date such as 25.04.2026");
        }
        return check_asked(r, at);
    }
    if (!dcl__span_dotted_day(&r->first,
                              dcl__xml_attribute(atts, "DateRange1")) ||
        !dcl__span_dotted_day(&r->last,
                              dcl__xml_attribute(atts, "DateRange2"))) {
        return bad(r, at, "ValCurs without DateRange1 and DateRange2");
    }
    if (id.n >= sizeof r->id) return bad(r, at, "an ID too long");
    memcpy(r->id, id.s, id.n + 1);
    if (ccy_of_id(&r->ccy, id)) {
        if (told.code[0] == '\0' || memcmp(&told, &r->ccy, sizeof told) == 0) {
            return DCL_OK;
        }
        return dcl__feed_bad(r->f, DCL_CONFLICT, at.place, 0,
                             "the id %q is the Bank of Russia's for %s, not "
                             "%s",
                             id.s, id.n, r->ccy.code, told.code);
    }
    if (told.code[0] != '\0') {
        r->ccy = told;
        return DCL_OK;
    }
    return dcl__feed_bad(r->f, DCL_NO_CURRENCY, at.place, 0,
                         "the currency of the id %q is not known; name it, as "
                         "in `decillion rates import FILE --pair GBP/RUB`",
                         id.s, id.n);
}

static dcl_status start_record(reader *r, const char *const *atts,
                               dcl__xml_at at)
{
    dcl__span day = dcl__xml_attribute(atts, "Date");
    dcl__span id = dcl__xml_attribute(atts, "Id");
    if (!r->is_range) return bad(r, at, "a Record in the file of a day");
    if (!dcl__span_dotted_day(&r->day, day)) {
        return bad(r, at, "a Record without a Date such as 25.04.2026");
    }
    if (r->day < r->first || r->day > r->last) {
        return bad(r, at, "a Record outside of the file's range");
    }
    if (!dcl__span_is(id, r->id)) {
        return bad(r, at, "a Record of another currency");
    }
    return DCL_OK;
}

static dcl_status start(void *ctx, const char *name, const char *const *atts,
                        size_t depth, dcl__xml_at at)
{
    reader *r = ctx;
    dcl_status status = DCL_OK;
    if (depth == 1) return start_root(r, name, atts, at);
    if (depth != 2) return DCL_OK;
    r->nominal[0] = r->value[0] = r->unit[0] = '\0';
    r->place = at.place;
    if (strcmp(name, "Record") == 0) {
        status = start_record(r, atts, at);
    } else if (strcmp(name, "Valute") == 0) {
        if (r->is_range) return bad(r, at, "a Valute in the file of a range");
        memset(&r->ccy, 0, sizeof r->ccy);
    } else {
        return bad(r, at, "an element that is neither Valute nor Record");
    }
    return status;
}

/* Keeps an element's digits, the decimal comma as a point. */
static dcl_status keep(reader *r, char *to, size_t cap, const char *text,
                       size_t n, dcl__xml_at at)
{
    dcl__span s = dcl__span_trim((dcl__span){text, n});
    if (s.n >= cap) return bad(r, at, "a number of too many digits");
    for (size_t i = 0; i < s.n; i++) {
        if (s.s[i] == '.') {
            return bad(r, at, "a decimal point where the Bank of Russia has a "
                              "comma");
        }
        to[i] = s.s[i];
        if (to[i] == ',') to[i] = '.';
    }
    to[s.n] = '\0';
    return DCL_OK;
}

/* A Valute or Record is complete. */
static dcl_status add(reader *r, dcl__xml_at at)
{
    dcl__span value = {r->value, strlen(r->value)};
    size_t pair;
    dcl_status status;
    if (r->ccy.code[0] == '\0' || r->nominal[0] == '\0' || value.n == 0) {
        return bad(r, at, "a rate without its currency, Nominal or Value");
    }
    status = dcl__feed_pair(r->f, &pair, r->ccy, dcl__rouble_of(r->day),
                            r->nominal, "cbr", r->place);
    if (status == DCL_OK) {
        status = dcl__feed_add(r->f, pair, r->day, value, r->place, at.line);
    }
    if (status == DCL_OK && r->unit[0] != '\0' &&
        !dcl__decimal_is_per(r->unit, r->value, r->nominal)) {
        return dcl__feed_bad(r->f, DCL_CONFLICT, r->place, 0,
                             "VunitRate %s is not Value %s for Nominal %s",
                             r->unit, r->value, r->nominal);
    }
    return status;
}

static dcl_status end(void *ctx, const char *name, const char *text, size_t n,
                      size_t depth, dcl__xml_at at)
{
    reader *r = ctx;
    if (depth == 2) return add(r, at);
    if (depth != 3) return DCL_OK;
    if (strcmp(name, "Nominal") == 0) {
        return keep(r, r->nominal, sizeof r->nominal, text, n, at);
    }
    if (strcmp(name, "VunitRate") == 0) {
        return keep(r, r->unit, sizeof r->unit, text, n, at);
    }
    if (strcmp(name, "Value") == 0) {
        r->place = at.place;
        return keep(r, r->value, sizeof r->value, text, n, at);
    }
    if (strcmp(name, "CharCode") == 0 && !r->is_range &&
        !dcl__span_ccy(&r->ccy, dcl__span_trim((dcl__span){text, n}))) {
        return bad(r, at, "a CharCode that is no currency code");
    }
    return DCL_OK;
}

dcl_status dcl__read_cbr(dcl__feed *f)
{
    static const dcl__xml_form form = {start, end};
    reader r = {.f = f, .place = f->text};
    return dcl__xml_read(f, &form, &r);
}
