/* The PostgreSQL extension: CREATE EXTENSION decillion.
 *
 * ereport leaves by longjmp, so nothing of malloc is held when it is called:
 * an answer is copied to palloc's memory, which says that it has none by NULL,
 * and then released; a message is on the stack.  A schedule that is kept for
 * the next row is freed with its memory context. */
#include <postgres.h>

#include <fmgr.h>
#include <mb/pg_wchar.h>
#include <miscadmin.h>
#include <utils/builtins.h>
#include <utils/date.h>
#include <utils/memutils.h>
#include <utils/numeric.h>

#include "../sql/sqlcall.h"

PG_MODULE_MAGIC;

/* Days from PostgreSQL's epoch to the library's. */
enum { EPOCH = POSTGRES_EPOCH_JDATE - UNIX_EPOCH_JDATE };

/* Asked between pieces of an answer. */
static int cancelled(void)
{
    return QueryCancelPending || ProcDiePending;
}

/* ---- arguments: UTF-8, whatever the database holds ---- */

static sql_text argument(FunctionCallInfo fcinfo, int i)
{
    text *t = PG_GETARG_TEXT_PP(i);
    const char *p = VARDATA_ANY(t);
    int n = (int)VARSIZE_ANY_EXHDR(t);
    const char *u = pg_server_to_any(p, n, PG_UTF8);
    sql_text out;
    out.p = u;
    out.n = u == p ? (size_t)n : strlen(u);
    return out;
}

static sql_text numeric_argument(FunctionCallInfo fcinfo, int i)
{
    sql_text out;
    out.p =
        DatumGetCString(DirectFunctionCall1(numeric_out, PG_GETARG_DATUM(i)));
    out.n = strlen(out.p);
    return out;
}

static dcl_day day_argument(FunctionCallInfo fcinfo, int i)
{
    DateADT day = PG_GETARG_DATEADT(i);
    if (DATE_NOT_FINITE(day))
        ereport(ERROR, (errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
                        errmsg("a date here is a day, not infinity")));
    return (dcl_day)day + EPOCH;
}

static int64_t count_argument(FunctionCallInfo fcinfo, int i, int least,
                              const char *what)
{
    int32 n = PG_GETARG_INT32(i);
    if (n < least)
        ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
                        errmsg("%s: %d or more", what, least)));
    return n;
}

static int64_t places_argument(FunctionCallInfo fcinfo, int i)
{
    return PG_NARGS() > i ? count_argument(fcinfo, i, 0, "places") : -1;
}

static sql_style style_argument(FunctionCallInfo fcinfo, int i)
{
    sql_style style;
    style.digits = 0;
    style.scale = argument(fcinfo, i);
    style.lang = argument(fcinfo, i + 1);
    return style;
}

/* ---- answers ---- */

static int code_of(dcl_status status)
{
    switch (status) {
    case DCL_SYNTAX: return ERRCODE_INVALID_TEXT_REPRESENTATION;
    case DCL_RANGE: return ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE;
    case DCL_TOO_BIG: return ERRCODE_PROGRAM_LIMIT_EXCEEDED;
    case DCL_NO_MEMORY: return ERRCODE_OUT_OF_MEMORY;
    case DCL_ARGUMENT: return ERRCODE_INVALID_PARAMETER_VALUE;
    case DCL_NO_RATE: return ERRCODE_NO_DATA_FOUND;
    case DCL_STOPPED: return ERRCODE_QUERY_CANCELED;
    default: return ERRCODE_DATA_EXCEPTION;
    }
}

/* Does not return.  A failed call holds nothing. */
static void complain(const sql_call *call)
{
    char *message;
    if (call->status == DCL_STOPPED) CHECK_FOR_INTERRUPTS();
    message =
        pg_any_to_server(call->message, (int)strlen(call->message), PG_UTF8);
    ereport(ERROR, (errcode(code_of(call->status)), errmsg("%s", message)));
}

/* The answer in palloc's memory and the database's encoding; the call's own is
 * released before anything here can fail. */
static char *answer(sql_call *call)
{
    size_t n = call->n;
    char *copy;
    if (call->status != DCL_OK) complain(call);
    copy = palloc_extended(n + 1, MCXT_ALLOC_NO_OOM);
    if (copy != NULL) memcpy(copy, call->text, n + 1);
    sql_clear(call);
    if (copy == NULL)
        ereport(ERROR,
                (errcode(ERRCODE_OUT_OF_MEMORY), errmsg("out of memory")));
    return pg_any_to_server(copy, (int)n, PG_UTF8);
}

static Datum text_answer(sql_call *call)
{
    return PointerGetDatum(cstring_to_text(answer(call)));
}

static Datum numeric_answer(sql_call *call)
{
    return DirectFunctionCall3(numeric_in, CStringGetDatum(answer(call)),
                               ObjectIdGetDatum(InvalidOid), Int32GetDatum(-1));
}

/* ---- numbers ---- */

static Datum magnitude(FunctionCallInfo fcinfo, sql_text number)
{
    sql_call call;
    sql_style style = style_argument(fcinfo, 2);
    style.digits = count_argument(fcinfo, 1, 1, "digits");
    sql_begin(&call, "magnitude", cancelled);
    (void)sql_magnitude(&call, number, &style);
    return text_answer(&call);
}

PG_FUNCTION_INFO_V1(decillion_magnitude_text);
Datum decillion_magnitude_text(PG_FUNCTION_ARGS)
{
    return magnitude(fcinfo, argument(fcinfo, 0));
}

PG_FUNCTION_INFO_V1(decillion_magnitude_numeric);
Datum decillion_magnitude_numeric(PG_FUNCTION_ARGS)
{
    return magnitude(fcinfo, numeric_argument(fcinfo, 0));
}

static Datum spell(FunctionCallInfo fcinfo, sql_text number)
{
    sql_call call;
    sql_style style = style_argument(fcinfo, 1);
    sql_begin(&call, "spell", cancelled);
    (void)sql_spell(&call, number, &style);
    return text_answer(&call);
}

PG_FUNCTION_INFO_V1(decillion_spell_text);
Datum decillion_spell_text(PG_FUNCTION_ARGS)
{
    return spell(fcinfo, argument(fcinfo, 0));
}

PG_FUNCTION_INFO_V1(decillion_spell_numeric);
Datum decillion_spell_numeric(PG_FUNCTION_ARGS)
{
    return spell(fcinfo, numeric_argument(fcinfo, 0));
}

PG_FUNCTION_INFO_V1(decillion_refuse_float);
Datum decillion_refuse_float(PG_FUNCTION_ARGS)
{
    ereport(ERROR,
            (errcode(ERRCODE_DATATYPE_MISMATCH), errmsg("%s", sql_float_why)));
    PG_RETURN_NULL();
}

PG_FUNCTION_INFO_V1(decillion_read_magnitude);
Datum decillion_read_magnitude(PG_FUNCTION_ARGS)
{
    sql_call call;
    sql_text words = argument(fcinfo, 0);
    sql_style style = style_argument(fcinfo, 1);
    sql_begin(&call, "read_magnitude", cancelled);
    (void)sql_read(&call, words, &style);
    return numeric_answer(&call);
}

/* ---- penalties ---- */

/* The schedule of the row before: a column mostly repeats few of them. */
typedef struct kept {
    MemoryContextCallback freed;
    dcl_penalty *penalty;
    char *text;
    size_t n;
} kept;

static void free_kept(void *arg)
{
    kept *k = arg;
    dcl_penalty_free(k->penalty);
    k->penalty = NULL;
}

static const dcl_penalty *schedule(FunctionCallInfo fcinfo, sql_call *call)
{
    kept *k = fcinfo->flinfo->fn_extra;
    sql_text text = argument(fcinfo, 0);
    if (k == NULL) {
        k = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof *k);
        k->freed.func = free_kept;
        k->freed.arg = k;
        MemoryContextRegisterResetCallback(fcinfo->flinfo->fn_mcxt, &k->freed);
        fcinfo->flinfo->fn_extra = k;
    }
    if (k->penalty != NULL && k->n == text.n &&
        memcmp(k->text, text.p, text.n) == 0)
        return k->penalty;
    free_kept(k);
    if (k->text != NULL) pfree(k->text);
    k->text = NULL;
    k->text = MemoryContextAlloc(fcinfo->flinfo->fn_mcxt, text.n + 1);
    memcpy(k->text, text.p, text.n);
    k->n = text.n;
    if (sql_schedule(call, &k->penalty, text) != DCL_OK) complain(call);
    return k->penalty;
}

PG_FUNCTION_INFO_V1(decillion_penalty);
Datum decillion_penalty(PG_FUNCTION_ARGS)
{
    sql_call call;
    dcl_day day = day_argument(fcinfo, 1);
    int64_t places = places_argument(fcinfo, 2);
    const dcl_penalty *penalty;
    sql_begin(&call, "penalty", cancelled);
    penalty = schedule(fcinfo, &call);
    (void)sql_penalty(&call, penalty, day, places);
    return numeric_answer(&call);
}

PG_FUNCTION_INFO_V1(decillion_penalty_with);
Datum decillion_penalty_with(PG_FUNCTION_ARGS)
{
    sql_call call;
    dcl_day day = day_argument(fcinfo, 1);
    dcl_day start = day_argument(fcinfo, 2);
    int64_t claimants = PG_GETARG_INT64(3);
    dcl_penalty *own = NULL;
    const dcl_penalty *penalty;
    sql_begin(&call, "penalty", cancelled);
    penalty = schedule(fcinfo, &call);
    if (sql_with(&call, &own, penalty, start, claimants) == DCL_OK)
        (void)sql_penalty(&call, own, day, -1);
    dcl_penalty_free(own);
    return numeric_answer(&call);
}

PG_FUNCTION_INFO_V1(decillion_penalty_magnitude);
Datum decillion_penalty_magnitude(PG_FUNCTION_ARGS)
{
    sql_call call;
    dcl_day day = day_argument(fcinfo, 1);
    sql_style style = style_argument(fcinfo, 3);
    const dcl_penalty *penalty;
    style.digits = count_argument(fcinfo, 2, 1, "digits");
    sql_begin(&call, "penalty_magnitude", cancelled);
    penalty = schedule(fcinfo, &call);
    (void)sql_penalty_magnitude(&call, penalty, day, &style);
    return text_answer(&call);
}

/* ---- money ---- */

PG_FUNCTION_INFO_V1(decillion_convert_at_text);
Datum decillion_convert_at_text(PG_FUNCTION_ARGS)
{
    sql_call call;
    sql_text amount = argument(fcinfo, 0);
    sql_text rate = argument(fcinfo, 1);
    int64_t places = places_argument(fcinfo, 2);
    sql_begin(&call, "convert_at", cancelled);
    (void)sql_convert_at(&call, amount, rate, places);
    return text_answer(&call);
}

PG_FUNCTION_INFO_V1(decillion_convert_at_numeric);
Datum decillion_convert_at_numeric(PG_FUNCTION_ARGS)
{
    sql_call call;
    sql_text amount = numeric_argument(fcinfo, 0);
    sql_text rate = numeric_argument(fcinfo, 1);
    int64_t places = places_argument(fcinfo, 2);
    sql_begin(&call, "convert_at", cancelled);
    (void)sql_convert_at(&call, amount, rate, places);
    return numeric_answer(&call);
}

/* The backend's, read once and never changed. */
static const dcl_rates *rates(void)
{
    static dcl_rates *builtin = NULL;
    dcl_err err;
    if (builtin == NULL && dcl_rates_builtin(&builtin, NULL, &err) != DCL_OK)
        ereport(ERROR, (errcode(ERRCODE_OUT_OF_MEMORY), errmsg("%s", err.msg)));
    return builtin;
}

PG_FUNCTION_INFO_V1(decillion_convert);
Datum decillion_convert(PG_FUNCTION_ARGS)
{
    sql_call call;
    sql_text amount = numeric_argument(fcinfo, 0);
    sql_text from = argument(fcinfo, 1);
    sql_text to = argument(fcinfo, 2);
    dcl_day day = day_argument(fcinfo, 3);
    const dcl_rates *held = rates();
    sql_begin(&call, "convert", cancelled);
    (void)sql_convert(&call, held, amount, from, to, day, -1);
    return numeric_answer(&call);
}

PG_FUNCTION_INFO_V1(decillion_convert_source);
Datum decillion_convert_source(PG_FUNCTION_ARGS)
{
    sql_call call;
    sql_text from = argument(fcinfo, 0);
    sql_text to = argument(fcinfo, 1);
    dcl_day day = day_argument(fcinfo, 2);
    const dcl_rates *held = rates();
    sql_begin(&call, "convert_source", cancelled);
    (void)sql_convert_source(&call, held, from, to, day);
    return text_answer(&call);
}

PG_FUNCTION_INFO_V1(decillion_pg_version);
Datum decillion_pg_version(PG_FUNCTION_ARGS)
{
    PG_RETURN_TEXT_P(cstring_to_text(dcl_version()));
}
