/* One row of a table, in each form. */
#ifndef SHOW_TABLE_ROW_H
#define SHOW_TABLE_ROW_H

#include <decillion/show.h>

#include "show/show_figure.h"

/* Are the sums given in digits, and the name beside them? */
int dcl__table_in_digits(const dcl_show_style *style);

/* Two blanks, and the text at the right end of so many columns. */
int dcl__cell(const dcl_sink *sink, const char *text, unsigned width);

/* A figure as it stands in a column: by name, an everyday one in digits. */
dcl_status dcl__name_cell(dcl__text *out, const dcl_figure *f,
                          const dcl_show_style *style, const dcl_mem *mem,
                          dcl_err *err);

dcl_status dcl__table_text(const dcl_sink *sink,
                           const dcl_table_layout *layout,
                           const dcl_table_row *row,
                           const dcl_show_style *style, const dcl_mem *mem,
                           dcl_err *err);
dcl_status dcl__table_json(const dcl_sink *sink, const dcl_table_row *row,
                           const dcl_show_style *style, const dcl_mem *mem,
                           dcl_err *err);
int dcl__table_csv_head(const dcl_sink *sink, int tsv);
dcl_status dcl__table_csv(const dcl_sink *sink, const dcl_table_row *row,
                          const dcl_show_style *style, const dcl_mem *mem,
                          dcl_err *err);

#endif
