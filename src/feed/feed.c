/* Telling a file's form from its content, and reading it. */
#include "feed/source.h"

#include <string.h>

#include "base/alloc.h"

typedef struct form {
    dcl_feed_form form;
    dcl_status (*read)(dcl__feed *f);
    const char *citation;
} form;

static const form forms[] = {
    {DCL_FEED_ECB_CSV, dcl__read_ecb_csv,
     "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip"},
    {DCL_FEED_ECB_XML, dcl__read_ecb_xml,
     "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml"},
    {DCL_FEED_SDMX_CSV, dcl__read_sdmx,
     "https://data-api.ecb.europa.eu/service/data/EXR"},
    {DCL_FEED_CBR_XML, dcl__read_cbr,
     "https://www.cbr.ru/development/SXML/"},
    {DCL_FEED_FED_CSV, dcl__read_fed,
     "https://www.federalreserve.gov/releases/h10/"},
    {DCL_FEED_IMF_TSV, dcl__read_imf,
     "https://www.imf.org/external/np/fin/data/param_rms_mth.aspx"},
    {DCL_FEED_PRICES, dcl__read_prices, ""},
    {DCL_FEED_CSV, dcl__read_csv, ""},
};

const char *dcl_feed_name(dcl_feed_form form_)
{
    switch (form_) {
#define FEED_NAME(name, number, text)                                          \
    case DCL_FEED_##name: return text;
        DCL_FEED_MAP(FEED_NAME)
#undef FEED_NAME
    }
    return NULL;
}

dcl_status dcl_feed_form_read(dcl_feed_form *out, const char *text, size_t n,
                              dcl_err *err)
{
    char list[200] = "";
    dcl__buf b = {list, sizeof list, 0};
    dcl_sink sink = dcl__buf_sink(&b);
    dcl_feed_form found;
    const char *name;
    for (int i = 0; (name = dcl_feed_name((dcl_feed_form)i)) != NULL; i++) {
        found = (dcl_feed_form)i;
        if (strlen(name) == n && memcmp(name, text, n) == 0) {
            *out = found;
            return DCL_OK;
        }
        (void)dcl__putf(&sink, "%s%s", i > 0 ? ", " : "", name);
    }
    (void)dcl__buf_end(&b);
    return dcl__fail(err, DCL_SYNTAX, 0, n, "no form %q; the forms: %s", text,
                     n, list);
}

static int has(dcl__span s, const char *what)
{
    size_t n = strlen(what);
    for (size_t i = 0; i + n <= s.n; i++) {
        if (memcmp(s.s + i, what, n) == 0) return 1;
    }
    return 0;
}

static int starts(dcl__span s, const char *what)
{
    size_t n = strlen(what);
    return s.n >= n && memcmp(s.s, what, n) == 0;
}

/* "Pair: USD/RUB" and the like. */
static int is_record_line(dcl__span line)
{
    return starts(line, "Pair:") || starts(line, "Currency:") ||
           starts(line, "Publisher:") || starts(line, "%rec:");
}

static dcl_feed_form form_of_xml(dcl__span head)
{
    if (has(head, "<ValCurs")) return DCL_FEED_CBR_XML;
    return has(head, "Envelope") ? DCL_FEED_ECB_XML : DCL_FEED_ANY;
}

/* "rate", "rub_per_usd": what stands beside a date in plain CSV. */
static int is_rate_column(dcl__span s)
{
    return dcl__span_is(s, "rate") || (s.n == 11 && has(s, "_per_"));
}

static dcl_feed_form form_of(dcl__span all)
{
    dcl__span head = {all.s, all.n < 4096 ? all.n : 4096}, line, first;
    dcl_ccy ccy;
    if (starts(head, "<")) return form_of_xml(head);
    do {
        line = dcl__span_trim(dcl__span_cut(&all, '\n'));
    } while (all.n > 0 && (line.n == 0 || strchr(";#*", line.s[0]) != NULL));
    if (is_record_line(line)) return DCL_FEED_OWN;
    if (starts(line, "Series Description") ||
        starts(line, "\"Series Description")) {
        return DCL_FEED_FED_CSV;
    }
    if (starts(line, "Representative Exchange Rates")) return DCL_FEED_IMF_TSV;
    if (has(line, "CURRENCY_DENOM")) return DCL_FEED_SDMX_CSV;
    if (has(line, "date") && has(line, "base") && has(line, "quote")) {
        return DCL_FEED_CSV;
    }
    if (starts(line, "nominal,data,curs")) return DCL_FEED_CSV;
    if (starts(line, "P ") || starts(line, "P\t") ||
        (line.n > 10 && line.s[0] >= '0' && line.s[0] <= '9')) {
        return DCL_FEED_PRICES;
    }
    first = dcl__span_trim(dcl__span_cut(&line, ','));
    if (dcl__span_is(first, "date") || dcl__span_is(first, "Date")) {
        line = dcl__span_trim(dcl__span_cut(&line, ','));
        if (is_rate_column(line)) return DCL_FEED_CSV;
        return dcl__span_ccy(&ccy, line) ? DCL_FEED_ECB_CSV : DCL_FEED_ANY;
    }
    return DCL_FEED_ANY;
}

/* Past a byte order mark and blanks. */
static dcl__span content(const char *text, size_t n)
{
    dcl__span s = {text, n};
    if (starts(s, "\xEF\xBB\xBF")) s = (dcl__span){text + 3, n - 3};
    while (s.n > 0 && (s.s[0] == ' ' || s.s[0] == '\t' || s.s[0] == '\r' ||
                       s.s[0] == '\n')) {
        s.s++;
        s.n--;
    }
    return s;
}

/* What can be said of a text before it is read. */
static dcl_status look(dcl__feed *f, dcl_feed_form *out)
{
    dcl__span s = content(f->text, f->n);
    const char *zero = f->n > 0 ? memchr(f->text, '\0', f->n) : NULL;
    *out = f->options->form;
    if (f->n > DCL__FEED_MAX) {
        return dcl__fail(f->err, DCL_TOO_BIG, 0, 0,
                         "%s: a file of rates of more than 64 MiB", f->name);
    }
    if (s.n == 0) {
        return dcl__fail(f->err, DCL_NO_RATE, 0, 0,
                         "%s: empty: its publisher has no data for that",
                         f->name);
    }
    if (zero != NULL) {
        return dcl__feed_bad(f, DCL_SYNTAX, zero, 1,
                             "a zero byte, which is no text");
    }
    if (*out == DCL_FEED_ANY) *out = form_of(s);
    if (*out == DCL_FEED_LEDGER || *out == DCL_FEED_BEANCOUNT) {
        *out = DCL_FEED_PRICES;
    }
    if (*out != DCL_FEED_ANY) return DCL_OK;
    return dcl__feed_bad(f, DCL_SYNTAX, s.s, 0,
                         "the form of this file is not known: it may be the "
                         "page of an error; `rates import FILE --as csv` (or "
                         "another form) names it");
}

static dcl_status read_own(dcl_rates **out, dcl__feed *f)
{
    dcl_status status = dcl__feed_whole(f);
    dcl_series s;
    if (status == DCL_OK) {
        status = dcl_rates_read(out, f->text, f->n, f->name, f->mem, f->err);
    }
    for (size_t i = 0; status == DCL_OK && i < dcl_rates_count(*out); i++) {
        if (dcl_rates_series(&s, *out, i, NULL) != DCL_OK || s.count == 0) {
            continue;
        }
        if (f->report.rates == 0 || s.first < f->report.first) {
            f->report.first = s.first;
        }
        if (f->report.rates == 0 || s.last > f->report.last) {
            f->report.last = s.last;
        }
        f->report.rates += s.count;
    }
    return status;
}

static dcl_status read_form(dcl_rates **out, dcl__feed *f)
{
    const form *known = NULL;
    dcl_status status;
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        if (forms[i].form == f->report.form) known = &forms[i];
    }
    if (known == NULL) {
        return dcl__fail(f->err, DCL_ARGUMENT, 0, 0, "no such form");
    }
    f->citation = f->options->citation != NULL ? f->options->citation
                                               : known->citation;
    status = dcl_quotes_new(&f->quotes, f->name, f->mem, f->err);
    if (status == DCL_OK) status = known->read(f);
    if (status == DCL_OK && f->report.rates == 0) {
        status = dcl__fail(f->err, DCL_NO_RATE, 0, 0, "%s: holds no rate",
                           f->name);
    }
    if (status == DCL_OK) status = dcl_quotes_rates(out, f->quotes, f->err);
    dcl_quotes_free(f->quotes);
    return status;
}

dcl_status dcl_feed_read(dcl_rates **out, dcl_feed_report *report,
                         const char *text, size_t n,
                         const dcl_feed_options *options, const dcl_mem *mem,
                         dcl_err *err)
{
    static const dcl_feed_options defaults = {.size = sizeof defaults};
    dcl__feed *f = dcl__alloc(mem, sizeof *f);
    dcl_rates *rates = NULL;
    dcl_status status;
    if (f == NULL) return dcl__no_memory(err);
    memset(f, 0, sizeof *f);
    f->text = text;
    f->n = n;
    f->options = options != NULL ? options : &defaults;
    f->name = f->options->name != NULL ? f->options->name : "rates";
    f->mem = mem;
    f->err = err;
    f->report.size = sizeof f->report;
    status = look(f, &f->report.form);
    if (status == DCL_OK) {
        status = f->report.form == DCL_FEED_OWN ? read_own(&rates, f)
                                                : read_form(&rates, f);
    }
    if (status == DCL_OK) {
        *out = rates;
        if (report != NULL) *report = f->report;
    }
    dcl__release(mem, f, sizeof *f);
    return status;
}
