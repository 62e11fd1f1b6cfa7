/* What a schedule has come to, for SQL. */
#include "sqlcall.h"
#include "sql_work.h"

dcl_status sql_schedule(sql_call *call, dcl_penalty **out, sql_text text)
{
    const dcl_limits limits = sql__bounds();
    dcl_err err;
    if (dcl_penalty_read(out, text.p, text.n, &limits, NULL, &err) == DCL_OK)
        return DCL_OK;
    return sql__failed(call, "schedule", text, &err);
}

dcl_status sql_with(sql_call *call, dcl_penalty **out,
                    const dcl_penalty *penalty, dcl_day start,
                    int64_t claimants)
{
    dcl_penalty_change change = {0};
    char count[24];
    size_t i = sizeof count;
    dcl_err err;
    if (start < DCL_DAY_MIN || start > DCL_DAY_MAX)
        return sql_refuse(call, DCL_RANGE,
                          "start: from 0001-01-01 to 9999-12-31");
    if (claimants < 0)
        return sql_refuse(call, DCL_RANGE, "claimants: 1 or more");
    change.size = sizeof change;
    change.start = &start;
    if (claimants > 0) {
        count[--i] = '\0';
        do count[--i] = (char)('0' + claimants % 10);
        while ((claimants /= 10) > 0);
        change.claimants = count + i;
    }
    if (dcl_penalty_with(out, penalty, &change, NULL, &err) == DCL_OK)
        return DCL_OK;
    return sql__failed(call, "schedule", sql__no_text, &err);
}

dcl_status sql_day(sql_call *call, dcl_day *out, sql_text text)
{
    dcl_err err;
    if (dcl_date_read(out, text.p, text.n, &err) == DCL_OK) return DCL_OK;
    return sql__failed(call, "date", text, &err);
}

dcl_status sql__places(sql_call *call, int64_t places)
{
    return places >= -1 && places <= 1000
               ? DCL_OK
               : sql_refuse(call, DCL_ARGUMENT,
                            "places: from 0 to 1000 digits after the point");
}

/* Writes the whole value; the remedy where there is no such decimal. */
dcl_status sql__write(sql_call *call, const dcl_num *num, int64_t places,
                      int pad)
{
    const dcl_limits limits = sql__bounds();
    dcl_sink sink = sql__answer(call);
    dcl_num_form form = {0};
    dcl_err err;
    dcl_status status;
    form.size = sizeof form;
    form.places = places;
    form.pad = pad;
    status = dcl_num_write(&sink, NULL, num, &form, &limits, NULL, &err);
    if (status == DCL_OK) return DCL_OK;
    if (status == DCL_RANGE && places < 0)
        return sql_refuse(call, status,
                          "the value has no end in decimal; say to how many "
                          "places after the point it is rounded, as the last "
                          "argument");
    return sql__failed(call, "the answer", sql__no_text, &err);
}

static dcl_status bring(sql_call *call, dcl_total **out,
                        const dcl_penalty *penalty, dcl_day day)
{
    const dcl_limits limits = sql__bounds();
    dcl_eval eval = {0};
    dcl_err err;
    eval.size = sizeof eval;
    eval.limits = &limits;
    eval.accrued_only = 1;
    if (day < DCL_DAY_MIN || day > DCL_DAY_MAX)
        return sql_refuse(call, DCL_RANGE,
                          "date: from 0001-01-01 to 9999-12-31");
    if (dcl_penalty_at(out, penalty, day, &eval, NULL, &err) == DCL_OK)
        return DCL_OK;
    return sql__failed(call, "schedule", sql__no_text, &err);
}

dcl_status sql_penalty(sql_call *call, const dcl_penalty *penalty, dcl_day day,
                       int64_t places)
{
    dcl_total *total = NULL;
    dcl_status status = sql__places(call, places);
    if (status == DCL_OK) status = bring(call, &total, penalty, day);
    if (status == DCL_OK)
        status = sql__write(call, dcl_total_accrued(total), places, 1);
    dcl_total_free(total);
    return status;
}

dcl_status sql_penalty_magnitude(sql_call *call, const dcl_penalty *penalty,
                                 dcl_day day, const sql_style *style)
{
    const dcl_limits limits = sql__bounds();
    dcl_sink sink = sql__answer(call);
    dcl_total *total = NULL;
    dcl_near lead = {0};
    dcl_say_style say_style;
    dcl_err err;
    dcl_status status = sql__style(call, &say_style, style);
    if (status == DCL_OK) status = bring(call, &total, penalty, day);
    if (status == DCL_OK) {
        /* one digit more than is shown, and whether any follow */
        size_t k = say_style.digits > 0 ? say_style.digits : 3;
        status = dcl_num_near(&lead, dcl_total_accrued(total), k + 1, &limits,
                              NULL, &err);
        if (status == DCL_OK)
            status = dcl_say_write(&sink, NULL, &lead.dec, &say_style, &err);
        if (status != DCL_OK)
            status = sql__failed(call, "total", sql__no_text, &err);
    }
    dcl_num_near_free(&lead);
    dcl_total_free(total);
    return status;
}
