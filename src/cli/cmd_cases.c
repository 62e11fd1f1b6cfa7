/* decillion cases: the casebook, a case of it, a file of the user's. */
#include <stdlib.h>
#include <string.h>

#include "cli/cli_ask.h"
#include "cli/cli_file.h"
#include "cli/commands.h"

typedef struct cases_job {
    cli_style style;
    dcl_book *builtin;
    dcl_book *book; /* of a file */
    char *text;
    cli_place place;
} cases_job;

static int is_path(const char *s)
{
    size_t n = strlen(s);
    return strcmp(s, "-") == 0 || strchr(s, '/') != NULL ||
           (n >= 4 && strcmp(s + n - 4, ".rec") == 0);
}

static cli_exit show_one(cli *c, const cases_job *job, const dcl_book *book,
                         const dcl_case *found)
{
    dcl_case_answer *a = NULL;
    dcl_sink sink = cli_out_sink(&c->out);
    dcl_eval eval = {0};
    dcl_err err = {0};
    cli_exit exit = CLI_ANSWERED;
    dcl_status status;
    eval.size = sizeof eval;
    eval.limits = &job->style.limits;
    eval.tables = dcl_book_tables(book, &eval.table_count);
    status = dcl_ask_case(&a, book, found, &eval, NULL, &err);
    if (status == DCL_OK)
        status = dcl_show_case(&sink, a, &job->style.show, NULL, &err);
    if (status != DCL_OK)
        exit = cli_complain(&job->place, &err);
    else if (!a->holds)
        exit = CLI_NO;
    dcl_case_answer_free(a);
    return exit;
}

/* All cases of the user's file; a missed figure anywhere is the answer no. */
static cli_exit show_file(cli *c, cases_job *job, const char *path)
{
    int lines = job->style.show.form != DCL_FORM_JSON;
    cli_exit exit, worst = CLI_ANSWERED;
    dcl_err err = {0};
    size_t i, n = 0;
    exit = cli_file_read(&job->text, &n, path);
    if (exit != CLI_ANSWERED) return exit;
    job->place.file = strcmp(path, "-") == 0 ? "standard input" : path;
    job->place.line = 1;
    job->place.text = job->text;
    job->place.n = n;
    if (dcl_book_read(&job->book, job->text, n, job->builtin,
                      &job->style.limits, NULL, &err) != DCL_OK)
        return cli_complain(&job->place, &err);
    n = dcl_book_count(job->book);
    if (n == 0) return cli_fail(CLI_USAGE, "%s: there is no case in it", path);
    if (!lines) cli_out_text(&c->out, "[");
    for (i = 0; i < n; i++) {
        if (i > 0) cli_out_text(&c->out, lines ? "\n" : ",");
        exit = show_one(c, job, job->book, dcl_book_nth(job->book, i));
        if (exit == CLI_NO) worst = exit;
        if (exit != CLI_NO && exit != CLI_ANSWERED) return exit;
    }
    if (!lines) cli_out_text(&c->out, "]\n");
    return worst;
}

static cli_exit run(cli *c)
{
    const char *arg = c->args.args > 0 ? c->args.arg[0] : NULL;
    dcl_sink sink = cli_out_sink(&c->out);
    const dcl_case *found = NULL;
    cases_job job = {0};
    dcl_err err = {0};
    cli_exit exit = cli_style_read(&job.style, c);
    job.place = cli_at("casebook", NULL);
    if (exit == CLI_ANSWERED &&
        dcl_book_builtin(&job.builtin, NULL, &err) != DCL_OK)
        exit = cli_complain(&job.place, &err);
    if (exit == CLI_ANSWERED && arg == NULL) {
        if (dcl_show_cases(&sink, job.builtin, &job.style.show, NULL, &err) !=
            DCL_OK)
            exit = cli_complain(&job.place, &err);
    } else if (exit == CLI_ANSWERED && is_path(arg)) {
        exit = show_file(c, &job, arg);
    } else if (exit == CLI_ANSWERED) {
        if (dcl_book_find(&found, job.builtin, arg, strlen(arg), &err) ==
            DCL_OK) {
            exit = show_one(c, &job, job.builtin, found);
        } else {
            job.place = cli_at("NAME", arg);
            exit = cli_complain(&job.place, &err);
        }
    }
    dcl_book_free(job.book);
    dcl_book_free(job.builtin);
    free(job.text);
    return exit;
}

const cli_command cmd_cases = {
    "cases",
    "cases [NAME | FILE]",
    "the casebook: rules, sources, figures",
    "Without an argument, lists the built-in cases.  With a name, shows the\n"
    "rule, what is sourced, derived, fitted or without a source, and for each\n"
    "published figure whether it is reproduced and how close.  With a file of\n"
    "records (a path, `-` for standard input), does so for each case in it.\n\n"
    "The exit status is 1 where a figure is missed.",
    {"decillion cases", "decillion cases google",
     "decillion cases ./my.rec --format json", NULL},
    0,
    1,
    0,
    run};
