/* A total as one JSON object. */
#include "show/show_json.h"
#include "show/show_total.h"

#include <string.h>

static dcl_status put_streams(const dcl_sink *sink, int *first,
                              const dcl_total_answer *a,
                              const dcl_show_style *style, const dcl_mem *mem,
                              dcl_err *err)
{
    dcl_status status = DCL_OK;
    int list = 1, bad;
    size_t i;
    if (a->streams == 0) return DCL_OK;
    bad = dcl__json_key(sink, first, "streams");
    if (!bad) bad = dcl__put(sink, "[", 1);
    for (i = 0; i < a->streams && !bad && status == DCL_OK; i++) {
        const dcl_share *s = &a->stream[i];
        int in = 1;
        bad = dcl__json_next(sink, &list);
        if (!bad) bad = dcl__put(sink, "{", 1);
        if (!bad) {
            bad = dcl__json_text(sink, &in, "name",
                                 s->name[0] != '\0' ? s->name : NULL);
        }
        if (bad) break;
        status =
            dcl__json_member(sink, &in, "total", &s->figure, style, mem, err);
        if (status == DCL_OK) bad = dcl__put(sink, "}", 1);
    }
    if (status != DCL_OK) return status;
    if (!bad) bad = dcl__put(sink, "]", 1);
    return bad ? dcl__stopped(err) : DCL_OK;
}

static dcl_status put_head(const dcl_sink *sink, int *first,
                           const dcl_total_answer *a, dcl_err *err)
{
    int bad = dcl__put(sink, "{", 1);
    dcl_status status;
    if (!bad && a->after != NULL) {
        bad = dcl__json_text(sink, first, "after", a->after);
    }
    if (bad) return dcl__stopped(err);
    /* a day asked for is that day, also after the schedule's end */
    status = a->has_asked
                 ? dcl__json_day(sink, first, "on", 1, a->asked, err)
                 : dcl__json_day(sink, first, "on", a->has_on, a->on, err);
    if (status != DCL_OK) return status;
    bad = dcl__json_text(sink, first, "days", a->days_text);
    if (!bad) bad = dcl__json_text(sink, first, "reading", a->reading);
    if (!bad) bad = dcl__json_text(sink, first, "schedule", a->schedule);
    return bad ? dcl__stopped(err) : DCL_OK;
}

dcl_status dcl__total_json(const dcl_sink *sink, const dcl_total_answer *a,
                           const dcl_show_style *style, const dcl_mem *mem,
                           dcl_err *err)
{
    int first = 1;
    dcl_status status = put_head(sink, &first, a, err);
    if (status == DCL_OK) {
        status =
            dcl__json_member(sink, &first, "total", &a->total, style, mem, err);
    }
    if (status == DCL_OK) {
        status =
            dcl__json_member(sink, &first, "paid", &a->paid, style, mem, err);
    }
    if (status == DCL_OK && a->owed_differs) {
        status =
            dcl__json_member(sink, &first, "owed", &a->owed, style, mem, err);
    }
    if (status == DCL_OK) {
        status = dcl__json_member(sink, &first, "perDiem", &a->per_diem, style,
                                  mem, err);
    }
    if (status == DCL_OK) {
        status = put_streams(sink, &first, a, style, mem, err);
    }
    if (status == DCL_OK) {
        status = dcl__json_converted(sink, &first, a->converted, a->converts,
                                     style, mem, err);
    }
    if (status != DCL_OK) return status;
    return dcl__put(sink, "}\n", 2) ? dcl__stopped(err) : DCL_OK;
}
