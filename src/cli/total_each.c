/* decillion total --each FILE: a schedule a line in, an answer a line out. */
#include <string.h>

#include "cli/cli_file.h"
#include "cli/total_job.h"

typedef struct each_job {
    cli *c;
    const total_job *job;
    cli_lines lines;
    dcl_book *book; /* for lines that name a case or a rate table */
    int invalid;    /* 0 abort, 1 warn, 2 ignore */
} each_job;

/* A line without words, or with a comment only, has no answer. */
static int is_blank(const char *s, size_t n)
{
    size_t i;
    for (i = 0; i < n && (s[i] == ' ' || s[i] == '\t'); i++) {
    }
    return i == n || s[i] == '#';
}

static cli_exit one_line(each_job *e, const char *s, size_t n)
{
    cli_case k;
    size_t before;
    cli_exit exit;
    if (is_blank(s, n)) {
        cli_out_put(&e->c->out, s, n);
        cli_out_text(&e->c->out, "\n");
        return CLI_ANSWERED;
    }
    cli_out_mark(&e->c->out, &before);
    memset(&k, 0, sizeof k);
    k.place.file = e->lines.path;
    k.place.line = e->lines.line;
    k.place.text = s;
    k.place.n = n;
    k.place.quiet = e->invalid == 2;
    exit = cli_case_line(&k, e->c, &e->book, &e->job->style.limits);
    if (exit == CLI_ANSWERED) exit = cli_total_answer(e->c, e->job, &k);
    dcl_penalty_free(k.penalty);
    if (exit == CLI_ANSWERED) return exit;
    cli_out_back(&e->c->out, before);
    if (e->invalid == 0 || exit == CLI_IO) return exit;
    cli_out_put(&e->c->out, s, n);
    cli_out_text(&e->c->out, "\n");
    return CLI_ANSWERED;
}

static void before_waiting(void *ctx)
{
    (void)cli_out_flush(ctx);
}

cli_exit cli_total_each(cli *c, const total_job *job, const char *path)
{
    each_job e;
    char *line = NULL;
    size_t n = 0;
    int newline = 0, got = 1;
    cli_exit exit;
    memset(&e, 0, sizeof e);
    e.c = c;
    e.job = job;
    e.invalid = cli_opt_choice(&c->args, OPT_INVALID);
    if (e.invalid < 0) e.invalid = 0;
    c->out.hold = 0;
    exit = cli_lines_open(&e.lines, path);
    while (exit == CLI_ANSWERED && c->out.failed == 0) {
        exit = cli_lines_next(&e.lines, &line, &n, &newline, &got,
                              before_waiting, &c->out);
        if (exit != CLI_ANSWERED || !got) break;
        if (n > 0 && line[n - 1] == '\r') n--;
        exit = one_line(&e, line, n);
    }
    cli_lines_close(&e.lines);
    dcl_book_free(e.book);
    return exit;
}
