/* The axes of a picture: gridlines with their names, days below. */
#ifndef SHOW_SVG_AXIS_H
#define SHOW_SVG_AXIS_H

#include "show/chart_scale.h"
#include "show/xml_out.h"

/* Around what is raised: `dy` moves all that follows, so it is taken back, by
 * a character of no width. */
#define DCL__SVG_RAISE "<tspan dy=\"-.45em\" font-size=\"75%\">"
#define DCL__SVG_LOWER "</tspan><tspan dy=\".34em\">\xE2\x80\x8B</tspan>"

/* Where the plot lies in the picture, in points. */
typedef struct dcl__svg_area {
    long left, width, top, height;
    int gutter; /* names stand left of the plot, else above the lines in it */
} dcl__svg_area;

/* The columns of the longest name of the axis. */
size_t dcl__svg_names(dcl__xml *x, const dcl__log_axis *a);

/* "1 million": a power of ten; a long name as the power, into an svg text. */
void dcl__svg_power(dcl__xml *x, mpz_srcptr power, unsigned times);

void dcl__svg_sums(dcl__xml *x, const dcl__log_axis *a,
                   const dcl__svg_area *area);
void dcl__svg_days(dcl__xml *x, const dcl__day_axis *a,
                   const dcl__svg_area *area);

#endif
