/* JSON by RFC 8259: strings escaped, commas in their places. */
#include "show/json_out.h"

#include <string.h>

#include "base/utf8.h"

static int put_escape(const dcl_sink *sink, const char *s, size_t k)
{
    static const char hex[] = "0123456789abcdef";
    unsigned char c = (unsigned char)s[0];
    char u[6] = {'\\', 'u', '0', '0', hex[c >> 4], hex[c & 15]};
    if (k == 0) return dcl__put(sink, "\xEF\xBF\xBD", 3);
    if (k == 3)
        return dcl__put(sink, s[2] == '\xA8' ? "\\u2028" : "\\u2029", 6);
    switch (c) {
    case '"': return dcl__put(sink, "\\\"", 2);
    case '\\': return dcl__put(sink, "\\\\", 2);
    case '\n': return dcl__put(sink, "\\n", 2);
    case '\t': return dcl__put(sink, "\\t", 2);
    case '\r': return dcl__put(sink, "\\r", 2);
    default: return dcl__put(sink, u, sizeof u);
    }
}

/* Does the character of k bytes stand as it is? */
static int is_plain(const char *s, size_t k)
{
    unsigned char c = (unsigned char)s[0];
    if (k == 1) return c >= 0x20 && c != '"' && c != '\\' && c != 0x7F;
    if (k == 3 && memcmp(s, "\xE2\x80", 2) == 0) {
        return s[2] != '\xA8' && s[2] != '\xA9';
    }
    return k > 0;
}

int dcl__json_string(const dcl_sink *sink, const char *s, size_t n)
{
    size_t i = 0, run = 0;
    int bad = dcl__put(sink, "\"", 1);
    while (i < n && !bad) {
        uint32_t c;
        size_t k = dcl__utf8(&c, s + i, n - i);
        if (is_plain(s + i, k)) {
            i += k;
            continue;
        }
        bad = dcl__put(sink, s + run, i - run);
        if (!bad) bad = put_escape(sink, s + i, k);
        i += k > 0 ? k : 1;
        run = i;
    }
    if (!bad) bad = dcl__put(sink, s + run, n - run);
    return bad ? bad : dcl__put(sink, "\"", 1);
}

int dcl__json_next(const dcl_sink *sink, int *first)
{
    int bad = *first ? 0 : dcl__put(sink, ",", 1);
    *first = 0;
    return bad;
}

int dcl__json_key(const dcl_sink *sink, int *first, const char *name)
{
    int bad = dcl__json_next(sink, first);
    return bad ? bad : dcl__putf(sink, "\"%s\":", name);
}

int dcl__json_text(const dcl_sink *sink, int *first, const char *name,
                   const char *value)
{
    int bad = dcl__json_key(sink, first, name);
    if (bad) return bad;
    return value != NULL ? dcl__json_string(sink, value, strlen(value))
                         : dcl__put(sink, "null", 4);
}

int dcl__json_bool(const dcl_sink *sink, int *first, const char *name,
                   int value)
{
    int bad = dcl__json_key(sink, first, name);
    return bad ? bad : dcl__putf(sink, "%s", value ? "true" : "false");
}
