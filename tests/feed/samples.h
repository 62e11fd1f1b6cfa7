/* Samples of publishers' forms, and reading them in tests. */
#ifndef TESTS_FEED_SAMPLES_H
#define TESTS_FEED_SAMPLES_H

#include <decillion/feed.h>

#include "money/monies.h"

/* tests/feed/samples/<name>, whole; freed with free. */
char *t_sample(const char *name, size_t *n);

/* Reads a sample that must be good. */
dcl_rates *t_feed(const char *name, const dcl_feed_options *options,
                  dcl_feed_report *report);

/* Reads a text. */
dcl_status t_feed_text(dcl_rates **out, const char *text,
                       dcl_feed_report *report, dcl_err *err);

/* A text that must be refused, with a part of the message. */
void t_feed_bad(const char *text, dcl_status status, const char *part);

/* The rate held for exactly that pair, publisher and day. */
void t_held(const dcl_rates *r, const char *pair, const char *source,
            const char *day, const char *nominal, const char *rate);

#endif
