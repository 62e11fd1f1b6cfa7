/* decillion read: named magnitudes back to digits. */
#include <stdlib.h>
#include <string.h>

#include "cli/cli_ask.h"
#include "cli/cli_filter.h"
#include "cli/commands.h"

typedef struct read_job {
    cli_style style;
    cli_digits digits;
    cli_out text;
} read_job;

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

static dcl_status one(cli *c, void *ctx, const char *text, size_t n,
                      dcl_err *err)
{
    read_job *job = ctx;
    const dcl_show_style *show = &job->style.show;
    int json = show->form == DCL_FORM_JSON || show->form == DCL_FORM_JSONL;
    dcl_sink sink = json ? cli_out_sink(&job->text) : cli_out_sink(&c->out);
    dcl_say_style digits = {0};
    const char *sign = NULL, *code;
    size_t from = 0, to = n;
    dcl_dec x;
    dcl_status status;
    if (!json && plain_digits(text, n) &&
        (show->say.max == 0 || n <= show->say.max)) {
        cli_out_put(&c->out, text, n);
        return DCL_OK;
    }
    code = currency_of(text, &from, &to, &sign);
    status = cli_digits_read(&job->digits, &x, text + from, to - from,
                             &show->say, &job->style.limits, err);
    if (status != DCL_OK) {
        err->at += from;
        return status;
    }
    digits.size = sizeof digits;
    digits.kind = DCL_SAY_DIGITS;
    digits.max = show->say.max;
    job->text.n = 0;
    status = dcl_say_write(&sink, NULL, &x, &digits, err);
    if (status != DCL_OK) return status;
    if (json) {
        dcl_sink out = cli_out_sink(&c->out);
        status = dcl_show_read(&out, text, n, job->text.p, job->text.n, &x,
                               code, err);
    } else if (code != NULL) {
        cli_out_text(&c->out, " ");
        cli_out_text(&c->out, code);
    }
    if (status == DCL_OK && code != NULL) {
        cli_note("%s is read as %s", sign, code);
    }
    return status;
}

static cli_exit run(cli *c)
{
    read_job job;
    cli_exit exit;
    memset(&job, 0, sizeof job);
    job.text.fd = -1;
    job.text.hold = 1;
    exit = cli_style_read(&job.style, c);
    if (exit == CLI_ANSWERED && job.style.show.all_scales) {
        exit = cli_fail(CLI_USAGE, "a name is read in one scale; choose "
                                   "short, long, british or indian");
    }
    if (exit == CLI_ANSWERED) exit = cli_filter(c, "TEXT", one, &job);
    cli_digits_clear(&job.digits);
    free(job.text.p);
    return exit;
}

const cli_command cmd_read = {
    "read",
    "read [TEXT...]",
    "named magnitudes back to digits; or each line of standard input",
    "The inverse of say: a number as people write it, compact or spelled out, "
    "in digits.  --scale and --lang say whose names they are.  More than "
    "--max-digits digits are refused.  Without a text it reads standard input, "
    "one line in, one line out.",
    {"decillion read \"2.5 decillion\"",
     "decillion read \"one hundred and five thousand\"",
     "decillion read \"2 sextillion\" --scale long", NULL},
    0,
    -1,
    1,
    run};
