/* The texts of one figure: its digits, leading digits, exponent and name. */
#ifndef SHOW_SHOW_FIGURE_H
#define SHOW_SHOW_FIGURE_H

#include <decillion/show.h>

#include "base/fmt.h"

#define DCL__MAX_DIGITS 10000

/* Digits before the point of a sum that is told to the cent, not by name. */
#define DCL__EVERYDAY 6

/* How the value is to be written. */
enum {
    DCL__FIG_SHORTEST, /* the shortest exact decimal if it fits the minor units,
                          else rounded and padded to them */
    DCL__FIG_PADDED    /* always rounded and padded */
    /* of either, what is less than a minor unit keeps its leading digits */
};

/* What to make; the leading digits are always there. */
enum {
    DCL__FIG_NAME = 1,
    DCL__FIG_VALUE = 2,
    DCL__FIG_FRACTION = 4,
    DCL__FIG_SMALL = 8 /* the value, but of a figure surely past everyday size
                          only the leading digits: a long one costs more to
                          write than all that is said of it */
};

/* Zeroed by dcl__figure_text; cleared also after a failure. */
typedef struct dcl__figure_text {
    int has_value; /* 0: past style->max_digits */
    int rounded;   /* the value is not the number itself */
    int exact;     /* tier: the whole value is known and given */
    int has_fraction;
    int name_inexact; /* -1, 0, 1: the name is below, equal to, above */
    int zero;
    int places; /* that the value was rounded to, or may have been */
    dcl__text value;    /* "-1234.50", no grouping */
    dcl__text fraction; /* "num/den" */
    dcl__text leading;  /* "1.65" */
    dcl__text exponent; /* "36" */
    dcl__text name;     /* "1.65 undecillion" */
    dcl_near near_;
    int has_near;
    char tens[24]; /* near_'s exponent where it was made here */
} dcl__figure_text;

dcl_status dcl__figure_text_make(dcl__figure_text *t, const dcl_figure *f,
                                 int how, unsigned what,
                                 const dcl_show_style *style,
                                 const dcl_mem *mem, dcl_err *err);
void dcl__figure_text_clear(dcl__figure_text *t);

/* The same of a whole number, 0 or more, in digits[0..n), which must outlive
 * *t; *t must not be copied; f->num is not looked at.  Fractions are not
 * made. */
dcl_status dcl__digits_text_make(dcl__figure_text *t, const dcl_figure *f,
                                 const char *digits, size_t n, unsigned what,
                                 const dcl_show_style *style,
                                 const dcl_mem *mem, dcl_err *err);

/* Its leading digits, as many as dcl__figure_text_make takes: `tens` has 24
 * bytes. */
dcl_dec dcl__lead_of_digits(char *tens, const char *digits, size_t n,
                            const dcl_show_style *style);

/* Whether a whole number of n digits is written, as dcl_num_write decides: its
 * minor units, though they are not shown, must be below the limit too. */
int dcl__digits_fit(const dcl_figure *f, size_t n, const dcl_show_style *style);

/* The figure in `say` (any kind; whole digits where they are there, else the
 * leading ones rounded to say->digits or 3) to the sink, without currency. */
dcl_status dcl__figure_say(const dcl_sink *sink, int *inexact,
                           const dcl__figure_text *t, const dcl_say_style *say,
                           dcl_err *err);

/* A plain decimal text ("-1234.50") as a number to be shown; `digits` (at least
 * strlen(text) bytes) and exponent (at least 24) are the caller's memory. */
dcl_dec dcl__dec_of_text(const char *text, char *digits, char *exponent);

/* A count in digits ("706", any length), grouped; from 40 digits on as 1.23e45;
 * its noun after it, with an s unless it is 1. */
dcl_status dcl__put_count(const dcl_sink *sink, const char *digits,
                          const char *noun, dcl_err *err);

/* The power of ten of the first digit: 36 of 1.65e36; past 10^17 either way,
 * that. */
int64_t dcl__lead_power(const dcl_dec *dec);

/* DCL_STOPPED, with err filled. */
dcl_status dcl__stopped(dcl_err *err);

#endif
