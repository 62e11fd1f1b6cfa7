/* say and read: options, memory and forms. */
#include "cli/number_job.h"

#include <stdlib.h>
#include <string.h>

/* A style that no number can be shown in is told before the first of them. */
static cli_exit check_style(const dcl_show_style *show)
{
    static const dcl_dec zero = {"0", 1, NULL, 0, 0, 0};
    dcl_say_style say = show->say;
    dcl_err err = {0};
    char text[8];
    size_t need = 0;
    if (show->all_scales && say.lang != DCL_LANG_EN) {
        return cli_fail(CLI_USAGE, "--scale all shows the scales of English; "
                                   "%s has one of its own",
                        dcl_lang_name(say.lang));
    }
    say.kind = DCL_SAY_COMPACT;
    if (dcl_say_compact(text, sizeof text, &need, NULL, &zero, &say, &err) ==
        DCL_ARGUMENT) {
        return cli_fail(CLI_USAGE, "%s", err.msg);
    }
    return CLI_ANSWERED;
}

cli_exit number_job_read(number_job *job, cli *c)
{
    dcl_form form;
    cli_exit exit;
    memset(job, 0, sizeof *job);
    job->text.fd = -1;
    job->text.hold = 1;
    exit = cli_style_read(&job->style, c);
    form = job->style.show.form;
    job->json = form == DCL_FORM_JSON || form == DCL_FORM_JSONL;
    job->plain = !job->json && form != DCL_FORM_CSV && form != DCL_FORM_TSV;
    return exit == CLI_ANSWERED ? check_style(&job->style.show) : exit;
}

dcl_status number_job_number(number_job *job, dcl_dec *x, const char *text,
                             size_t n, dcl_err *err)
{
    job->text.n = 0;
    return cli_digits_read(&job->digits, x, text, n, &job->style.show.say,
                           &job->style.limits, err);
}

dcl_status number_job_cell(number_job *job, cli *c, dcl_err *err)
{
    dcl_sink out = cli_out_sink(&c->out);
    if (job->plain) return DCL_OK;
    return dcl_show_cell(&out, job->style.show.form, job->text.p, job->text.n,
                         err);
}

cli_exit number_job_run(number_job *job, cli *c, cli_exit exit,
                        const char *name, cli_filter_one *one)
{
    job->sink = cli_out_sink(job->plain ? &c->out : &job->text);
    if (exit == CLI_ANSWERED) exit = cli_filter(c, name, one, job);
    cli_digits_clear(&job->digits);
    free(job->text.p);
    return exit;
}
