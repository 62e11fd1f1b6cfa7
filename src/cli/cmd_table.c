/* decillion table: day by day, or by any other span. */
#include <stdlib.h>
#include <string.h>

#include "cli/cli_ask.h"
#include "cli/cli_mem.h"
#include "cli/commands.h"
#include "cli/table_job.h"

/* --every SPAN: a whole number of units. */
static cli_exit read_every(table_job *job)
{
    const char *text = cli_opt_value(&job->c->args, OPT_EVERY);
    dcl_num_form whole = {sizeof whole, -1, DCL_ROUND_HALF_EVEN, 0};
    cli_place place = cli_at("--every", text);
    cli_out digits = {0};
    dcl_sink sink = cli_out_sink(&digits);
    dcl_num *count = NULL;
    dcl_err err = {0};
    uint64_t n = 0;
    size_t i;
    int good;
    job->q.every = 1;
    job->q.unit = DCL_UNIT_DAY;
    if (text == NULL) return CLI_ANSWERED;
    digits.fd = -1;
    digits.hold = 1;
    if (dcl_ask_span(&count, &job->q.unit, text, strlen(text),
                     &job->style.limits, NULL, &err) != DCL_OK) {
        return cli_complain(&place, &err);
    }
    good = dcl_num_write(&sink, NULL, count, &whole, &job->style.limits, NULL,
                         &err) == DCL_OK &&
           digits.n <= 12;
    for (i = 0; good && i < digits.n; i++) {
        good = digits.p[i] >= '0' && digits.p[i] <= '9';
        n = n * 10 + (uint64_t)(digits.p[i] - '0');
    }
    free(digits.p);
    dcl_num_free(count);
    if (good && n > 0) {
        job->q.every = n;
        return CLI_ANSWERED;
    }
    return cli_fail_at(CLI_USAGE, &place, 0, place.n,
                       "rows want a whole span, as in `--every \"1 week\"`");
}

/* The first day that earns, and the schedule's last, or today. */
static cli_exit default_days(table_job *job, int has_from, int has_to)
{
    dcl_total *total = NULL;
    dcl_day first = 0;
    cli_exit exit = CLI_ANSWERED;
    dcl_err err = {0};
    if (!has_to) {
        job->q.to = cli_today();
        if (dcl_penalty_end(&total, job->k.penalty, &job->k.eval, NULL, NULL) ==
            DCL_OK) {
            (void)dcl_total_on(total, &job->q.to);
        }
        dcl_total_free(total);
        total = NULL;
    }
    if (has_from) return CLI_ANSWERED;
    if (dcl_penalty_at(&total, job->k.penalty, job->q.to, &job->k.eval, NULL,
                       &err) != DCL_OK) {
        return cli_ask_failed(job->c, &job->k.place, &err);
    }
    if (dcl_total_first(total, &first)) {
        job->q.from = first < job->q.to ? first : job->q.to;
    } else {
        exit = cli_fail(CLI_USAGE, "the schedule has no first day; rows want "
                                   "a schedule with a date, or --from DATE");
    }
    dcl_total_free(total);
    return exit;
}

static cli_exit read_days(table_job *job)
{
    int has_from = 0, has_to = 0;
    cli_exit exit = cli_day(&job->q.from, &has_from, job->c, OPT_FROM);
    if (exit == CLI_ANSWERED) {
        exit = cli_day(&job->q.to, &has_to, job->c, OPT_TO);
    }
    if (exit == CLI_ANSWERED && !(has_from && has_to)) {
        exit = default_days(job, has_from, has_to);
    }
    if (exit == CLI_ANSWERED && job->q.to < job->q.from) {
        exit = cli_fail(CLI_USAGE, "--from is after --to");
    }
    return exit;
}

static int one_row(void *ctx, const dcl_table_row *row)
{
    table_job *job = ctx;
    dcl_sink sink = cli_out_sink(&job->c->out);
    job->shown = dcl_show_table_row(&sink, &job->layout, row, &job->style.show,
                                    &cli_mem, &job->err);
    return job->shown != DCL_OK;
}

/* The widths of the columns are those of the last row. */
static dcl_status head(table_job *job, dcl_err *err)
{
    dcl_total_question q = {0};
    dcl_total_answer *last = NULL;
    dcl_sink sink = cli_out_sink(&job->c->out);
    dcl_status status;
    q.size = sizeof q;
    q.penalty = job->k.penalty;
    q.eval = &job->k.eval;
    q.day = job->q.to;
    status = dcl_ask_total(&last, job->rates.rates, &q, NULL, err);
    if (status == DCL_OK) {
        status = dcl_show_table_head(&sink, &job->layout, last,
                                     &job->style.show, NULL, err);
    }
    dcl_total_answer_free(last);
    return status;
}

static cli_exit answer(table_job *job)
{
    dcl_form form = job->style.show.form;
    dcl_table_sink rows = {one_row, job};
    dcl_sink sink = cli_out_sink(&job->c->out);
    cli_place place = job->k.place;
    uint64_t n = 0;
    dcl_status status;
    job->q.size = sizeof job->q;
    job->q.digits_only = form == DCL_FORM_TEXT || form == DCL_FORM_CSV ||
                         form == DCL_FORM_TSV;
    status = dcl_table_count(&n, &job->q, &job->err);
    if (status == DCL_OK) status = head(job, &job->err);
    if (status == DCL_OK) {
        status = dcl_ask_table(&rows, job->rates.rates, &job->q, &cli_mem,
                               &job->err);
        if (status == DCL_STOPPED && job->shown != DCL_OK) {
            status = job->shown;
            job->err.status = status;
        }
    }
    if (status == DCL_OK) {
        status = dcl_show_table_tail(&sink, &job->layout, &job->style.show,
                                     &job->err);
    }
    if (status == DCL_OK) return CLI_ANSWERED;
    place.text = NULL;
    return cli_ask_failed(job->c, &place, &job->err);
}

enum { CHART_ROWS = 40 };

/* A bar for each row. */
static cli_exit chart(table_job *job)
{
    dcl_chart_answer *answer = NULL;
    dcl_sink sink = cli_out_sink(&job->c->out);
    cli_place place = job->k.place;
    cli_exit exit = CLI_ANSWERED;
    dcl_err err = {0};
    dcl_status status;
    if (job->style.show.form != DCL_FORM_TEXT) {
        return cli_fail(CLI_USAGE, "a chart is text; leave --chart or "
                                   "--format out");
    }
    if (cli_opt_value(&job->c->args, OPT_EVERY) == NULL) {
        dcl_table_fit(&job->q, CHART_ROWS);
    }
    status =
        dcl_ask_chart(&answer, job->rates.rates, &job->q, &cli_mem, &err);
    if (status == DCL_OK) {
        status = dcl_show_chart(&sink, answer, &job->style.show, &cli_mem,
                                &err);
    }
    dcl_chart_answer_free(answer);
    if (status != DCL_OK) {
        place.text = NULL;
        exit = cli_ask_failed(job->c, &place, &err);
    }
    return exit;
}

/* What is asked for besides rows of text. */
static cli_exit read_forms(table_job *job)
{
    const cli_args *a = &job->c->args;
    int files = cli_opt_value(a, OPT_SVG) != NULL ||
                cli_opt_value(a, OPT_HTML) != NULL;
    if (files && cli_opt_value(a, OPT_FORMAT) != NULL) {
        return cli_fail(CLI_USAGE, "--svg and --html have a form of their own; "
                                   "leave --format out, or ask twice");
    }
    if (cli_opt_value(a, OPT_HTML) == NULL &&
        cli_opt_value(a, OPT_IN) != NULL) {
        return cli_fail(CLI_USAGE, "of a table, --in goes with --html; `total` "
                                   "converts the sum of a day");
    }
    return cli_ccys_read(&job->in, &job->in_count, job->c, job->rates.rates);
}

static cli_exit answers(table_job *job)
{
    const cli_args *a = &job->c->args;
    int files = cli_opt_value(a, OPT_SVG) != NULL ||
                cli_opt_value(a, OPT_HTML) != NULL;
    cli_exit exit = CLI_ANSWERED;
    if (files) exit = cli_table_files(job);
    if (exit == CLI_ANSWERED && cli_opt_value(a, OPT_CHART) != NULL) {
        return chart(job);
    }
    return exit == CLI_ANSWERED && !files ? answer(job) : exit;
}

static cli_exit run(cli *c)
{
    table_job job;
    int has = 0;
    cli_exit exit;
    memset(&job, 0, sizeof job);
    job.c = c;
    exit = cli_style_read(&job.style, c);
    if (exit == CLI_ANSWERED) {
        exit = cli_count(&job.q.max_rows, &has, c, OPT_MAX_ROWS, 1,
                         UINT64_C(1000000000000));
    }
    if (exit == CLI_ANSWERED) exit = read_every(&job);
    if (exit == CLI_ANSWERED) exit = cli_rates_read(&job.rates, c);
    if (exit == CLI_ANSWERED) exit = read_forms(&job);
    if (exit == CLI_ANSWERED) {
        exit = cli_case_read(&job.k, c, "SCHEDULE", c->args.arg[0],
                             &job.style.limits);
    }
    job.q.size = sizeof job.q;
    job.q.penalty = job.k.penalty;
    job.q.eval = &job.k.eval;
    if (exit == CLI_ANSWERED) exit = read_days(&job);
    if (exit == CLI_ANSWERED) exit = answers(&job);
    cli_case_clear(&job.k);
    cli_rates_clear(&job.rates);
    free(job.in);
    return exit;
}

const cli_command cmd_table = {
    "table",
    "table SCHEDULE [--every SPAN] [--from DATE] [--to DATE]",
    "a row a day, or for each other span",
    "A row for each --every SPAN from --from to --to: the day, the days "
    "counted "
    "by then, the rate in force, what was added since the row before, the "
    "total.  Figures are given by name; --exact, --style grouped or --style "
    "digits write them out and the name beside them.  --format csv, tsv, json "
    "and jsonl are for programs.  More than --max-rows rows are refused.\n\n"
    "--chart draws a bar for each row instead, on a logarithmic scale: a block "
    "is a factor of ten.  Without --every the rows are then the finest of 1 "
    "day, 1 week, 1 month, 3 months, ... of which there are at most 40.\n\n"
    "--svg FILE draws the total as a line into FILE, which is replaced at once "
    "or left as it was; - is standard output.  Without --every it has as many "
    "points as the picture can show.  --html FILE writes a page in the same "
    "way: the figure large, the rule in words, sums in other currencies (--in) "
    "with their rates, the picture, the table, the working, the case's "
    "published figures and sources, and the command that makes it again.",
    {"decillion table google --every \"1 week\" --to 2023-02-01",
     "decillion table google --to 2024-10-29 --chart",
     "decillion table google --to 2024-10-29 --in USD --html google.html",
     NULL},
    1,
    1,
    1,
    run};
