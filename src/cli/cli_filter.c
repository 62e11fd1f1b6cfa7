/* One line in, one line out. */
#include "cli/cli_filter.h"

#include <string.h>

#include "cli/cli_file.h"

enum { RANGES = 32 };

typedef struct filter {
    cli *c;
    cli_filter_one *one;
    void *ctx;
    cli_lines lines;
    struct {
        size_t from, to;
    } range[RANGES];
    size_t ranges; /* 0: the whole line */
    char delimiter;
    int has_delimiter;
    uint64_t header;
    int invalid; /* 0 abort, 1 warn, 2 ignore */
} filter;

/* "2", "2-4", "3-", "-2", and lists of these */
static cli_exit read_fields(filter *f, const cli *c)
{
    const char *text = cli_opt_value(&c->args, OPT_FIELD);
    const char *s = text;
    cli_place place = cli_at("--field", text);
    while (s != NULL && *s != '\0') {
        size_t v[2] = {0, 0};
        int i, dash = 0;
        for (i = 0; i < 2; i++) {
            for (; *s >= '0' && *s <= '9'; s++) {
                if (v[i] < 1000000) v[i] = v[i] * 10 + (size_t)(*s - '0');
            }
            if (i == 0 && *s == '-') {
                dash = 1;
                s++;
            }
        }
        if (!dash) v[1] = v[0];
        if (dash && v[0] == 0 && v[1] > 0) v[0] = 1;
        if (dash && v[0] > 0 && v[1] == 0) v[1] = SIZE_MAX;
        if (v[0] == 0 || v[1] < v[0] || (*s != '\0' && *s != ',') ||
            f->ranges == RANGES) {
            return cli_fail_at(CLI_USAGE, &place, (size_t)(s - text), 0,
                               "fields are counted from 1: write 2, 2-4, 3- "
                               "or a list such as 1,3");
        }
        f->range[f->ranges].from = v[0];
        f->range[f->ranges].to = v[1];
        f->ranges++;
        if (*s == ',') s++;
    }
    if (text != NULL && f->ranges == 0) {
        return cli_fail_at(CLI_USAGE, &place, 0, 0,
                           "which field? write --field 2");
    }
    return CLI_ANSWERED;
}

static cli_exit read_options(filter *f, const cli *c)
{
    const char *d = cli_opt_value(&c->args, OPT_DELIMITER);
    const char *header = cli_opt_value(&c->args, OPT_HEADER);
    int has = 0;
    cli_exit exit = read_fields(f, c);
    f->invalid = cli_opt_choice(&c->args, OPT_INVALID);
    if (f->invalid < 0) f->invalid = 0;
    if (exit == CLI_ANSWERED && d != NULL) {
        if (strcmp(d, "\\t") == 0) d = "\t";
        if (strlen(d) != 1) {
            cli_place place = cli_at("--delimiter", d);
            return cli_fail_at(CLI_USAGE, &place, 0, place.n,
                               "one character is wanted, as in `-d ,`");
        }
        f->delimiter = d[0];
        f->has_delimiter = 1;
        if (f->ranges == 0) {
            f->range[0].from = f->range[0].to = 1;
            f->ranges = 1;
        }
    }
    if (exit == CLI_ANSWERED && header != NULL) {
        f->header = 1;
        if (header[0] != '\0') {
            exit = cli_count(&f->header, &has, c, OPT_HEADER, 0, UINT32_MAX);
        }
    }
    return exit;
}

static int is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/* The next field of the line from *at on; what stands before it is passed
 * through by the caller. */
static int next_field(const filter *f, const char *s, size_t n, size_t *at,
                      size_t *from, size_t *to, int first)
{
    size_t i = *at;
    if (f->has_delimiter) {
        if (!first) {
            if (i >= n) return 0;
            i++; /* the delimiter */
        }
        *from = i;
        while (i < n && s[i] != f->delimiter) i++;
    } else {
        while (i < n && is_blank(s[i])) i++;
        if (i >= n) return 0;
        *from = i;
        while (i < n && !is_blank(s[i])) i++;
    }
    *to = *at = i;
    return 1;
}

static int is_wanted(const filter *f, size_t field)
{
    size_t i;
    for (i = 0; i < f->ranges; i++) {
        if (field >= f->range[i].from && field <= f->range[i].to) return 1;
    }
    return 0;
}

/* The line with its fields replaced, onto the output.  A failure's place is
 * told in bytes of the line. */
static dcl_status convert_line(filter *f, const char *s, size_t n, dcl_err *err)
{
    size_t at = 0, from = 0, to = 0, done = 0, field = 0;
    dcl_status status = DCL_OK;
    if (f->ranges == 0) return f->one(f->c, f->ctx, s, n, err);
    while (status == DCL_OK &&
           next_field(f, s, n, &at, &from, &to, field == 0)) {
        field++;
        if (!is_wanted(f, field)) continue;
        cli_out_put(&f->c->out, s + done, from - done);
        status = f->one(f->c, f->ctx, s + from, to - from, err);
        if (status != DCL_OK) err->at += from;
        done = to;
    }
    if (status == DCL_OK) cli_out_put(&f->c->out, s + done, n - done);
    return status;
}

static cli_exit say_where(const filter *f, const char *s, size_t n,
                          const dcl_err *err)
{
    cli_place place = {0};
    place.file = "-";
    place.line = f->lines.line;
    place.text = s;
    place.n = n;
    if (err->status == DCL_TOO_BIG) {
        cli_exit exit = cli_complain(&place, err);
        cli_hint("--max-digits N raises the limit");
        return exit;
    }
    return cli_complain(&place, err);
}

static cli_exit one_line(filter *f, const char *s, size_t n)
{
    cli_out *out = &f->c->out;
    dcl_err err; /* its message is not cleared for every good line */
    size_t before;
    dcl_status status;
    err.status = DCL_OK;
    err.at = err.len = 0;
    err.msg[0] = '\0';
    if (f->lines.line <= f->header) {
        cli_out_put(out, s, n);
        return CLI_ANSWERED;
    }
    cli_out_mark(out, &before);
    status = convert_line(f, s, n, &err);
    if (status == DCL_OK) return CLI_ANSWERED;
    /* half a line is no line */
    cli_out_back(out, before);
    if (f->invalid == 0 || status == DCL_STOPPED) {
        return say_where(f, s, n, &err);
    }
    if (f->invalid == 1) (void)say_where(f, s, n, &err);
    cli_out_put(out, s, n);
    return CLI_ANSWERED;
}

static void before_waiting(void *ctx)
{
    (void)cli_out_flush(ctx);
}

static cli_exit over_lines(filter *f)
{
    char *line = NULL;
    size_t n = 0;
    int newline = 0, got = 1;
    cli_exit exit = cli_lines_open(&f->lines, "-");
    while (exit == CLI_ANSWERED && f->c->out.failed == 0) {
        int cr;
        exit = cli_lines_next(&f->lines, &line, &n, &newline, &got,
                              before_waiting, &f->c->out);
        if (exit != CLI_ANSWERED || !got) break;
        cr = n > 0 && line[n - 1] == '\r';
        exit = one_line(f, line, n - (size_t)cr);
        if (exit != CLI_ANSWERED) break;
        if (cr) cli_out_text(&f->c->out, "\r");
        if (newline) cli_out_text(&f->c->out, "\n");
    }
    cli_lines_close(&f->lines);
    return exit;
}

static cli_exit over_args(filter *f, const char *name)
{
    cli_args *a = &f->c->args;
    cli_exit exit = CLI_ANSWERED;
    int i;
    for (i = 0; i < a->args && exit == CLI_ANSWERED; i++) {
        dcl_err err = {0};
        size_t before;
        dcl_status status;
        cli_out_mark(&f->c->out, &before);
        status = f->one(f->c, f->ctx, a->arg[i], strlen(a->arg[i]), &err);
        if (status != DCL_OK) {
            cli_place place = cli_at(name, a->arg[i]);
            cli_out_back(&f->c->out, before);
            if (f->invalid == 0 || status == DCL_STOPPED) {
                exit = cli_complain(&place, &err);
                if (status == DCL_TOO_BIG) {
                    cli_hint("--max-digits N raises the limit");
                }
                break;
            }
            if (f->invalid == 1) (void)cli_complain(&place, &err);
            cli_out_text(&f->c->out, a->arg[i]);
        }
        cli_out_text(&f->c->out, "\n");
    }
    return exit;
}

/* Options that speak of lines, beside numbers on the command line. */
static cli_exit refuse_args(const cli *c, const char *name)
{
    static const cli_opt of_lines[] = {OPT_FIELD, OPT_DELIMITER, OPT_HEADER};
    const char *s = c->args.arg[0], *value = NULL;
    size_t i;
    for (i = 0; i < 3 && value == NULL; i++) {
        value = cli_opt_value(&c->args, of_lines[i]);
    }
    if (value == NULL) return CLI_ANSWERED;
    if (of_lines[i - 1] == OPT_HEADER && value[0] == '\0' &&
        s[strspn(s, "0123456789")] == '\0') {
        return cli_fail(CLI_USAGE,
                        "`%s` after --header is taken for the %s to answer; "
                        "write --header=%s",
                        s, name, s);
    }
    return cli_fail(CLI_USAGE,
                    "--%s is about lines of standard input, and none are read "
                    "when there is a %s on the command line, `%s`",
                    cli_options[of_lines[i - 1]].name, name, s);
}

cli_exit cli_filter(cli *c, const char *name, cli_filter_one *one, void *ctx)
{
    filter f;
    cli_exit exit;
    memset(&f, 0, sizeof f);
    f.c = c;
    f.one = one;
    f.ctx = ctx;
    exit = read_options(&f, c);
    if (exit != CLI_ANSWERED) return exit;
    if (c->args.args > 0) exit = refuse_args(c, name);
    if (exit != CLI_ANSWERED) return exit;
    return c->args.args > 0 ? over_args(&f, name) : over_lines(&f);
}
