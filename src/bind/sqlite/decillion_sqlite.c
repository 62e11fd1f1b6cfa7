/* The SQLite extension: SELECT load_extension('decillion');
 *
 *   magnitude(number [, digits [, scale [, lang]]])    '1.65 undecillion'
 *   spell(number [, scale [, lang]])                   'two million'
 *   read_magnitude(text [, scale [, lang]])            '2000000'
 *   penalty(schedule, date [, places])                 the exact total
 *   penalty_magnitude(schedule, date [, digits [, scale [, lang]]])
 *   convert_at(amount, rate [, places])                by a rate that is given
 *   convert(amount, from, to, date [, places])         by the rates of a day
 *   convert_source(from, to, date)                     which those are
 *   decillion_version()
 *
 * Answers are TEXT, exact.  A NULL gives NULL.  A REAL where a number is meant
 * is refused, for its digits are lost already.  All but convert and
 * convert_source, which hang on the rates that this release holds, are
 * deterministic and innocuous: they may stand in indexes, generated columns
 * and views. */
#include <stdlib.h>
#include <string.h>

#include <sqlite3ext.h>

#include "../sql/sqlcall.h"

SQLITE_EXTENSION_INIT1

enum { STEADY = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS };

/* What one call has: its arguments by place, 0 where there is none. */
typedef struct host {
    sqlite3_context *ctx;
    int n;
    sqlite3_value **v;
    sql_call call;
} host;

static int begin(host *h, sqlite3_context *ctx, int n, sqlite3_value **v,
                 const char *name)
{
    h->ctx = ctx;
    h->n = n;
    h->v = v;
    sql_begin(&h->call, name, NULL);
    for (int i = 0; i < n; i++) {
        if (sqlite3_value_type(v[i]) == SQLITE_NULL) {
            sqlite3_result_null(ctx);
            return 0;
        }
    }
    return 1;
}

/* A number's or a text's bytes.  numeric: an INTEGER will do. */
static dcl_status text(host *h, sql_text *out, int i, int numeric)
{
    const sql_text none = {NULL, 0};
    *out = none;
    if (i >= h->n) return DCL_OK;
    switch (sqlite3_value_type(h->v[i])) {
    case SQLITE_TEXT: break;
    case SQLITE_INTEGER:
        if (numeric) break;
        return sql_refuse(&h->call, DCL_ARGUMENT, "a number stands where a "
                                                  "text is meant");
    case SQLITE_FLOAT:
        return sql_refuse(&h->call, DCL_ARGUMENT, sql_float_why);
    default:
        return sql_refuse(&h->call, DCL_ARGUMENT, "an argument is a BLOB");
    }
    out->p = (const char *)sqlite3_value_text(h->v[i]);
    if (out->p == NULL)
        return sql_refuse(&h->call, DCL_NO_MEMORY, "out of memory");
    out->n = (size_t)sqlite3_value_bytes(h->v[i]);
    return DCL_OK;
}

static dcl_status integer(host *h, int64_t *out, int i, int64_t otherwise)
{
    *out = otherwise;
    if (i >= h->n) return DCL_OK;
    if (sqlite3_value_type(h->v[i]) != SQLITE_INTEGER)
        return sql_refuse(&h->call, DCL_ARGUMENT,
                          "a count of digits or places is an INTEGER");
    *out = sqlite3_value_int64(h->v[i]);
    if (*out < (otherwise < 0 ? 0 : 1))
        return sql_refuse(&h->call, DCL_ARGUMENT,
                          otherwise < 0 ? "places: 0 or more"
                                        : "digits: 1 or more");
    return DCL_OK;
}

static dcl_status style(host *h, sql_style *out, int scale, int lang)
{
    dcl_status status = text(h, &out->scale, scale, 0);
    return status == DCL_OK ? text(h, &out->lang, lang, 0) : status;
}

/* Hands the answer or the message over. */
static void end(host *h)
{
    sql_call *call = &h->call;
    if (call->status == DCL_NO_MEMORY) {
        sqlite3_result_error_nomem(h->ctx);
    } else if (call->status != DCL_OK) {
        sqlite3_result_error(h->ctx, call->message, -1);
    } else if (call->text == call->room) {
        sqlite3_result_text64(h->ctx, call->text, call->n, SQLITE_TRANSIENT,
                              SQLITE_UTF8);
    } else {
        sqlite3_result_text64(h->ctx, call->text, call->n, free, SQLITE_UTF8);
        call->text = call->room;
    }
    sql_clear(call);
}

static void magnitude(sqlite3_context *ctx, int n, sqlite3_value **v)
{
    host h;
    sql_text number;
    sql_style s;
    if (!begin(&h, ctx, n, v, "magnitude")) return;
    if (text(&h, &number, 0, 1) == DCL_OK &&
        integer(&h, &s.digits, 1, 0) == DCL_OK && style(&h, &s, 2, 3) == DCL_OK)
        (void)sql_magnitude(&h.call, number, &s);
    end(&h);
}

static void spell(sqlite3_context *ctx, int n, sqlite3_value **v)
{
    host h;
    sql_text number;
    sql_style s = {0};
    if (!begin(&h, ctx, n, v, "spell")) return;
    if (text(&h, &number, 0, 1) == DCL_OK && style(&h, &s, 1, 2) == DCL_OK)
        (void)sql_spell(&h.call, number, &s);
    end(&h);
}

static void read_magnitude(sqlite3_context *ctx, int n, sqlite3_value **v)
{
    host h;
    sql_text words;
    sql_style s = {0};
    if (!begin(&h, ctx, n, v, "read_magnitude")) return;
    if (text(&h, &words, 0, 1) == DCL_OK && style(&h, &s, 1, 2) == DCL_OK)
        (void)sql_read(&h.call, words, &s);
    end(&h);
}

static void free_penalty(void *penalty)
{
    dcl_penalty_free(penalty);
}

/* The schedule of argument 0, kept by SQLite where it is the same for every
 * row; *mine where the caller is to free it. */
static dcl_status schedule(host *h, dcl_penalty **out, int *mine)
{
    sql_text words;
    dcl_status status;
    *mine = 0;
    *out = sqlite3_get_auxdata(h->ctx, 0);
    if (*out != NULL) return DCL_OK;
    status = text(h, &words, 0, 0);
    if (status == DCL_OK) status = sql_schedule(&h->call, out, words);
    *mine = status == DCL_OK;
    return status;
}

/* Given to SQLite after its last use: it may free it at once. */
static void keep(host *h, dcl_penalty *penalty, int mine)
{
    if (mine) sqlite3_set_auxdata(h->ctx, 0, penalty, free_penalty);
}

static dcl_status day(host *h, dcl_day *out, int i)
{
    sql_text words;
    dcl_status status = text(h, &words, i, 0);
    return status == DCL_OK ? sql_day(&h->call, out, words) : status;
}

static void penalty(sqlite3_context *ctx, int n, sqlite3_value **v)
{
    host h;
    dcl_penalty *p = NULL;
    dcl_day on;
    int64_t places;
    int mine = 0;
    if (!begin(&h, ctx, n, v, "penalty")) return;
    if (schedule(&h, &p, &mine) == DCL_OK && day(&h, &on, 1) == DCL_OK &&
        integer(&h, &places, 2, -1) == DCL_OK)
        (void)sql_penalty(&h.call, p, on, places);
    end(&h);
    keep(&h, p, mine);
}

static void penalty_magnitude(sqlite3_context *ctx, int n, sqlite3_value **v)
{
    host h;
    dcl_penalty *p = NULL;
    dcl_day on;
    sql_style s;
    int mine = 0;
    if (!begin(&h, ctx, n, v, "penalty_magnitude")) return;
    if (schedule(&h, &p, &mine) == DCL_OK && day(&h, &on, 1) == DCL_OK &&
        integer(&h, &s.digits, 2, 0) == DCL_OK && style(&h, &s, 3, 4) == DCL_OK)
        (void)sql_penalty_magnitude(&h.call, p, on, &s);
    end(&h);
    keep(&h, p, mine);
}

static void convert_at(sqlite3_context *ctx, int n, sqlite3_value **v)
{
    host h;
    sql_text amount, rate;
    int64_t places;
    if (!begin(&h, ctx, n, v, "convert_at")) return;
    if (text(&h, &amount, 0, 1) == DCL_OK && text(&h, &rate, 1, 1) == DCL_OK &&
        integer(&h, &places, 2, -1) == DCL_OK)
        (void)sql_convert_at(&h.call, amount, rate, places);
    end(&h);
}

/* The rates are the connection's, read when it loaded the extension. */
static void convert(sqlite3_context *ctx, int n, sqlite3_value **v)
{
    host h;
    sql_text amount, from, to;
    dcl_day on;
    int64_t places;
    if (!begin(&h, ctx, n, v, "convert")) return;
    if (text(&h, &amount, 0, 1) == DCL_OK && text(&h, &from, 1, 0) == DCL_OK &&
        text(&h, &to, 2, 0) == DCL_OK && day(&h, &on, 3) == DCL_OK &&
        integer(&h, &places, 4, -1) == DCL_OK)
        (void)sql_convert(&h.call, sqlite3_user_data(ctx), amount, from, to, on,
                          places);
    end(&h);
}

static void convert_source(sqlite3_context *ctx, int n, sqlite3_value **v)
{
    host h;
    sql_text from, to;
    dcl_day on;
    if (!begin(&h, ctx, n, v, "convert_source")) return;
    if (text(&h, &from, 0, 0) == DCL_OK && text(&h, &to, 1, 0) == DCL_OK &&
        day(&h, &on, 2) == DCL_OK)
        (void)sql_convert_source(&h.call, sqlite3_user_data(ctx), from, to, on);
    end(&h);
}

static void version(sqlite3_context *ctx, int n, sqlite3_value **v)
{
    (void)n;
    (void)v;
    sqlite3_result_text(ctx, dcl_version(), -1, SQLITE_STATIC);
}

static const struct function {
    const char *name;
    int least, most; /* arguments */
    int flags;
    void (*call)(sqlite3_context *, int, sqlite3_value **);
} functions[] = {{"magnitude", 1, 4, STEADY, magnitude},
                 {"spell", 1, 3, STEADY, spell},
                 {"read_magnitude", 1, 3, STEADY, read_magnitude},
                 {"penalty", 2, 3, STEADY, penalty},
                 {"penalty_magnitude", 2, 5, STEADY, penalty_magnitude},
                 {"convert_at", 2, 3, STEADY, convert_at},
                 {"convert", 4, 5, SQLITE_UTF8, convert},
                 {"convert_source", 3, 3, SQLITE_UTF8, convert_source},
                 {"decillion_version", 0, 0, STEADY, version}};

static void free_rates(void *rates)
{
    dcl_rates_free(rates);
}

#if defined(__GNUC__)
__attribute__((visibility("default")))
#endif
int sqlite3_decillion_init(sqlite3 *db, char **error,
                           const sqlite3_api_routines *api);

int sqlite3_decillion_init(sqlite3 *db, char **error,
                           const sqlite3_api_routines *api)
{
    int rc = SQLITE_OK;
    dcl_err err;
    SQLITE_EXTENSION_INIT2(api);
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
        const struct function *f = &functions[i];
        for (int n = f->least; n <= f->most && rc == SQLITE_OK; n++) {
            dcl_rates *rates = NULL;
            /* each owner its own: SQLite frees it with the function */
            if (f->flags != STEADY &&
                dcl_rates_builtin(&rates, NULL, &err) != DCL_OK) {
                *error = sqlite3_mprintf("%s", err.msg);
                return SQLITE_ERROR;
            }
            rc = sqlite3_create_function_v2(db, f->name, n, f->flags, rates,
                                            f->call, NULL, NULL,
                                            rates ? free_rates : NULL);
        }
    }
    return rc;
}
