/* Text without stdio: bounded text, and a small formatter. */
#include "base/fmt.h"

#include <string.h>

#include "base/utf8.h"

void dcl__buf_put(dcl__buf *b, const char *bytes, size_t n)
{
    if (b->need < b->cap) {
        size_t room = b->cap - b->need;
        memcpy(b->p + b->need, bytes, n < room ? n : room);
    }
    b->need = n > SIZE_MAX - b->need ? SIZE_MAX : b->need + n;
}

dcl_status dcl__buf_end(dcl__buf *b)
{
    if (b->need < b->cap) {
        b->p[b->need] = '\0';
        return DCL_OK;
    }
    if (b->cap > 0) {
        /* never leave half a character before the NUL */
        size_t end = b->cap - 1;
        while (end > 0 && ((unsigned char)b->p[end] & 0xC0) == 0x80) end--;
        b->p[end] = '\0';
    }
    return DCL_SPACE;
}

static int buf_sink(void *ctx, const char *bytes, size_t n)
{
    dcl__buf_put((dcl__buf *)ctx, bytes, n);
    return 0;
}

dcl_sink dcl__buf_sink(dcl__buf *b)
{
    dcl_sink sink = {buf_sink, b};
    return sink;
}

static int put_u64(const dcl_sink *sink, uint64_t v, int negative)
{
    char s[21];
    size_t i = sizeof s;
    do {
        s[--i] = (char)('0' + v % 10);
        v /= 10;
    } while (v > 0);
    if (negative) s[--i] = '-';
    return dcl__put(sink, s + i, sizeof s - i);
}

static int put_i64(const dcl_sink *sink, int64_t v)
{
    return put_u64(sink, v < 0 ? 0 - (uint64_t)v : (uint64_t)v, v < 0);
}

enum { EXCERPT = 40 };

/* The bytes of the character at s that may be shown as they are: of printable
 * ASCII, or of whole, shortest UTF-8 that is no control (C1 are C2 80 .. C2 9F)
 * and no surrogate; 0 for any other byte. */
static size_t shown(const char *s, size_t left)
{
    uint32_t c;
    size_t n = dcl__utf8(&c, s, left);
    return c < 0x20 || (c >= 0x7F && c < 0xA0) ? 0 : n;
}

/* The user's bytes between backquotes: nothing in them may act on a terminal,
 * and a character is never cut in two. */
static int put_excerpt(const dcl_sink *sink, const char *s, size_t n)
{
    static const char hex[] = "0123456789ABCDEF";
    size_t end = n, i = 0, run;
    int bad = dcl__put(sink, "`", 1);
    if (n > EXCERPT) {
        end = EXCERPT;
        while (end > 0 && ((unsigned char)s[end] & 0xC0) == 0x80) end--;
        if (end == 0) end = EXCERPT;
    }
    while (i < end && !bad) {
        for (run = i; run < end && shown(s + run, end - run) > 0;)
            run += shown(s + run, end - run);
        bad = dcl__put(sink, s + i, run - i);
        i = run;
        if (i < end && !bad) {
            unsigned char c = (unsigned char)s[i++];
            char esc[4] = {'\\', 'x', hex[c >> 4], hex[c & 15]};
            bad = dcl__put(sink, esc, sizeof esc);
        }
    }
    if (!bad && end < n) bad = dcl__put(sink, "...", 3);
    return bad ? bad : dcl__put(sink, "`", 1);
}

static int put_arg(const dcl_sink *sink, char directive, va_list *args)
{
    switch (directive) {
    case 's': {
        const char *s = va_arg(*args, const char *);
        return dcl__put(sink, s, strlen(s));
    }
    case 'v':
    case 'q': {
        const char *s = va_arg(*args, const char *);
        size_t n = va_arg(*args, size_t);
        return directive == 'v' ? dcl__put(sink, s, n)
                                : put_excerpt(sink, s, n);
    }
    case 'c': {
        char c = (char)va_arg(*args, int);
        return dcl__put(sink, &c, 1);
    }
    case 'd': return put_i64(sink, va_arg(*args, int));
    case 'i': return put_i64(sink, va_arg(*args, int64_t));
    case 'z': return put_u64(sink, va_arg(*args, size_t), 0);
    case 'u': return put_u64(sink, va_arg(*args, uint64_t), 0);
    default: return dcl__put(sink, "%", 1);
    }
}

int dcl__vputf(const dcl_sink *sink, const char *fmt, va_list args)
{
    va_list ap;
    int bad = 0;
    va_copy(ap, args);
    while (*fmt != '\0' && !bad) {
        size_t n = strcspn(fmt, "%");
        bad = dcl__put(sink, fmt, n);
        fmt += n;
        if (*fmt == '%' && fmt[1] != '\0' && !bad) {
            bad = put_arg(sink, fmt[1], &ap);
            fmt += 2;
        } else if (*fmt == '%') {
            fmt++;
        }
    }
    va_end(ap);
    return bad;
}

int dcl__putf(const dcl_sink *sink, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    int bad = dcl__vputf(sink, fmt, args);
    va_end(args);
    return bad;
}

/* A message may hold names out of a file: none of them acts on a terminal. */
static void quieten(char *s)
{
    for (size_t n = strlen(s), k; n > 0; n -= k, s += k) {
        k = shown(s, n);
        if (k == 0) {
            *s = '?';
            k = 1;
        }
    }
}

dcl_status dcl__fail(dcl_err *err, dcl_status status, size_t at, size_t len,
                     const char *fmt, ...)
{
    if (err != NULL) {
        dcl__buf b = {err->msg, sizeof err->msg, 0};
        dcl_sink sink = dcl__buf_sink(&b);
        va_list args;
        err->status = status;
        err->at = at;
        err->len = len;
        va_start(args, fmt);
        (void)dcl__vputf(&sink, fmt, args);
        va_end(args);
        (void)dcl__buf_end(&b);
        quieten(err->msg);
    }
    return status;
}

dcl_status dcl__no_memory(dcl_err *err)
{
    return dcl__fail(err, DCL_NO_MEMORY, 0, 0, "out of memory");
}
