/* The picture of a chart, alone or in a page. */
#ifndef SHOW_CHART_SVG_H
#define SHOW_CHART_SVG_H

#include "show/chart_scale.h"
#include "show/xml_out.h"

/* Sizes of a picture, in points of its own. */
typedef struct dcl__svg_form {
    long width, plot;  /* the whole width, the height of the plot */
    unsigned sums, days; /* ticks at most */
    long letter;       /* the size of letters */
    const char *id;    /* what its ids begin with */
    const char *class_; /* of the svg element */
    int gutter;        /* names of sums stand left of the plot */
    int alone;         /* a file of its own: names, colours and all */
} dcl__svg_form;

/* The picture at the form's sizes. */
void dcl__svg_chart(dcl__xml *x, const dcl_report *r,
                    const dcl__svg_form *form);

/* The colours of its classes, light and dark, as CSS. */
extern const char dcl__svg_light[], dcl__svg_dark[];

/* What was left out of the line: rows without a logarithm. */
int dcl__svg_gaps(dcl__xml *x, const dcl_chart_answer *a);

/* At most so many events have a number in the picture and a line below. */
enum { DCL__SVG_EVENTS = 12 };

#endif
