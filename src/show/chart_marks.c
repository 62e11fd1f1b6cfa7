/* Events in the rows of a chart: a row stands for the days since the row
 * before it. */
#include "show/chart_marks.h"

#include <string.h>

#include "base/fmt.h"
#include "show/show_figure.h"

void dcl__chart_marks(char *out, const dcl_chart_answer *a, size_t i)
{
    dcl_day last = a->row[i].on;
    dcl_day first = i > 0 ? a->row[i - 1].on + 1 : last;
    size_t k, n = 0;
    out[0] = '\0';
    for (k = 0; k < a->events && n < 15; k++) {
        const dcl_event *e = &a->event[k];
        char letter = dcl_event_letter(e->kind);
        if (e->first > last || e->last < first) continue;
        if (strchr(out, letter) != NULL) continue;
        out[n++] = letter;
        out[n] = '\0';
    }
}

unsigned dcl__chart_mark_width(const dcl_chart_answer *a)
{
    char marks[16];
    unsigned most = 0;
    size_t i;
    for (i = 0; a->events > 0 && i < a->rows; i++) {
        dcl__chart_marks(marks, a, i);
        if (strlen(marks) > most) most = (unsigned)strlen(marks);
    }
    return most;
}

dcl_status dcl__put_event(const dcl_sink *sink, const dcl_chart_answer *a,
                          const dcl_event *e, dcl_err *err)
{
    char first[32], last[32];
    size_t need;
    int goes_on = a->rows > 0 && e->last >= a->row[a->rows - 1].on;
    int bad;
    dcl_status status =
        dcl_date_write(first, sizeof first, &need, e->first, err);
    if (status == DCL_OK) {
        status = dcl_date_write(last, sizeof last, &need, e->last, err);
    }
    if (status != DCL_OK) return status;
    if (e->first == e->last) {
        bad = dcl__putf(sink, "%s: ", first);
    } else if (goes_on) {
        bad = dcl__putf(sink, "from %s on: ", first);
    } else {
        bad = dcl__putf(sink, "%s to %s: ", first, last);
    }
    if (!bad && e->name != NULL) bad = dcl__putf(sink, "%s: ", e->name);
    if (!bad && e->name == NULL && e->kind == DCL_EVENT_BEGIN) {
        bad = dcl__putf(sink, "stream %z ", e->stream + 1);
    }
    if (!bad) bad = dcl__putf(sink, "%s", e->text);
    return bad ? dcl__stopped(err) : DCL_OK;
}
