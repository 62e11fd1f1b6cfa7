/* Pages for the tests of their parts. */
#include "show/pages.h"

const char *t_part(t_text *out, void (*put)(dcl__xml *x, const void *what),
                   const void *what)
{
    dcl_sink sink = t_sink(out);
    dcl_err err = {0};
    dcl__xml x = dcl__xml_begin(&sink, NULL, NULL, &err);
    dcl__xml_put(&x, "<main>");
    put(&x, what);
    dcl__xml_put(&x, "</main>");
    T_STATUS(dcl__xml_end(&x), DCL_OK, &err);
    t_well_formed(t_cstr(out), 1);
    return t_cstr(out);
}

typedef struct working {
    dcl_sink sink;
    uint64_t n;
} working;

static int put_segment(void *ctx, const dcl_working *w)
{
    working *job = ctx;
    dcl_err err = {0};
    T_STATUS(
        dcl_show_page_working(&job->sink, job->n++, w, NULL, NULL, &err),
        DCL_OK, &err);
    return 0;
}

const char *t_page(t_text *out, const char *schedule, const char *name,
                   const char *to, const char *in, int altered)
{
    dcl_book *book = NULL;
    const dcl_case *found = NULL;
    dcl_case_answer *c = NULL;
    dcl_report report = {0};
    dcl_chart_answer *chart = NULL;
    dcl_eval eval = {0};
    dcl_working_sink segments;
    working job;
    char first[32];
    size_t need;
    t_answer a;
    dcl_err err = {0};
    T_STATUS(dcl_book_builtin(&book, NULL, &err), DCL_OK, &err);
    eval.tables = dcl_book_tables(book, &eval.table_count);
    if (name != NULL) {
        T_STATUS(dcl_book_find(&found, book, name, strlen(name), &err), DCL_OK,
                 &err);
        T_STATUS(dcl_ask_case(&c, book, found, &eval, NULL, &err), DCL_OK,
                 &err);
        schedule = dcl_case_schedule(found);
        report.title = dcl_case_value(found, DCL_CASE_TITLE, 0);
    }
    a = t_ask(schedule, to, in);
    (void)dcl_date_write(first, sizeof first, &need,
                         a.total->early ? a.total->asked : a.total->first,
                         NULL);
    chart = t_chart(schedule, first, to, 1, DCL_UNIT_MONTH);
    report.total = a.total;
    report.chart = report.table = chart;
    report.case_ = c;
    report.altered = altered;
    report.command = "decillion table \"a <b>\" --html 'it'\\''s.html'";
    job.sink = t_sink(out);
    job.n = 0;
    segments.put = put_segment;
    segments.ctx = &job;
    T_STATUS(dcl_show_page_head(&job.sink, &report, NULL, NULL, &err), DCL_OK,
             &err);
    T_STATUS(dcl_ask_working(&segments, a.rates, a.penalty, a.total->asked,
                             &eval, NULL, &err),
             DCL_OK, &err);
    T_STATUS(dcl_show_page_tail(&job.sink, &report, job.n, NULL, NULL, &err),
             DCL_OK, &err);
    t_well_formed(t_cstr(out), 1);
    dcl_chart_answer_free(chart);
    dcl_case_answer_free(c);
    t_answer_free(&a);
    dcl_book_free(book);
    return t_cstr(out);
}
