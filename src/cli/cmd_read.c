/* decillion read: named magnitudes back to digits. */
#include <string.h>

#include "cli/commands.h"
#include "cli/number_job.h"

/* Symbols that are read, and as what. */
static const struct symbol {
    const char *sign, *code;
} symbols[] = {{"$", "USD"},
               {"\xE2\x82\xAC", "EUR"},
               {"\xC2\xA3", "GBP"},
               {"\xC2\xA5", "JPY"},
               {"\xE2\x82\xBD", "RUB"}};

/* A symbol before or after the number, or a code of three capitals after it:
 * *from and *to close in on the number. */
static const char *currency_of(const char *s, size_t *from, size_t *to,
                               const char **sign)
{
    size_t i;
    while (*from < *to && (s[*from] == ' ' || s[*from] == '\t')) ++*from;
    while (*to > *from && (s[*to - 1] == ' ' || s[*to - 1] == '\t')) --*to;
    for (i = 0; i < sizeof symbols / sizeof *symbols; i++) {
        size_t k = strlen(symbols[i].sign);
        *sign = symbols[i].sign;
        if (*to - *from <= k) continue;
        if (memcmp(s + *from, symbols[i].sign, k) == 0) {
            *from += k;
            return symbols[i].code;
        }
        if (memcmp(s + *to - k, symbols[i].sign, k) == 0) {
            *to -= k;
            return symbols[i].code;
        }
    }
    *sign = NULL;
    return NULL;
}

/* Digits as they are written out: they stay what they are. */
static int plain_digits(const char *text, size_t n)
{
    enum { LONGEST = 60 };
    size_t i;
    if (n == 0 || n > LONGEST || text[0] == '0') return 0;
    for (i = 0; i < n && text[i] >= '0' && text[i] <= '9'; i++) {
    }
    return i == n;
}

/* Digits; in JSON a longer number with its exponent, "2.5e20000". */
static dcl_status put_number(number_job *job, const dcl_dec *x, dcl_err *err)
{
    dcl_say_style say = {0};
    dcl_status status;
    say.size = sizeof say;
    say.kind = DCL_SAY_DIGITS;
    say.max = job->style.show.say.max;
    status = dcl_say_write(&job->sink, NULL, x, &say, err);
    if (status != DCL_TOO_BIG || !job->json || x->count > say.max) {
        return status;
    }
    say.kind = DCL_SAY_SCIENTIFIC;
    say.digits = DCL_SAY_ALL;
    return dcl_say_write(&job->sink, NULL, x, &say, err);
}

static dcl_status one(cli *c, void *ctx, const char *text, size_t n,
                      dcl_err *err)
{
    number_job *job = ctx;
    const dcl_say_style *say = &job->style.show.say;
    const char *sign = NULL, *code;
    size_t from = 0, to = n;
    dcl_dec x;
    dcl_status status;
    if (!job->json && plain_digits(text, n) &&
        (say->max == 0 || n <= say->max)) {
        cli_out_put(&c->out, text, n);
        return DCL_OK;
    }
    code = currency_of(text, &from, &to, &sign);
    status = number_job_number(job, &x, text + from, to - from, err);
    if (status != DCL_OK) {
        err->at += from;
        return status;
    }
    status = put_number(job, &x, err);
    if (status != DCL_OK) return status;
    if (job->json) {
        dcl_sink out = cli_out_sink(&c->out);
        status = dcl_show_read(&out, text, n, job->text.p, job->text.n, &x,
                               code, err);
    } else {
        status = number_job_cell(job, c, err);
        if (status == DCL_OK && code != NULL) {
            cli_out_text(&c->out, " ");
            cli_out_text(&c->out, code);
        }
    }
    if (status == DCL_OK && code != NULL) {
        cli_note("%s is read as %s", sign, code);
    }
    return status;
}

static cli_exit run(cli *c)
{
    number_job job;
    cli_exit exit = number_job_read(&job, c);
    if (exit == CLI_ANSWERED && job.style.show.all_scales) {
        exit = cli_fail(CLI_USAGE, "a name is read in one scale; choose "
                                   "short, long, british or indian");
    }
    if (exit == CLI_ANSWERED && job.style.show.sentence) {
        exit = cli_fail(CLI_USAGE, "a sentence is not read back, a number is");
    }
    return number_job_run(&job, c, exit, "TEXT", one);
}

const cli_command cmd_read = {
    "read",
    "read [TEXT...]",
    "named magnitudes back to digits; or each line of standard input",
    "The inverse of say: a number as people write it, compact or spelled out, "
    "in digits.  --scale and --lang say whose names they are; what say wrote "
    "with an option is read with the same one (--group, --style si).  More "
    "than --max-digits digits are refused; --format json gives them with an "
    "exponent.  Without a text it reads standard input, one line in, one line "
    "out.",
    {"decillion read \"2.5 decillion\"",
     "decillion read \"one hundred and five thousand\"",
     "decillion read \"2 sextillion\" --scale long", NULL},
    0,
    -1,
    1,
    run};
