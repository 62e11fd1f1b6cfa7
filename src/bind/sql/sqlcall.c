/* What the SQL functions compute, whatever the database. */
#include "sqlcall.h"
#include "sql_work.h"

#include <stdlib.h>
#include <string.h>

dcl_limits sql__bounds(void)
{
    dcl_limits limits = {0};
    limits.size = sizeof limits;
    limits.bits = 1 << 22;
    limits.digits = MOST_DIGITS;
    limits.steps = 200000;
    limits.clauses = 2000;
    limits.streams = 200;
    limits.line = LONGEST;
    return limits;
}

const char sql_float_why[] =
    "a floating-point number has lost the digits past its 17th; keep amounts "
    "as TEXT, INTEGER or NUMERIC and pass them so";

/* ---- the answer ---- */

void sql_begin(sql_call *call, const char *name, int (*stop)(void))
{
    call->name = name;
    call->stop = stop;
    call->status = DCL_OK;
    call->text = call->room;
    call->n = 0;
    call->cap = sizeof call->room;
    call->room[0] = '\0';
    call->message[0] = '\0';
}

void sql_clear(sql_call *call)
{
    if (call->text != call->room) free(call->text);
    call->text = call->room;
    call->n = 0;
    call->cap = sizeof call->room;
}

static int put(void *ctx, const char *bytes, size_t n)
{
    sql_call *call = ctx;
    if (call->stop != NULL && call->stop()) return 1;
    if (n >= ANSWER - call->n) {
        call->status = DCL_TOO_BIG;
        return 1;
    }
    if (n >= call->cap - call->n) {
        size_t cap = 2 * call->cap + n;
        char *p = malloc(cap);
        if (p == NULL) {
            call->status = DCL_NO_MEMORY;
            return 1;
        }
        memcpy(p, call->text, call->n);
        if (call->text != call->room) free(call->text);
        call->text = p;
        call->cap = cap;
    }
    memcpy(call->text + call->n, bytes, n);
    call->n += n;
    call->text[call->n] = '\0';
    return 0;
}

dcl_sink sql__answer(sql_call *call)
{
    dcl_sink sink;
    sink.put = put;
    sink.ctx = call;
    return sink;
}

void sql__put(sql_call *call, const char *text)
{
    (void)put(call, text, strlen(text));
}

/* ---- the message ---- */

static void say(sql_call *call, const char *text, size_t n)
{
    size_t used = strlen(call->message);
    size_t room = sizeof call->message - 1 - used;
    if (n > room) n = room;
    while (n > 0 && n == room && ((unsigned char)text[n] & 0xC0) == 0x80) n--;
    memcpy(call->message + used, text, n);
    call->message[used + n] = '\0';
}

static void say_text(sql_call *call, const char *text)
{
    say(call, text, strlen(text));
}

static void say_number(sql_call *call, size_t value)
{
    char digits[24];
    size_t i = sizeof digits;
    do digits[--i] = (char)('0' + value % 10);
    while ((value /= 10) > 0);
    say(call, digits + i, sizeof digits - i);
}

dcl_status sql_refuse(sql_call *call, dcl_status status, const char *why)
{
    sql_clear(call);
    call->status = status;
    call->message[0] = '\0';
    say_text(call, call->name);
    say_text(call, ": ");
    say_text(call, why);
    return status;
}

/* Up to 32 characters of what stands at the place, controls as blanks. */
static void say_excerpt(sql_call *call, sql_text text, size_t at, size_t len)
{
    size_t end = at, count = 0;
    while (end < text.n && (len > 0 ? end < at + len : count < 32)) {
        size_t next = end + 1;
        while (next < text.n && ((unsigned char)text.p[next] & 0xC0) == 0x80)
            next++;
        if (++count > 32) break;
        end = next;
    }
    say_text(call, " (at \"");
    for (size_t i = at; i < end; i++) {
        unsigned char c = (unsigned char)text.p[i];
        say(call, c < ' ' || c == 0x7F ? " " : text.p + i, 1);
    }
    say_text(call, "\")");
}

/* The message of a library call that was given `text`, the argument `which`;
 * what the sink refused has its own. */
dcl_status sql__failed(sql_call *call, const char *which, sql_text text,
                       const dcl_err *err)
{
    size_t column = 1;
    size_t n = strlen(err->msg);
    const char *options = strstr(err->msg, " --");
    if (err->status == DCL_STOPPED) {
        if (call->status == DCL_NO_MEMORY)
            return sql_refuse(call, DCL_NO_MEMORY, "out of memory");
        if (call->status == DCL_TOO_BIG)
            return sql_refuse(call, DCL_TOO_BIG,
                              "the answer is longer than 16 MiB");
        return sql_refuse(call, DCL_STOPPED, "cancelled");
    }
    (void)sql_refuse(call, err->status, which);
    if (text.p != NULL && err->at < text.n) {
        for (size_t i = 0; i < err->at; i++)
            column += ((unsigned char)text.p[i] & 0xC0) != 0x80;
        say_text(call, ", column ");
        say_number(call, column);
    }
    say_text(call, ": ");
    /* a remedy by the program's options is none in SQL */
    if (options != NULL) {
        n = (size_t)(options - err->msg);
        while (n > 0 && err->msg[n] != ';') n--;
        if (n == 0) n = (size_t)(options - err->msg);
    }
    say(call, err->msg, n);
    if (text.p != NULL && err->at < text.n)
        say_excerpt(call, text, err->at, err->len);
    return err->status;
}

const sql_text sql__no_text = {NULL, 0};

dcl_status sql__style(sql_call *call, dcl_say_style *out,
                      const sql_style *style)
{
    const dcl_say_style zero = {0};
    *out = zero;
    out->size = sizeof *out;
    out->max = MOST_DIGITS;
    if (style->digits < 0 || style->digits > MOST_SHOWN)
        return sql_refuse(call, DCL_ARGUMENT,
                          "digits: from 1 to 10000 significant digits");
    out->digits = (uint32_t)style->digits;
    if (style->scale.p != NULL &&
        !dcl_scale_find(&out->scale, style->scale.p, style->scale.n))
        return sql_refuse(call, DCL_ARGUMENT,
                          "scale: it is short, long, british, indian, myriad "
                          "or language");
    if (style->lang.p != NULL &&
        !dcl_lang_find(&out->lang, style->lang.p, style->lang.n))
        return sql_refuse(call, DCL_ARGUMENT,
                          "lang: it is en, ru, uk, pl, de, fr, es, it, hi, zh, "
                          "ja or ko");
    return DCL_OK;
}
