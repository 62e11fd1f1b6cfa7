/* decillion say: numbers in named magnitudes. */
#include <string.h>

#include "cli/commands.h"
#include "cli/number_job.h"

static dcl_status put_scales(const dcl_sink *sink, const dcl_dec *x,
                             const dcl_say_style *style, dcl_err *err)
{
    static const dcl_scale scale[] = {DCL_SCALE_SHORT, DCL_SCALE_LONG,
                                      DCL_SCALE_BRITISH};
    static const char *const after[] = {" (short), ", " (long), ",
                                        " (British)"};
    dcl_say_style say = *style;
    dcl_status status = DCL_OK;
    size_t i;
    for (i = 0; i < 3 && status == DCL_OK; i++) {
        say.scale = scale[i];
        status = dcl_say_write(sink, NULL, x, &say, err);
        if (status == DCL_OK) {
            (void)sink->put(sink->ctx, after[i], strlen(after[i]));
        }
    }
    return status;
}

/* Digits and nothing else are a number as they stand: most lines of most files,
 * without the reader's work and without a copy. */
static int plain_digits(cli *c, const dcl_show_style *show, const char *text,
                        size_t n)
{
    enum { LONGEST = 60 };
    char answer[4 * LONGEST];
    dcl_dec x = {text, n, NULL, 0, 0, 0};
    size_t need = 0;
    if (n == 0 || n > LONGEST || text[0] < '1' || text[0] > '9' ||
        text[n - 1] < '0' || text[n - 1] > '9' ||
        show->say.kind == DCL_SAY_WORDS || show->all_scales) {
        return 0;
    }
    if (dcl_say_compact(answer, sizeof answer, &need, NULL, &x, &show->say,
                        NULL) != DCL_OK) {
        return 0;
    }
    cli_out_put(&c->out, answer, need);
    return 1;
}

static dcl_status one(cli *c, void *ctx, const char *text, size_t n,
                      dcl_err *err)
{
    number_job *job = ctx;
    const dcl_show_style *show = &job->style.show;
    dcl_dec x;
    dcl_status status;
    if (job->plain && plain_digits(c, show, text, n)) return DCL_OK;
    status = number_job_number(job, &x, text, n, err);
    if (status != DCL_OK) return status;
    status = show->all_scales
                 ? put_scales(&job->sink, &x, &show->say, err)
                 : dcl_say_write(&job->sink, NULL, &x, &show->say, err);
    if (status != DCL_OK || !job->json) {
        return status != DCL_OK ? status : number_job_cell(job, c, err);
    } else {
        dcl_sink out = cli_out_sink(&c->out);
        return dcl_show_said(&out, text, n, job->text.p, job->text.n, err);
    }
}

static cli_exit run(cli *c)
{
    number_job job;
    cli_exit exit = number_job_read(&job, c);
    dcl_show_style *show = &job.style.show;
    if (show->whole && show->say.digits == 0) show->say.digits = DCL_SAY_ALL;
    if (cli_opt_value(&c->args, OPT_GROUP) != NULL &&
        cli_opt_value(&c->args, OPT_STYLE) == NULL) {
        show->say.kind = DCL_SAY_GROUPED;
    }
    if (exit == CLI_ANSWERED && show->sentence) {
        exit = cli_fail(CLI_USAGE, "a number alone makes no sentence; "
                                   "`--style words` spells it out");
    }
    return number_job_run(&job, c, exit, "NUMBER", one);
}

const cli_command cmd_say = {
    "say",
    "say [NUMBER...]",
    "a number in named magnitudes; or each line of standard input",
    "Names a number (2500000, 2,500,000, 2.5e36, 10^33, 2.5 decillion), in "
    "--style compact, words, digits and others.  Without a number it reads "
    "standard input, one line in, one line out; --field N replaces fields of "
    "each line as numfmt does.  --group MARK alone writes all the digits, in "
    "groups; --format csv quotes an answer that has a comma.",
    {"decillion say 1647945780296698221945714166988100000",
     "decillion say 2.5e36 --style words", "decillion say 10^303 --lang ru",
     NULL},
    0,
    -1,
    1,
    run};
