/* table --svg and --html: everything is asked once, then written into files
 * that are whole or not there. */
#include <stdlib.h>
#include <string.h>

#include "cli/cli_again.h"
#include "cli/cli_mem.h"
#include "cli/cli_save.h"
#include "cli/table_job.h"

/* Points of a line; rows of a page where --every does not say. */
enum { POINTS = 400, ROWS = 40 };

typedef struct answers {
    dcl_total_answer *total;
    dcl_chart_answer *chart, *table;
    dcl_case_answer *case_;
    char *command;
    dcl_report report;
} answers;

static dcl_status ask_total(answers *a, table_job *job)
{
    dcl_total_question q = {0};
    q.size = sizeof q;
    q.penalty = job->k.penalty;
    q.eval = &job->k.eval;
    q.day = job->q.to;
    q.in = job->in;
    q.in_count = job->in_count;
    q.rate_on = job->rates.has_rate_on ? &job->rates.rate_on : NULL;
    q.policy = &job->rates.policy;
    return dcl_ask_total(&a->total, job->rates.rates, &q, &cli_mem, &job->err);
}

static dcl_status ask_charts(answers *a, table_job *job, int page)
{
    int every = cli_opt_value(&job->c->args, OPT_EVERY) != NULL;
    dcl_table_question q = job->q;
    dcl_status status = DCL_OK;
    if (page) {
        if (!every) dcl_table_fit(&q, ROWS);
        status = dcl_ask_chart(&a->table, job->rates.rates, &q, &cli_mem,
                               &job->err);
    }
    if (status != DCL_OK) return status;
    if (page || !every) dcl_table_fit(&q, POINTS);
    return dcl_ask_chart(&a->chart, job->rates.rates, &q, &cli_mem, &job->err);
}

/* The case as it stands in its book; what was altered was not published. */
static dcl_status ask_case(answers *a, table_job *job)
{
    const cli_case *k = &job->k;
    const dcl_book *book = k->book != NULL ? k->book : k->builtin;
    if (k->found == NULL || book == NULL) return DCL_OK;
    return dcl_ask_case(&a->case_, book, k->found, &k->eval, NULL, &job->err);
}

/* "google: Russian broadcasters v. Google": the title without the name. */
static const char *title_of(const cli_case *k)
{
    const char *name;
    if (k->title[0] == '\0') return NULL;
    if (k->found == NULL ||
        dcl_case_value(k->found, DCL_CASE_TITLE, 0) == NULL) {
        return k->title;
    }
    name = dcl_case_value(k->found, DCL_CASE_CASE, 0);
    return strlen(k->title) > strlen(name) + 2 ? k->title + strlen(name) + 2
                                               : k->title;
}

static cli_exit ask(answers *a, table_job *job, int page)
{
    cli_place place = job->k.place;
    dcl_status status = ask_total(a, job);
    place.text = NULL;
    if (status == DCL_OK) status = ask_charts(a, job, page);
    if (status == DCL_OK && page) status = ask_case(a, job);
    if (status != DCL_OK) return cli_ask_failed(job->c, &place, &job->err);
    a->command = cli_again(job->c, job->q.from, job->q.to);
    if (a->command == NULL) return cli_fail(CLI_LIMIT, "out of memory");
    a->report.size = sizeof a->report;
    a->report.title = title_of(&job->k);
    a->report.total = a->total;
    a->report.chart = a->chart;
    a->report.table = a->table;
    a->report.case_ = a->case_;
    a->report.altered = job->k.altered;
    a->report.command = a->command;
    return CLI_ANSWERED;
}

static cli_exit write_file(const answers *a, table_job *job, const char *path,
                           dcl_status (*put)(const dcl_sink *, const answers *,
                                             table_job *))
{
    cli_place place = job->k.place;
    cli_save file;
    cli_exit exit = cli_save_begin(&file, job->c, path), ended;
    dcl_status status = DCL_OK;
    if (exit == CLI_ANSWERED) {
        dcl_sink sink = cli_out_sink(file.out);
        status = put(&sink, a, job);
    }
    ended = cli_save_end(&file, exit == CLI_ANSWERED &&
                                    (status == DCL_OK ||
                                     status == DCL_STOPPED));
    if (exit != CLI_ANSWERED) return exit;
    if (ended != CLI_ANSWERED) return ended;
    place.text = NULL;
    return status == DCL_OK ? CLI_ANSWERED
                            : cli_ask_failed(job->c, &place, &job->err);
}

static dcl_status put_svg(const dcl_sink *sink, const answers *a,
                          table_job *job)
{
    return dcl_show_svg(sink, &a->report, &job->style.show, &cli_mem,
                        &job->err);
}

/* ---- the page: its head, each segment of the working, its tail ---- */

typedef struct page {
    const dcl_sink *sink;
    table_job *job;
    uint64_t segments;
    dcl_status status;
} page;

static int put_segment(void *ctx, const dcl_working *working)
{
    page *p = ctx;
    p->status = dcl_show_page_working(p->sink, p->segments++, working,
                                      &p->job->style.show, &cli_mem,
                                      &p->job->err);
    return p->status != DCL_OK;
}

static dcl_status put_page(const dcl_sink *sink, const answers *a,
                           table_job *job)
{
    page p = {sink, job, 0, DCL_OK};
    dcl_working_sink segments = {put_segment, &p};
    dcl_err err = {0};
    dcl_status status = dcl_show_page_head(sink, &a->report, &job->style.show,
                                           &cli_mem, &job->err);
    if (status != DCL_OK) return status;
    status = dcl_ask_working(&segments, job->rates.rates, job->k.penalty,
                             job->q.to, &job->k.eval, &cli_mem, &err);
    if (p.status != DCL_OK) return p.status;
    if (status != DCL_OK) {
        job->err = err;
        return status;
    }
    return dcl_show_page_tail(sink, &a->report, p.segments, &job->style.show,
                              &cli_mem, &job->err);
}

cli_exit cli_table_files(table_job *job)
{
    const char *svg = cli_opt_value(&job->c->args, OPT_SVG);
    const char *html = cli_opt_value(&job->c->args, OPT_HTML);
    answers a;
    cli_exit exit;
    memset(&a, 0, sizeof a);
    exit = ask(&a, job, html != NULL);
    if (exit == CLI_ANSWERED && svg != NULL) {
        exit = write_file(&a, job, svg, put_svg);
    }
    if (exit == CLI_ANSWERED && html != NULL) {
        exit = write_file(&a, job, html, put_page);
    }
    dcl_total_answer_free(a.total);
    dcl_chart_answer_free(a.chart);
    dcl_chart_answer_free(a.table);
    dcl_case_answer_free(a.case_);
    free(a.command);
    return exit;
}
