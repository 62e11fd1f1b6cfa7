/* Publishers' rate files to rates, and rates to other programs' price files.
 *
 * A library of its own, libdecillion-feed, which needs expat; libdecillion
 * does not.  Memory of expat itself comes from malloc, all else from the hook.
 * Nothing is fetched here: a text comes in, a table goes out.
 * Threads: calls keep no state. */
#ifndef DECILLION_FEED_H
#define DECILLION_FEED_H

#include <decillion/money.h>

/* The forms that are read; the number 0 asks that the content tell. */
#define DCL_FEED_MAP(X)                                                        \
    X(ANY, 0, "any")                                                           \
    X(OWN, 1, "decillion")         /* records of dcl_rates_read */             \
    X(ECB_CSV, 2, "ecb-csv")       /* eurofxref-hist.csv, eurofxref.csv */     \
    X(ECB_XML, 3, "ecb-xml")       /* eurofxref-daily, -hist-90d, -hist.xml */ \
    X(SDMX_CSV, 4, "sdmx-csv")     /* the ECB's data-api, format=csvdata */    \
    X(CBR_XML, 5, "cbr-xml")       /* XML_daily.asp and XML_dynamic.asp */     \
    X(FED_CSV, 6, "fed-csv")       /* H.10 of the Data Download Program */     \
    X(IMF_TSV, 7, "imf-tsv")       /* rms_mth.aspx, tsvflag=Y */               \
    X(PRICES, 8, "prices")         /* lines of ledger, hledger, beancount */   \
    X(CSV, 9, "csv")               /* date,base,quote,rate[,nominal,source];   \
                                      date,rub_per_usd; date,rate with `base`  \
                                      and `quote` below; the Bank of Russia's  \
                                      nominal,data,curs,cdx */                 \
    X(BEANCOUNT, 10, "beancount")  /* to write; read as prices */              \
    X(LEDGER, 11, "ledger")        /* to write, hledger too; read as prices */

typedef enum dcl_feed_form {
#define DCL_FEED_ENUM(name, number, text) DCL_FEED_##name = number,
    DCL_FEED_MAP(DCL_FEED_ENUM)
#undef DCL_FEED_ENUM
} dcl_feed_form;

typedef struct dcl_feed_options {
    size_t size;
    dcl_feed_form form;
    const char *name;     /* the file's, for provenance and messages */
    const char *citation; /* where it came from, for provenance; NULL: the
                             publisher's page */
    const dcl_day *asked; /* the day that a Bank of Russia daily file was asked
                             for: a later one in it is refused (before noon it
                             answers for tomorrow), as is one over 14 days
                             older; NULL: any */
    dcl_ccy ccy;          /* of a Bank of Russia range file whose id the table
                             does not have */
    dcl_ccy base, quote;  /* of a file that does not say its pair */
    const char *source;   /* whose rates they are, where the file does not say;
                             NULL: the user's */
} dcl_feed_options;

/* What a file held. */
typedef struct dcl_feed_report {
    size_t size;
    dcl_feed_form form;
    size_t rates;
    size_t gaps;         /* cells without a value: N/A, ND, NA */
    size_t skipped;      /* columns or rows of what is no currency known here */
    char skipped_what[64]; /* the first of them */
    dcl_day first, last; /* when rates > 0 */
} dcl_feed_report;

/* What is written out: zeros are no bound. */
typedef struct dcl_feed_choice {
    size_t size;
    dcl_ccy base, quote;
    const char *source;
    const dcl_day *from, *to; /* both included */
} dcl_feed_choice;

DCL_BEGIN

/* "ecb-csv", ...; NULL for a number that is no form. */
DCL_API const char *dcl_feed_name(dcl_feed_form form);

/* The form by its name.  Fails: DCL_SYNTAX, with the names. */
DCL_API dcl_status dcl_feed_form_read(dcl_feed_form *out, const char *text,
                                      size_t n, dcl_err *err);

/* Reads a file whole.  What it means is kept: the direction, the nominal, the
 * digits (a decimal comma becomes a point), the day its publisher gives.
 * report may be NULL.  Bounds: 64 MiB a file, 64 KiB a line, 64 digits a rate,
 * 16 levels of XML, no document type.
 * Fails: DCL_SYNTAX, DCL_RANGE with the byte in err->at, and line and column
 * in its message; a publisher's file cut off anywhere is refused, not half
 * read; an empty one is DCL_NO_RATE; DCL_CONFLICT; DCL_TOO_BIG.
 * Owns: *out is the caller's, freed with dcl_rates_free. */
DCL_API dcl_status dcl_feed_read(dcl_rates **out, dcl_feed_report *report,
                                 const char *text, size_t n,
                                 const dcl_feed_options *options,
                                 const dcl_mem *mem, dcl_err *err);

/* Writes rates as lines: LEDGER "P 2024-10-29 USD 97.2300 RUB", BEANCOUNT
 * "2024-10-29 price USD 97.2300 RUB", CSV with a header.  Where the nominal is
 * not 1, the point is moved; the value is exact.  *written may be NULL.
 * Fails: DCL_ARGUMENT for another form; DCL_RANGE for a nominal that is no
 * power of ten (CSV has a column for it); DCL_STOPPED. */
DCL_API dcl_status dcl_feed_write(const dcl_sink *sink, size_t *written,
                                  const dcl_rates *rates, dcl_feed_form form,
                                  const dcl_feed_choice *choice, dcl_err *err);

DCL_END
#endif
