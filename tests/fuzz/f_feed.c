/* Byte 1: the request for memory that fails; 2: form, 0 lets the content tell.
 * Then a publisher's file. */
#include <stdlib.h>
#include <string.h>

#include <decillion/feed.h>

#include "fuzz.h"

/* As lines of ours, the rates read back to the same lines. */
static void write_again(const dcl_rates *rates)
{
    fuzz_text first = {0}, second = {0};
    dcl_sink sink = fuzz_sink(&first);
    dcl_rates *again = NULL;
    dcl_err err = {0};
    FUZZ_HOLDS(dcl_rates_write(&sink, rates, &err) == DCL_OK);
    FUZZ_HOLDS(dcl_rates_read(&again, first.p, first.n, "again", NULL, &err) ==
               DCL_OK);
    sink = fuzz_sink(&second);
    FUZZ_HOLDS(dcl_rates_write(&sink, again, &err) == DCL_OK);
    FUZZ_HOLDS(fuzz_same(&first, &second));
    dcl_rates_free(again);
    fuzz_text_free(&first);
    fuzz_text_free(&second);
}

static void write_out(const dcl_rates *rates)
{
    static const dcl_feed_form forms[] = {DCL_FEED_CSV, DCL_FEED_BEANCOUNT,
                                          DCL_FEED_LEDGER};
    size_t i;
    for (i = 0; i < sizeof forms / sizeof *forms; i++) {
        fuzz_text text = {0};
        dcl_sink sink = fuzz_sink(&text);
        dcl_feed_options options = {0};
        dcl_rates *again = NULL;
        dcl_err err = {0};
        size_t written = 0;
        options.size = sizeof options;
        options.name = "again";
        if (dcl_feed_write(&sink, &written, rates, forms[i], NULL, &err) ==
                DCL_OK &&
            written > 0) {
            dcl_status status = dcl_feed_read(&again, NULL, text.p, text.n,
                                              &options, NULL, &err);
            /* lines of price files have no source, so two may contradict */
            FUZZ_HOLDS(status == DCL_OK || status == DCL_CONFLICT);
        }
        dcl_rates_free(again);
        fuzz_text_free(&text);
    }
}

void fuzz_feed(const uint8_t *data, size_t n)
{
    fuzz_in in = {data, n};
    fuzz_heap heap = {0};
    dcl_mem mem = fuzz_heap_mem(&heap);
    dcl_feed_options options = {0};
    dcl_feed_report report = {0};
    dcl_rates *rates = NULL;
    dcl_err err = {0};
    dcl_status status;
    size_t len;
    char *text;
    heap.fail_at = fuzz_byte(&in);
    options.size = sizeof options;
    options.form = (dcl_feed_form)(fuzz_byte(&in) % 12);
    options.name = "file";
    report.size = sizeof report;
    text = fuzz_rest(&in, &len);
    status = dcl_feed_read(&rates, &report, text, len, &options, &mem, &err);
    fuzz_err_holds(status, &err, len);
    FUZZ_HOLDS((status == DCL_OK) == (rates != NULL));
    if (rates != NULL) {
        /* a file of our own may hold currencies alone */
        FUZZ_HOLDS(report.rates > 0 || report.form == DCL_FEED_OWN);
        FUZZ_HOLDS(report.rates == 0 || report.first <= report.last);
        write_again(rates);
        write_out(rates);
    }
    dcl_rates_free(rates);
    FUZZ_HOLDS(heap.live == 0);
    free(text);
}
