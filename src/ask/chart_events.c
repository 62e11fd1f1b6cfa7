/* Events from the working: its segments say what bit in them; on which day a
 * cap began to bind is found by asking for the working up to days between. */
#include "ask/chart_events.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"
#include "penalty/model.h"

#define STAYED                                                                 \
    ((unsigned)DCL_BIT_STAY | (unsigned)DCL_BIT_STOPPED |                      \
     (unsigned)DCL_BIT_OWED_LATER)
#define RESTING (STAYED | (unsigned)DCL_BIT_HELD | (unsigned)DCL_BIT_ENDED)

typedef struct part {
    size_t stream;
    const char *name;
    dcl_day first, last;
    unsigned bits;
    const dcl_num *rate;
} part;

typedef struct finder {
    dcl__keep *keep;
    const dcl_penalty *penalty;
    const dcl_eval *eval;
    dcl_err *err;
    dcl_day from, to;
    part *part;
    size_t parts, part_cap;
    dcl_event *event;
    size_t events, event_cap;
    dcl_status status;
    size_t stream; /* of the question below */
    unsigned bits; /* its last segment's */
} finder;

/* ---- the segments ---- */

static int put_part(void *ctx, const dcl_segment *s)
{
    finder *f = ctx;
    dcl__sum rate;
    part p;
    if (!s->dated) return 0;
    memset(&p, 0, sizeof p);
    p.stream = s->stream;
    p.first = s->first;
    p.last = s->last;
    p.bits = s->bits;
    if (s->name != NULL) {
        p.name = dcl__keep_text(f->keep, s->name, strlen(s->name));
        if (p.name == NULL) f->status = dcl__no_memory(f->err);
    }
    if (s->rate != NULL && f->status == DCL_OK) {
        dcl__sum_init(&rate, &f->keep->mem);
        f->status = dcl__sum_of_num(&rate, s->rate, f->err);
        if (f->status == DCL_OK) {
            f->status = dcl__keep_sum(&p.rate, f->keep, &rate, f->err);
        }
        dcl__sum_clear(&rate);
    }
    if (f->status == DCL_OK &&
        !dcl__grow(&f->keep->mem, (void **)&f->part, f->parts, &f->part_cap,
                   sizeof *f->part)) {
        f->status = dcl__no_memory(f->err);
    }
    if (f->status != DCL_OK) return 1;
    f->part[f->parts++] = p;
    return 0;
}

static int put_bits(void *ctx, const dcl_segment *s)
{
    finder *f = ctx;
    if (s->stream == f->stream) f->bits = s->bits;
    return 0;
}

static dcl_status tell(finder *f, int (*put)(void *, const dcl_segment *),
                       dcl_day day)
{
    dcl_segment_sink sink;
    dcl_status status;
    sink.segment = put;
    sink.ctx = f;
    status = dcl_penalty_explain(f->penalty, day, &sink, f->eval, &f->keep->mem,
                                 f->err);
    return f->status != DCL_OK ? f->status : status;
}

/* ---- the first day of something that holds on p->last ---- */

typedef dcl_status holds_on(int *holds, finder *f, unsigned bit, dcl_day day);

static dcl_status bit_holds(int *holds, finder *f, unsigned bit, dcl_day day)
{
    dcl_status status;
    f->bits = 0;
    status = tell(f, put_bits, day);
    *holds = (f->bits & bit) != 0;
    return status;
}

/* Do the caps of the whole case change the sum of its streams? */
static dcl_status case_holds(int *holds, finder *f, unsigned bit, dcl_day day)
{
    const dcl_limits *limits = f->eval != NULL ? f->eval->limits : NULL;
    dcl_total *total = NULL;
    dcl__sum sum, x;
    size_t i;
    int sign = 0;
    mpq_t minus;
    dcl_status status = dcl_penalty_at(&total, f->penalty, day, f->eval,
                                       &f->keep->mem, f->err);
    if (status != DCL_OK) return status;
    mpq_init(minus);
    mpq_set_si(minus, -1, 1);
    dcl__sum_init(&sum, &f->keep->mem);
    dcl__sum_init(&x, &f->keep->mem);
    status = dcl__sum_of_num(&sum, dcl_total_accrued(total), f->err);
    for (i = 0; i < dcl_total_streams(total) && status == DCL_OK; i++) {
        status = dcl__sum_of_num(&x, dcl_total_stream(total, i), f->err);
        if (status == DCL_OK) {
            status = dcl__sum_add_mul(&sum, &x, minus, f->err);
        }
    }
    if (status == DCL_OK) status = dcl__sum_sign(&sign, &sum, limits, f->err);
    *holds = bit == DCL_BIT_FLOOR ? sign > 0 : sign < 0;
    dcl__sum_clear(&sum);
    dcl__sum_clear(&x);
    mpq_clear(minus);
    dcl_total_free(total);
    return status;
}

/* It holds on `last`, and from some day of first..last on. */
static dcl_status first_day(dcl_day *day, finder *f, holds_on *question,
                            unsigned bit, dcl_day first, dcl_day last)
{
    dcl_status status = DCL_OK;
    int holds = 0;
    while (first < last && status == DCL_OK) {
        dcl_day middle = first + (last - first) / 2;
        status = question(&holds, f, bit, middle);
        if (holds) {
            last = middle;
        } else {
            first = middle + 1;
        }
    }
    *day = last;
    return status;
}

/* ---- events ---- */

static void add(finder *f, dcl_event_kind kind, const part *p, dcl_day first,
                const char *text)
{
    dcl_event *e;
    if (f->status != DCL_OK) return;
    if (!dcl__grow(&f->keep->mem, (void **)&f->event, f->events, &f->event_cap,
                   sizeof *f->event)) {
        f->status = dcl__no_memory(f->err);
        return;
    }
    e = &f->event[f->events++];
    e->kind = kind;
    e->first = first;
    e->last = p->last;
    e->stream = p->stream;
    e->name = p->name;
    e->text = text;
}

/* The last event, if it is of the kind and text and ends where p begins: then
 * it goes on. */
static int goes_on(finder *f, dcl_event_kind kind, const part *p,
                   const char *text)
{
    size_t i;
    for (i = f->events; i-- > 0;) {
        dcl_event *e = &f->event[i];
        if (e->stream != p->stream) return 0;
        if (e->kind == kind && strcmp(e->text, text) == 0 &&
            e->last == p->first - 1) {
            e->last = p->last;
            return 1;
        }
    }
    return 0;
}

static void stay(finder *f, const part *p)
{
    const char *text = NULL;
    if ((p->bits & DCL_BIT_OWED_LATER) != 0) {
        text = dcl_bit_text(DCL_BIT_OWED_LATER);
    } else if ((p->bits & DCL_BIT_STOPPED) != 0) {
        text = "stayed: earns nothing, and the clock stands still";
    } else {
        text = "stayed: earns nothing, and the clock runs on";
    }
    if (!goes_on(f, DCL_EVENT_STAY, p, text)) {
        add(f, DCL_EVENT_STAY, p, p->first, text);
    }
}

static void bounds(finder *f, const part *p)
{
    static const dcl_bit bit[] = {DCL_BIT_UNIT_CAP, DCL_BIT_ITEM_CAP,
                                  DCL_BIT_STREAM_CAP, DCL_BIT_WINDOW_CAP,
                                  DCL_BIT_FLOOR};
    size_t i;
    for (i = 0; i < sizeof bit / sizeof *bit && f->status == DCL_OK; i++) {
        dcl_event_kind kind =
            bit[i] == DCL_BIT_FLOOR ? DCL_EVENT_FLOOR : DCL_EVENT_CAP;
        const char *text = dcl_bit_text(bit[i]);
        dcl_day day = p->first;
        if ((p->bits & bit[i]) == 0 || goes_on(f, kind, p, text)) continue;
        f->stream = p->stream;
        /* a floor binds from the first day of the segment, until it does not */
        if (kind == DCL_EVENT_CAP) {
            f->status =
                first_day(&day, f, bit_holds, bit[i], p->first, p->last);
        }
        add(f, kind, p, day, text);
    }
}

/* Is the rate another than the day before, and not by the escalation? */
static int rate_changes(finder *f, const part *before, const part *p)
{
    const dcl_limits *limits = f->eval != NULL ? f->eval->limits : NULL;
    int order = 0;
    if (before->rate == NULL || p->rate == NULL) return 0;
    if (f->penalty->stream[p->stream].escalation.kind != DCL__ESC_NONE) {
        return (p->bits & DCL_BIT_RESTART) != 0;
    }
    f->status = dcl_num_cmp(&order, before->rate, p->rate, limits,
                            &f->keep->mem, f->err);
    return order != 0;
}

static void of_stream(finder *f, size_t from, size_t to)
{
    const part *earning = NULL; /* the last that was not stayed or over */
    size_t i;
    for (i = from; i < to && f->status == DCL_OK; i++) {
        part *p = &f->part[i];
        if ((p->bits & DCL_BIT_ENDED) != 0) {
            part last = *p;
            last.last = p->first - 1;
            add(f, DCL_EVENT_END, &last, last.last, "the last day");
            return;
        }
        if ((p->bits & STAYED) != 0) {
            stay(f, p);
        } else if (earning != NULL && rate_changes(f, earning, p)) {
            part one = *p;
            one.last = p->first;
            add(f, DCL_EVENT_RATE, &one, p->first,
                (p->bits & DCL_BIT_RESTART) != 0
                    ? dcl_bit_text(DCL_BIT_RESTART)
                    : "the rate changes");
        }
        bounds(f, p);
        if ((p->bits & RESTING) == 0) earning = p;
    }
}

/* Streams that begin later than the case. */
static void beginnings(finder *f)
{
    dcl_day first = f->parts > 0 ? f->part[0].first : 0;
    size_t i;
    for (i = 0; i < f->parts; i++) {
        if (f->part[i].first < first) first = f->part[i].first;
    }
    for (i = 1; i < f->parts; i++) {
        part p = f->part[i];
        if (p.stream == f->part[i - 1].stream || p.first == first) continue;
        p.last = p.first;
        add(f, DCL_EVENT_BEGIN, &p, p.first, "begins");
    }
}

static void of_case(finder *f)
{
    static const dcl_bit bit[] = {DCL_BIT_STREAM_CAP, DCL_BIT_FLOOR};
    dcl_day first = f->to;
    part p;
    size_t i;
    int holds = 0;
    if (f->penalty->all.caps == 0) return;
    for (i = 0; i < f->parts; i++) {
        if (f->part[i].first < first) first = f->part[i].first;
    }
    memset(&p, 0, sizeof p);
    p.stream = SIZE_MAX;
    p.last = f->to;
    for (i = 0; i < 2 && f->status == DCL_OK; i++) {
        p.first = first;
        f->status = case_holds(&holds, f, bit[i], f->to);
        if (f->status != DCL_OK || !holds) continue;
        f->status = first_day(&p.first, f, case_holds, bit[i], first, f->to);
        add(f, i == 0 ? DCL_EVENT_CAP : DCL_EVENT_FLOOR, &p, p.first,
            i == 0 ? "the cap on the whole case binds"
                   : "the floor of the whole case binds");
    }
}

static int by_day(const void *a, const void *b)
{
    const dcl_event *x = a, *y = b;
    if (x->first != y->first) return x->first < y->first ? -1 : 1;
    if (x->kind != y->kind) return x->kind < y->kind ? -1 : 1;
    return x->stream < y->stream ? -1 : x->stream > y->stream;
}

/* Those that touch the days asked for, sorted, in the keeper's memory. */
static dcl_status hand_over(const dcl_event **out, size_t *count, finder *f)
{
    dcl_event *kept = dcl__keep_array(f->keep, f->events, sizeof *kept);
    size_t i, n = 0;
    if (kept == NULL) return dcl__no_memory(f->err);
    for (i = 0; i < f->events; i++) {
        if (f->event[i].last < f->from || f->event[i].first > f->to) continue;
        kept[n++] = f->event[i];
    }
    if (n > 1) qsort(kept, n, sizeof *kept, by_day);
    *out = kept;
    *count = n;
    return DCL_OK;
}

dcl_status dcl__events_find(const dcl_event **out, size_t *count,
                            dcl__keep *keep, const dcl_penalty *penalty,
                            dcl_day from, dcl_day to, const dcl_eval *eval,
                            dcl_err *err)
{
    finder f;
    size_t i, k;
    memset(&f, 0, sizeof f);
    f.keep = keep;
    f.penalty = penalty;
    f.eval = eval;
    f.err = err;
    f.from = from;
    f.to = to;
    f.status = tell(&f, put_part, to);
    for (i = 0; i < f.parts && f.status == DCL_OK; i = k) {
        for (k = i; k < f.parts && f.part[k].stream == f.part[i].stream;) k++;
        of_stream(&f, i, k);
    }
    if (f.status == DCL_OK) beginnings(&f);
    if (f.status == DCL_OK) of_case(&f);
    if (f.status == DCL_OK) f.status = hand_over(out, count, &f);
    dcl__release(&keep->mem, f.part, f.part_cap * sizeof *f.part);
    dcl__release(&keep->mem, f.event, f.event_cap * sizeof *f.event);
    return f.status;
}
