/* Yardsticks: what sums are compared to, from records like the casebook's.
 *
 *     Yardstick: world-gdp
 *     Title:     World GDP, nominal
 *     Also:      global GDP
 *     Value:     2023 106.94 trillion USD
 *     + who says so [1]
 *     Source:    https://... */
#ifndef ASK_YARDSTICK_H
#define ASK_YARDSTICK_H

#include "base/record.h"

/* Views of the text it was read from.  amount: "106.94 trillion". */
typedef struct dcl__yard_value {
    int year;
    const char *amount;
    size_t amount_n;
    char ccy[4];
} dcl__yard_value;

typedef struct dcl__yardstick {
    const char *name, *title, *source;
    size_t name_n, title_n, source_n;
    size_t also, alsos; /* in dcl__yardsticks.also */
    size_t value, values;
} dcl__yardstick;

typedef struct dcl__view {
    const char *s;
    size_t n;
} dcl__view;

typedef struct dcl__yardsticks {
    const dcl_mem *mem;
    const char *text;
    dcl__yardstick *yard;
    size_t yards, yard_cap;
    dcl__view *also;
    size_t alsos, also_cap;
    dcl__yard_value *value;
    size_t values, value_cap;
} dcl__yardsticks;

/* The built-in ones.  Cleared also after a failure. */
dcl_status dcl__yardsticks_builtin(dcl__yardsticks *out, const dcl_mem *mem,
                                   dcl_err *err);
/* text must outlive *out. */
dcl_status dcl__yardsticks_read(dcl__yardsticks *out, const char *text,
                                size_t n, const dcl_mem *mem, dcl_err *err);
void dcl__yardsticks_clear(dcl__yardsticks *y);

/* The yardstick whose name, title or `Also` the text begins with, the longest;
 * case, "the", "of the" and a possessive 's do not matter ("the world's GDP").
 * *used: the bytes.  NULL: none. */
const dcl__yardstick *dcl__yardstick_at(size_t *used, const dcl__yardsticks *y,
                                        const char *text, size_t n);

/* Fails: DCL_NO_NAME naming the nearest. */
dcl_status dcl__yardstick_unknown(const dcl__yardsticks *y, const char *text,
                                  size_t n, dcl_err *err);

#endif
