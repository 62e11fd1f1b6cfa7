/* An answer record as text for people or for programs.  Computes nothing: it
 * writes what the record holds, in the digits, names and form asked for.
 * Threads: safe; calls keep no state. */
#ifndef DECILLION_SHOW_H
#define DECILLION_SHOW_H

#include <decillion/ask.h>
#include <decillion/chart.h>
#include <decillion/claim.h>
#include <decillion/say.h>

/* TEXT  for people, a figure large in names and in digits
 * JSON  one object; numbers are strings, so that no reader rounds them
 * JSONL the same on one line each
 * CSV   RFC 4180 with a header line, TSV the same with tabs; text cells that a
 *       spreadsheet would run as a formula are led by an apostrophe */
#define DCL_FORM_MAP(X)                                                        \
    X(TEXT, 0, "text")                                                         \
    X(JSON, 1, "json")                                                         \
    X(JSONL, 2, "jsonl")                                                       \
    X(CSV, 3, "csv")                                                           \
    X(TSV, 4, "tsv")

typedef enum dcl_form {
#define DCL_FORM_ENUM(name, number, text) DCL_FORM_##name = number,
    DCL_FORM_MAP(DCL_FORM_ENUM)
#undef DCL_FORM_ENUM
} dcl_form;

/* Zero it: then zero means the default. */
typedef struct dcl_show_style {
    size_t size; /* sizeof (dcl_show_style); 0: the first release's */
    dcl_form form;
    dcl_say_style say;   /* how figures are named; kind: how the large one is
                            written; round: of every figure shown */
    int all_scales;      /* nonzero: every scale side by side */
    int sentence;        /* nonzero: TEXT is one quotable sentence */
    int color;           /* nonzero: TEXT in bold and dim by ANSI sequences */
    unsigned width;      /* columns to wrap prose at; 0: not at all */
    uint64_t max_digits; /* longer values by leading digits; 0: 10,000 */
    int whole;           /* nonzero: a value past max_digits is DCL_TOO_BIG
                            instead */
    const char *title;   /* of the case, or NULL */
    const dcl_limits *limits;
    int ascii;           /* nonzero: charts without letters beyond ASCII */
} dcl_show_style;

/* How wide a table's columns are, and how many rows were written.  Zero it. */
typedef struct dcl_table_layout {
    size_t size;
    unsigned days, rate, added, total;
    uint64_t rows;
} dcl_table_layout;

/* What a picture or a page tells; NULL members are left out. */
typedef struct dcl_report {
    size_t size;
    const char *title;              /* of the case */
    const dcl_total_answer *total;  /* the figure; required */
    const dcl_chart_answer *chart;  /* the line, as fine as may be; required */
    const dcl_chart_answer *table;  /* the rows of a page */
    const dcl_case_answer *case_;   /* sources and published figures */
    int altered;         /* nonzero: the case was changed, so that what was
                            published of it is not comparable */
    const char *command; /* how it is made again */
} dcl_report;

DCL_BEGIN

/* "text", ...; NULL for a number that is none. */
DCL_API const char *dcl_form_name(dcl_form form);

/* Fails: DCL_TOO_BIG (style->whole); DCL_UNDECIDED; DCL_ARGUMENT (a scale or
 * grouping that the language lacks); DCL_STOPPED. */
DCL_API dcl_status dcl_show_total(const dcl_sink *sink,
                                  const dcl_total_answer *answer,
                                  const dcl_show_style *style,
                                  const dcl_mem *mem, dcl_err *err);

/* The same in one line, for one schedule of many: the figure in style->say.kind
 * and its currency; JSON and JSONL as dcl_show_total; CSV and TSV its rows
 * without the header line. */
DCL_API dcl_status dcl_show_total_line(const dcl_sink *sink,
                                       const dcl_total_answer *answer,
                                       const dcl_show_style *style,
                                       const dcl_mem *mem, dcl_err *err);

/* Fails: as dcl_show_total. */
DCL_API dcl_status dcl_show_convert(const dcl_sink *sink,
                                    const dcl_convert_answer *answer,
                                    const dcl_show_style *style,
                                    const dcl_mem *mem, dcl_err *err);

/* Fails: as dcl_show_total. */
DCL_API dcl_status dcl_show_when(const dcl_sink *sink,
                                 const dcl_when_answer *answer,
                                 const dcl_show_style *style,
                                 const dcl_mem *mem, dcl_err *err);

/* Fails: as dcl_show_total. */
DCL_API dcl_status dcl_show_solve(const dcl_sink *sink,
                                  const dcl_solve_answer *answer,
                                  const dcl_show_style *style,
                                  const dcl_mem *mem, dcl_err *err);

/* The working: what stands before the segments, each segment (counted from
 * 0), and the total that they come to.  TEXT or JSON. */
DCL_API dcl_status dcl_show_working_head(const dcl_sink *sink,
                                         const dcl_total_answer *total,
                                         const dcl_show_style *style,
                                         const dcl_mem *mem, dcl_err *err);
DCL_API dcl_status dcl_show_working(const dcl_sink *sink, uint64_t index,
                                    const dcl_working *working,
                                    const dcl_show_style *style,
                                    const dcl_mem *mem, dcl_err *err);
DCL_API dcl_status dcl_show_working_tail(const dcl_sink *sink,
                                         const dcl_total_answer *total,
                                         const dcl_show_style *style,
                                         const dcl_mem *mem, dcl_err *err);

/* Fails: as dcl_show_total. */
DCL_API dcl_status dcl_show_compare(const dcl_sink *sink,
                                    const dcl_compare_answer *answer,
                                    const dcl_show_style *style,
                                    const dcl_mem *mem, dcl_err *err);

/* What stands before the first row.  last: the last row's day counts and
 * total are the longest (a TEXT table is aligned without being held).
 * Fails: as dcl_show_total. */
DCL_API dcl_status dcl_show_table_head(const dcl_sink *sink,
                                       dcl_table_layout *layout,
                                       const dcl_total_answer *last,
                                       const dcl_show_style *style,
                                       const dcl_mem *mem, dcl_err *err);

/* One row: TEXT and figures by name, or in digits where style->say.kind is
 * GROUPED or DIGITS or style->whole is set; JSON an array, JSONL an object a
 * line; CSV and TSV with digits as text and a numeric log10. */
DCL_API dcl_status dcl_show_table_row(const dcl_sink *sink,
                                      dcl_table_layout *layout,
                                      const dcl_table_row *row,
                                      const dcl_show_style *style,
                                      const dcl_mem *mem, dcl_err *err);

DCL_API dcl_status dcl_show_table_tail(const dcl_sink *sink,
                                       const dcl_table_layout *layout,
                                       const dcl_show_style *style,
                                       dcl_err *err);

/* A bar for each row, one block a factor of ten from 1 on (more where they do
 * not fit style->width, and then that is said), in exact eighths of a block;
 * rows with events are marked by their letters, and the events told below.
 * TEXT only.  A sum below 1, zero or below zero has no bar, which is said.
 * Fails: as dcl_show_total. */
DCL_API dcl_status dcl_show_chart(const dcl_sink *sink,
                                  const dcl_chart_answer *answer,
                                  const dcl_show_style *style,
                                  const dcl_mem *mem, dcl_err *err);

/* A line on a logarithmic scale as a picture that stands alone (SVG 1.1): its
 * axis labelled in names, events marked and told, with title and description,
 * readable in a light and in a dark scheme.
 * Fails: as dcl_show_total. */
DCL_API dcl_status dcl_show_svg(const dcl_sink *sink, const dcl_report *report,
                                const dcl_show_style *style,
                                const dcl_mem *mem, dcl_err *err);

/* A page: one HTML file that needs nothing else, no script, no font, no
 * picture from elsewhere.  The head tells the figure large, the rule in words,
 * the conversions with their rates, the picture and the table; then each
 * segment of the working, counted from 0 (those past the 100th are counted, not
 * shown); the tail, told how many there were, the published figures beside the
 * computed ones, what is known and from where, and the command.
 * Digits past 1,000 are shown from both ends, unless style->whole is set.
 * Fails: as dcl_show_total. */
DCL_API dcl_status dcl_show_page_head(const dcl_sink *sink,
                                      const dcl_report *report,
                                      const dcl_show_style *style,
                                      const dcl_mem *mem, dcl_err *err);
DCL_API dcl_status dcl_show_page_working(const dcl_sink *sink, uint64_t index,
                                         const dcl_working *working,
                                         const dcl_show_style *style,
                                         const dcl_mem *mem, dcl_err *err);
DCL_API dcl_status dcl_show_page_tail(const dcl_sink *sink,
                                      const dcl_report *report,
                                      uint64_t segments,
                                      const dcl_show_style *style,
                                      const dcl_mem *mem, dcl_err *err);

/* {"input":...,"text":...}: a number and how it is said. */
DCL_API dcl_status dcl_show_said(const dcl_sink *sink, const char *input,
                                 size_t n, const char *text, size_t text_n,
                                 dcl_err *err);

/* A number as it was said, as a cell of CSV (RFC 4180: quoted where it holds a
 * comma, a quote or a line's end) or TSV (tabs and ends of lines are blanks).
 * Fails: DCL_STOPPED. */
DCL_API dcl_status dcl_show_cell(const dcl_sink *sink, dcl_form form,
                                 const char *text, size_t n, dcl_err *err);

/* {"input":...,"value":...,"exponent":...}: what was read, x, in digits or with
 * a power of ten, as the caller wrote it; currency (NULL: none) is told too. */
DCL_API dcl_status dcl_show_read(const dcl_sink *sink, const char *input,
                                 size_t n, const char *value, size_t value_n,
                                 const dcl_dec *x, const char *currency,
                                 dcl_err *err);

/* Checked claims: each part with its readings, what is wrong with it, and what
 * it was held against.
 * Fails: as dcl_show_total; DCL_ARGUMENT for CSV and TSV. */
DCL_API dcl_status dcl_show_check(const dcl_sink *sink,
                                  const dcl_check_answer *answer,
                                  const dcl_show_style *style,
                                  const dcl_mem *mem, dcl_err *err);

/* A case with its sources, and which of its published figures hold; and the
 * list of a book's cases.  Fail: as dcl_show_check. */
DCL_API dcl_status dcl_show_case(const dcl_sink *sink,
                                 const dcl_case_answer *answer,
                                 const dcl_show_style *style,
                                 const dcl_mem *mem, dcl_err *err);
DCL_API dcl_status dcl_show_cases(const dcl_sink *sink, const dcl_book *book,
                                  const dcl_show_style *style,
                                  const dcl_mem *mem, dcl_err *err);

DCL_END
#endif
