/* Loading the ECB's whole history (7,000 days by 41 currencies) and looking a
 * rate up in it: against the C library's strtok and strtod over the same text,
 * which keep no text, no line and no publisher, and against a scan. */
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <decillion/feed.h>

enum { DAYS = 7000, COLUMNS = 41, FIRST = 13000, LOOKS = 1000 };

typedef struct history {
    char *text;
    size_t n;
    dcl_rates *rates;
    double *value;
} history;

static void need(int ok)
{
    if (ok) return;
    fprintf(stderr, "b_rates: failed\n");
    exit(1);
}

static void *open_history(void)
{
    history *h = calloc(1, sizeof *h);
    uint64_t seed = 41;
    size_t cap = (size_t)DAYS * (COLUMNS * 12 + 16), k;
    need(h != NULL);
    h->text = malloc(cap);
    h->value = malloc((size_t)DAYS * COLUMNS * sizeof *h->value);
    need(h->text != NULL && h->value != NULL);
    h->n = (size_t)sprintf(h->text, "Date,");
    for (int i = 0; i < COLUMNS; i++) {
        h->n += (size_t)sprintf(h->text + h->n, "X%c%c,", 'A' + i / 26,
                                'A' + i % 26);
    }
    for (int d = DAYS - 1; d >= 0; d--) {
        char day[24];
        need(dcl_date_write(day, sizeof day, &k, FIRST + d, NULL) == DCL_OK);
        h->n += (size_t)sprintf(h->text + h->n, "\n%s,", day);
        for (int i = 0; i < COLUMNS; i++) {
            h->n += (size_t)sprintf(h->text + h->n, "%d.%04d,", i + 1,
                                    (int)(b_random(&seed) % 9999) + 1);
        }
    }
    h->text[h->n++] = '\n';
    h->text[h->n] = '\0';
    need(dcl_feed_read(&h->rates, NULL, h->text, h->n, NULL, NULL, NULL) ==
         DCL_OK);
    return h;
}

static void close_history(void *state)
{
    history *h = state;
    dcl_rates_free(h->rates);
    free(h->value);
    free(h->text);
    free(h);
}

/* The answer of both: how many rates there are. */
static size_t load_ours(void *state, char *out, size_t cap)
{
    history *h = state;
    dcl_rates *r = NULL;
    dcl_feed_report report;
    need(dcl_feed_read(&r, &report, h->text, h->n, NULL, NULL, NULL) ==
         DCL_OK);
    dcl_rates_free(r);
    return (size_t)snprintf(out, cap, "%zu", report.rates);
}

static size_t load_strtod(void *state, char *out, size_t cap)
{
    history *h = state;
    const char *p = strchr(h->text, '\n') + 1;
    size_t n = 0;
    while (*p != '\0') {
        p += 11; /* the day */
        while (*p != '\n') {
            char *end;
            h->value[n++] = strtod(p, &end);
            p = end + 1;
        }
        p++;
    }
    return (size_t)snprintf(out, cap, "%zu", n);
}

/* The rates of one currency on days here and there, one after the other. */
static size_t look_ours(void *state, char *out, size_t cap)
{
    history *h = state;
    dcl_ccy eur = {"EUR"}, ccy = {"XBA"};
    uint64_t seed = 7;
    size_t n = 0;
    for (int i = 0; i < LOOKS; i++) {
        dcl_day day = FIRST + (dcl_day)(b_random(&seed) % DAYS);
        dcl_leg leg;
        size_t k;
        need(dcl_rates_at(&leg, h->rates, eur, ccy, "ecb", day, NULL, NULL) ==
             DCL_OK);
        k = strlen(leg.rate);
        need(n + k < cap);
        memcpy(out + n, leg.rate, k);
        n += k;
    }
    return n;
}

/* To the line of the day by the shape of the dates, to the column by commas. */
static size_t look_scan(void *state, char *out, size_t cap)
{
    history *h = state;
    uint64_t seed = 7;
    size_t n = 0;
    for (int i = 0; i < LOOKS; i++) {
        dcl_day day = FIRST + (dcl_day)(b_random(&seed) % DAYS);
        char want[24];
        size_t k;
        const char *p = h->text;
        need(dcl_date_write(want, sizeof want, &k, day, NULL) == DCL_OK);
        do {
            p = strchr(p, '\n') + 1;
        } while (memcmp(p, want, 10) != 0);
        for (int c = 0; c < 27; c++) p = strchr(p, ',') + 1;
        k = strcspn(p, ",");
        need(n + k < cap);
        memcpy(out + n, p, k);
        n += k;
    }
    return n;
}

B_PATHS(money, rates,
        {.name = "rates-load",
         .size = "7000 days by 41",
         .units = 1,
         .cap = 64,
         .open = open_history,
         .close = close_history,
         .contender = {{"strtod", load_strtod}, {"ours", load_ours}},
         .heavy = 1},
        {.name = "rates-at",
         .size = "of 287,000",
         .units = LOOKS,
         .cap = 16 * LOOKS,
         .open = open_history,
         .close = close_history,
         .contender = {{"scan", look_scan}, {"ours", look_ours}},
         .heavy = 1});
