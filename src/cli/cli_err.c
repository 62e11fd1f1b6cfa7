/* Messages on standard error: place, excerpt, caret, remedy. */
#include "cli/cli_err.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/cli_show.h"

enum { MESSAGE = 2048, BEFORE = 44, EXCERPT = 72 };

/* One message gathered so that it leaves in one write: two programs on one
 * terminal do not mix their lines. */
typedef struct message {
    char p[MESSAGE];
    size_t n;
} message;

static void put(message *m, const char *s, size_t n)
{
    if (n > sizeof m->p - m->n) n = sizeof m->p - m->n;
    memcpy(m->p + m->n, s, n);
    m->n += n;
}

static void puts_(message *m, const char *s)
{
    put(m, s, strlen(s));
}

/* The user's bytes, harmless; the columns they take. */
static size_t put_safe(message *m, const char *s, size_t n)
{
    size_t columns = 0, i = 0;
    while (i < n) {
        char shown[16];
        size_t width;
        size_t k = cli_show_char(shown, &width, s + i, n - i);
        puts_(m, shown);
        columns += width;
        i += k;
    }
    return columns;
}

static void put_lines(message *m, const char *s)
{
    const char *nl;
    while ((nl = strchr(s, '\n')) != NULL) {
        (void)put_safe(m, s, (size_t)(nl - s));
        put(m, "\n", 1);
        s = nl + 1;
    }
    (void)put_safe(m, s, strlen(s));
}

static void send(const message *m)
{
    size_t done = 0;
    while (done < m->n) {
        ssize_t k = write(STDERR_FILENO, m->p + done, m->n - done);
        if (k <= 0) break; /* there is nobody left to tell */
        done += (size_t)k;
    }
}

static void put_format(message *m, const char *fmt, va_list args)
{
    char text[MESSAGE / 2];
    (void)vsnprintf(text, sizeof text, fmt, args);
    put_lines(m, text);
    put(m, "\n", 1);
}

/* The line of the text that holds byte `at`: its bounds and its number. */
static size_t line_of(const char *s, size_t n, size_t at, size_t *from,
                      size_t *to)
{
    size_t line = 1, i;
    *from = 0;
    for (i = 0; i < at && i < n; i++) {
        if (s[i] == '\n') {
            line++;
            *from = i + 1;
        }
    }
    for (*to = *from; *to < n && s[*to] != '\n'; ++*to) {
    }
    return line;
}

static int is_tail(char c)
{
    return ((unsigned char)c & 0xC0) == 0x80;
}

/* Characters of s[from .. to): what an editor counts as columns. */
static size_t characters(const char *s, size_t from, size_t to)
{
    size_t n = 0;
    for (; from < to; from++) n += !is_tail(s[from]);
    return n;
}

static void put_where(message *m, const cli_place *p, size_t at)
{
    char s[96];
    size_t from = 0, to = 0, line = 1, column = 0;
    if (p->text != NULL) {
        line = line_of(p->text, p->n, at, &from, &to);
        column = characters(p->text, from, at < p->n ? at : p->n);
    }
    if (p->file != NULL) {
        (void)put_safe(m, p->file, strlen(p->file));
        if (p->line > 0) {
            (void)snprintf(s, sizeof s, ":%zu:%zu", p->line + line - 1,
                           column + (line == 1 ? p->column : 0) + 1);
            puts_(m, s);
        }
    } else {
        (void)put_safe(m, p->name, strlen(p->name));
        if (line > 1) {
            (void)snprintf(s, sizeof s, ", line %zu", line);
            puts_(m, s);
        }
        if (column > 0) {
            (void)snprintf(s, sizeof s, ", column %zu", column + 1);
            puts_(m, s);
        }
    }
    puts_(m, ": ");
}

/* The excerpt and, under it, the caret.  Long lines are cut around it. */
static void put_excerpt(message *m, const cli_place *p, size_t at, size_t len)
{
    size_t from, to, pad, i, width;
    int head, tail;
    if (p->text == NULL || p->n == 0) return;
    if (at > p->n) at = p->n;
    (void)line_of(p->text, p->n, at, &from, &to);
    if (to > from && p->text[to - 1] == '\r') to--;
    if (at > to) at = to;
    head = at - from > BEFORE;
    if (head) from = at - BEFORE;
    while (from < at && is_tail(p->text[from])) from++;
    tail = to - from > EXCERPT;
    if (tail) to = from + EXCERPT;
    while (to > at && to > from && to < p->n && is_tail(p->text[to])) to--;
    if (len > to - at) len = to - at;
    puts_(m, head ? "  ..." : "  ");
    pad = put_safe(m, p->text + from, at - from) + (head ? 5 : 2);
    width = put_safe(m, p->text + at, len);
    (void)put_safe(m, p->text + at + len, to - at - len);
    puts_(m, tail ? "...\n" : "\n");
    for (i = 0; i < pad; i++) put(m, " ", 1);
    put(m, "^", 1);
    for (i = 1; i < width; i++) put(m, "~", 1);
    put(m, "\n", 1);
}

cli_place cli_at(const char *name, const char *text)
{
    cli_place p = {0};
    p.name = name;
    p.text = text;
    p.n = text != NULL ? strlen(text) : 0;
    return p;
}

cli_exit cli_exit_of(dcl_status status)
{
    switch (status) {
    case DCL_OK: return CLI_ANSWERED;
    case DCL_NEVER: return CLI_NO;
    case DCL_SYNTAX:
    case DCL_RANGE:
    case DCL_ARGUMENT:
    case DCL_CONFLICT: return CLI_USAGE;
    case DCL_SPACE:
    case DCL_NO_MEMORY:
    case DCL_TOO_BIG:
    case DCL_UNDECIDED: return CLI_LIMIT;
    case DCL_NO_CURRENCY:
    case DCL_NO_RATE:
    case DCL_NO_CASE:
    case DCL_NO_NAME: return CLI_NOTHING;
    case DCL_STOPPED: return CLI_IO;
    }
    return CLI_USAGE;
}

cli_exit cli_complain(const cli_place *place, const dcl_err *err)
{
    /* a sink that stopped has its own errno, told at the end */
    if (err->status == DCL_STOPPED) return CLI_IO;
    return cli_fail_at(cli_exit_of(err->status), place, err->at, err->len, "%s",
                       err->msg);
}

cli_exit cli_fail_at(cli_exit exit, const cli_place *place, size_t at,
                     size_t len, const char *fmt, ...)
{
    message m;
    va_list args;
    if (place->quiet) return exit;
    m.n = 0;
    puts_(&m, "decillion: ");
    put_where(&m, place, at);
    va_start(args, fmt);
    put_format(&m, fmt, args);
    va_end(args);
    put_excerpt(&m, place, at, len);
    send(&m);
    return exit;
}

cli_exit cli_fail(cli_exit exit, const char *fmt, ...)
{
    message m;
    va_list args;
    m.n = 0;
    puts_(&m, "decillion: ");
    va_start(args, fmt);
    put_format(&m, fmt, args);
    va_end(args);
    send(&m);
    return exit;
}

void cli_note(const char *fmt, ...)
{
    message m;
    va_list args;
    m.n = 0;
    puts_(&m, "decillion: note: ");
    va_start(args, fmt);
    put_format(&m, fmt, args);
    va_end(args);
    send(&m);
}

void cli_hint(const char *text)
{
    message m;
    m.n = 0;
    puts_(&m, "  ");
    puts_(&m, text);
    puts_(&m, "\n");
    send(&m);
}
