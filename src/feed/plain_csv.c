/* Rates as plain CSV with a header, in any order of columns:
 *
 *     date,base,quote,rate,nominal,source    the whole; nominal and source may
 *     2024-10-29,USD,RUB,97.2300,1,cbr       be missing
 *
 *     date,rub_per_usd                       the header has the pair
 *     2024-10-29,97.23
 *
 *     date,rate                              the reader was told the pair
 *     2024-10-29,97.23
 *
 *     nominal,data,curs,cdx                  the Bank of Russia's export of one
 *     1,2023-11-30,88.8841,<US dollar>       currency, named in Russian
 *
 * 1 (or nominal) base = rate quote. */
#include <string.h>

#include "feed/csv_rows.h"

enum { DATE, BASE, QUOTE, RATE, NOMINAL, SOURCE, NAME, NAMES };

typedef struct header {
    size_t column[NAMES];
    size_t columns;
    dcl_ccy base, quote; /* where no columns have them */
    dcl__span named;     /* the Russian name that `base` was found by */
} header;

static int is_given(dcl_ccy ccy)
{
    return ccy.code[0] != '\0';
}

/* "rub_per_usd", in either case. */
static int read_per(header *h, dcl__span s)
{
    char upper[11];
    if (s.n != sizeof upper) return 0;
    for (size_t i = 0; i < s.n; i++) {
        int lower = s.s[i] >= 'a' && s.s[i] <= 'z';
        upper[i] = (char)(lower ? s.s[i] - 'a' + 'A' : s.s[i]);
    }
    return memcmp(upper + 3, "_PER_", 5) == 0 &&
           dcl__span_ccy(&h->quote, (dcl__span){upper, 3}) &&
           dcl__span_ccy(&h->base, (dcl__span){upper + 8, 3});
}

static size_t name_of(dcl__span s)
{
    static const struct {
        const char *name;
        size_t k;
    } known[] = {{"date", DATE},     {"Date", DATE},       {"data", DATE},
                 {"base", BASE},     {"quote", QUOTE},     {"rate", RATE},
                 {"curs", RATE},     {"nominal", NOMINAL}, {"cdx", NAME},
                 {"source", SOURCE}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (dcl__span_is(s, known[i].name)) return known[i].k;
    }
    return NAMES;
}

/* The pair: of the columns, of the header, or told by the caller. */
static dcl_status find_pair(dcl__feed *f, header *h)
{
    const dcl_feed_options *o = f->options;
    int told = is_given(o->base) && is_given(o->quote);
    int columns = h->column[BASE] != SIZE_MAX && h->column[QUOTE] != SIZE_MAX;
    if (told && (columns || is_given(h->base)) &&
        (columns || memcmp(&o->base, &h->base, sizeof o->base) != 0 ||
         memcmp(&o->quote, &h->quote, sizeof o->quote) != 0)) {
        return dcl__feed_bad(f, DCL_CONFLICT, f->text, 0,
                             "the file names its pairs itself; leave --pair "
                             "out");
    }
    if (told) {
        h->base = o->base;
        h->quote = o->quote;
    }
    if (columns || is_given(h->base) || h->column[NAME] != SIZE_MAX) {
        return DCL_OK;
    }
    return dcl__feed_bad(f, DCL_SYNTAX, f->text, 0,
                         "no columns base and quote: say the pair, as in "
                         "`decillion rates import FILE --pair USD/RUB`, and "
                         "whose rates they are, --source cbr");
}

static dcl_status read_header(dcl__feed *f, dcl__rows *c, header *h)
{
    h->columns = c->columns;
    for (size_t k = 0; k < NAMES; k++) h->column[k] = SIZE_MAX;
    for (size_t i = 0; i < c->columns; i++) {
        size_t k = name_of(c->column[i]);
        if (k == NAMES && read_per(h, c->column[i])) k = RATE;
        if (k == NAMES || h->column[k] != SIZE_MAX) {
            return dcl__feed_bad(f, DCL_SYNTAX, dcl__rows_place(c, i),
                                 c->column[i].n,
                                 "%q: the columns are date, base, quote, "
                                 "rate, nominal, source, each once; or date "
                                 "and rub_per_usd, or date and rate",
                                 c->column[i].s, c->column[i].n);
        }
        h->column[k] = i;
    }
    if (h->column[DATE] == SIZE_MAX || h->column[RATE] == SIZE_MAX) {
        return dcl__feed_bad(f, DCL_SYNTAX, f->text, 0, "no column %s",
                             h->column[DATE] == SIZE_MAX ? "date" : "rate");
    }
    return find_pair(f, h);
}

/* A column copied into a buffer; what is too long fails later, cut. */
static const char *text_of(char *buf, size_t cap, const dcl__rows *c,
                           size_t column, const char *none)
{
    dcl__span s = column != SIZE_MAX ? dcl__rows_column(c, column)
                                     : (dcl__span){"", 0};
    size_t n = s.n < cap ? s.n : cap - 1;
    if (n == 0) return none;
    memcpy(buf, s.s, n);
    buf[n] = '\0';
    return buf;
}

/* The first letter, of Russian, made small: the table has the names so. */
static dcl__span small_letter(char *buf, size_t cap, dcl__span s)
{
    unsigned char *p = (unsigned char *)buf;
    if (s.n < 2 || s.n > cap) return s;
    memcpy(buf, s.s, s.n);
    if (p[0] == 0xD0 && p[1] >= 0x90 && p[1] < 0xA0) {
        p[1] = (unsigned char)(p[1] + 0x20);
    } else if (p[0] == 0xD0 && p[1] >= 0xA0 && p[1] < 0xB0) {
        p[0] = 0xD1;
        p[1] = (unsigned char)(p[1] - 0x20);
    }
    return (dcl__span){buf, s.n};
}

/* The currency by its Russian name, which must be one that the table has. */
static dcl_status find_named(dcl__feed *f, header *h, dcl__span name,
                             const char *place)
{
    char buf[128];
    dcl__span small = small_letter(buf, sizeof buf, name);
    dcl_rates *known = NULL;
    dcl_ccy_info info;
    dcl_status status = dcl_rates_builtin(&known, f->mem, f->err);
    if (status != DCL_OK) return status;
    memset(&h->base, 0, sizeof h->base);
    for (size_t i = 0; i < dcl_ccy_count(known); i++) {
        if (dcl_ccy_nth(&info, known, i, NULL) == DCL_OK &&
            info.to == DCL_DAY_MAX && dcl__span_is(small, info.russian)) {
            h->base = info.ccy;
        }
    }
    dcl_rates_free(known);
    h->named = name;
    if (is_given(h->base)) return DCL_OK;
    return dcl__feed_bad(f, DCL_NO_CURRENCY, place, name.n,
                         "which currency is %q? say the pair, as in "
                         "`decillion rates import FILE --pair GBP/RUB`",
                         name.s, name.n);
}

/* The pair of the row. */
static dcl_status row_pair(dcl__feed *f, dcl__rows *c, header *h, dcl_day when,
                           dcl_ccy *ccy)
{
    dcl__span name = {"", 0};
    dcl_status status = DCL_OK;
    int told = is_given(f->options->base);
    for (size_t k = 0; k < 2 && h->column[BASE + k] != SIZE_MAX; k++) {
        dcl__span code = dcl__rows_column(c, h->column[BASE + k]);
        if (code.n < sizeof ccy[k].code) memcpy(ccy[k].code, code.s, code.n);
    }
    if (h->column[BASE] != SIZE_MAX && h->column[QUOTE] != SIZE_MAX) {
        return DCL_OK;
    }
    if (h->column[NAME] != SIZE_MAX) {
        name = dcl__rows_column(c, h->column[NAME]);
        if (!told && (name.n != h->named.n || name.n == 0 ||
                      memcmp(name.s, h->named.s, name.n) != 0)) {
            status = find_named(f, h, name,
                                dcl__rows_place(c, h->column[NAME]));
        }
    }
    ccy[0] = h->base;
    ccy[1] = h->column[NAME] != SIZE_MAX && !told ? dcl__rouble_of(when)
                                                  : h->quote;
    return status;
}

static dcl_status read_row(dcl__feed *f, dcl__rows *c, header *h)
{
    dcl__span day = dcl__rows_column(c, h->column[DATE]);
    dcl__span rate = dcl__rows_column(c, h->column[RATE]);
    dcl_ccy ccy[2] = {{{0}}, {{0}}};
    char nominal[80], source[80];
    const char *none = h->column[NAME] != SIZE_MAX &&
                               f->options->source == NULL
                           ? "cbr"
                           : NULL;
    dcl_day when;
    size_t pair;
    dcl_status status = dcl__span_dotted_day(&when, day)
                            ? DCL_OK
                            : dcl_date_read(&when, day.s, day.n, NULL);
    if (status != DCL_OK) {
        return dcl__feed_bad(f, status, dcl__rows_place(c, h->column[DATE]),
                             day.n, "%q is not a day", day.s, day.n);
    }
    if (c->columns != h->columns) {
        return dcl__feed_bad(f, DCL_SYNTAX, dcl__rows_place(c, 0), 0,
                             "a row of %z columns under a header of %z",
                             c->columns, h->columns);
    }
    status = row_pair(f, c, h, when, ccy);
    if (status != DCL_OK) return status;
    status = dcl__feed_pair(
        f, &pair, ccy[0], ccy[1],
        text_of(nominal, sizeof nominal, c, h->column[NOMINAL], "1"),
        text_of(source, sizeof source, c, h->column[SOURCE], none),
        dcl__rows_place(c, h->column[DATE]));
    if (status != DCL_OK) return status;
    return dcl__feed_add(f, pair, when, rate,
                         dcl__rows_place(c, h->column[RATE]), c->line);
}

dcl_status dcl__read_csv(dcl__feed *f)
{
    dcl__rows *c = NULL;
    header h = {.columns = 0};
    int more = 0;
    dcl_status status = dcl__rows_new(&c, f, ',');
    if (status == DCL_OK) status = dcl__rows_next(c, &more);
    if (status == DCL_OK && more) status = read_header(f, c, &h);
    while (status == DCL_OK && more) {
        status = dcl__rows_next(c, &more);
        if (status == DCL_OK && more) status = read_row(f, c, &h);
    }
    if (status == DCL_OK) status = dcl__rows_whole(c);
    dcl__rows_free(c);
    return status;
}
