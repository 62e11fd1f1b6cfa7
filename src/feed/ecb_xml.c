/* The ECB's reference rates as XML:
 *
 *     <Cube><Cube time='2023-01-03'><Cube currency='USD' rate='1.0545'/>...
 */
#include "feed/xml.h"

typedef struct reader {
    dcl__feed *f;
    dcl_day day;
    int has_day, has_root;
} reader;

static dcl_status start(void *ctx, const char *name, const char *const *atts,
                        size_t depth, dcl__xml_at at)
{
    reader *r = ctx;
    dcl__span time, code, rate;
    dcl_ccy eur = {"EUR"}, ccy;
    size_t pair;
    dcl_status status;
    if (depth == 1) {
        r->has_root = dcl__span_is((dcl__span){name, 8}, "Envelope");
        if (!r->has_root) {
            return dcl__feed_bad(r->f, DCL_SYNTAX, at.place, 0,
                                 "the root of the ECB's file is Envelope");
        }
    }
    if (!dcl__span_is((dcl__span){name, 4}, "Cube") || name[4] != '\0') {
        return DCL_OK;
    }
    time = dcl__xml_attribute(atts, "time");
    code = dcl__xml_attribute(atts, "currency");
    rate = dcl__xml_attribute(atts, "rate");
    if (time.n > 0) {
        status = dcl_date_read(&r->day, time.s, time.n, NULL);
        r->has_day = status == DCL_OK;
        if (status == DCL_OK) return status;
        return dcl__feed_bad(r->f, status, at.place, 0, "%q is not a day",
                             time.s, time.n);
    }
    if (code.n == 0) return DCL_OK;
    if (!r->has_day || !dcl__span_ccy(&ccy, code)) {
        return dcl__feed_bad(r->f, DCL_SYNTAX, at.place, 0,
                             "a rate without a day or a currency code");
    }
    status = dcl__feed_pair(r->f, &pair, eur, ccy, "1", "ecb", at.place);
    if (status != DCL_OK) return status;
    return dcl__feed_add(r->f, pair, r->day, rate, at.place, at.line);
}

static dcl_status end(void *ctx, const char *name, const char *text, size_t n,
                      size_t depth, dcl__xml_at at)
{
    (void)ctx;
    (void)name;
    (void)text;
    (void)n;
    (void)depth;
    (void)at;
    return DCL_OK;
}

dcl_status dcl__read_ecb_xml(dcl__feed *f)
{
    static const dcl__xml_form form = {start, end};
    reader r = {.f = f};
    return dcl__xml_read(f, &form, &r);
}
