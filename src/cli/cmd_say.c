/* decillion say: numbers in named magnitudes. */
#include <stdlib.h>
#include <string.h>

#include "cli/cli_ask.h"
#include "cli/cli_filter.h"
#include "cli/commands.h"

typedef struct say_job {
    cli_style style;
    cli_digits digits; /* memory for the number read, kept between lines */
    cli_out text;      /* one answer, before it goes where it belongs */
} say_job;

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
    say_job *job = ctx;
    const dcl_show_style *show = &job->style.show;
    int json = show->form == DCL_FORM_JSON || show->form == DCL_FORM_JSONL;
    dcl_sink sink = json ? cli_out_sink(&job->text) : cli_out_sink(&c->out);
    dcl_dec x;
    dcl_status status;
    if (!json && plain_digits(c, show, text, n)) return DCL_OK;
    status = cli_digits_read(&job->digits, &x, text, n, &show->say,
                             &job->style.limits, err);
    if (status != DCL_OK) return status;
    job->text.n = 0;
    status = show->all_scales ? put_scales(&sink, &x, &show->say, err)
                              : dcl_say_write(&sink, NULL, &x, &show->say, err);
    if (status == DCL_OK && json) {
        dcl_sink out = cli_out_sink(&c->out);
        status = dcl_show_said(&out, text, n, job->text.p, job->text.n, err);
    }
    return status;
}

static cli_exit run(cli *c)
{
    say_job job;
    cli_exit exit;
    memset(&job, 0, sizeof job);
    job.text.fd = -1;
    job.text.hold = 1;
    exit = cli_style_read(&job.style, c);
    if (job.style.show.whole && job.style.show.say.digits == 0) {
        job.style.show.say.digits = DCL_SAY_ALL;
    }
    if (exit == CLI_ANSWERED && job.style.show.sentence) {
        exit = cli_fail(CLI_USAGE, "a number alone makes no sentence; "
                                   "`--style words` spells it out");
    }
    if (exit == CLI_ANSWERED) exit = cli_filter(c, "NUMBER", one, &job);
    cli_digits_clear(&job.digits);
    free(job.text.p);
    return exit;
}

const cli_command cmd_say = {
    "say",
    "say [NUMBER...]",
    "a number in named magnitudes; or each line of standard input",
    "Names a number (2500000, 2,500,000, 2.5e36, 10^33, 2.5 decillion), in "
    "--style compact, words, digits and others.  Without a number it reads "
    "standard input, one line in, one line out; --field N replaces fields of "
    "each line as numfmt does.",
    {"decillion say 1647945780296698221945714166988100000",
     "decillion say 2.5e36 --style words", "decillion say 10^303 --lang ru",
     NULL},
    0,
    -1,
    1,
    run};
