/* The picture: grid, bands of stays, the line, its last figure, events. */
#include "show/chart_svg.h"

#include <string.h>

#include "base/alloc.h"
#include "show/chart_marks.h"
#include "show/show_figure.h"
#include "show/svg_axis.h"

enum { LEFT = 10, RIGHT = 14, MARK = 9 };

const char dcl__svg_light[] =
    ".dp{fill:#fff}.dk{fill:#1b1b1f}.ds{fill:#56565c}"
    ".dg{stroke:#dcdce0;stroke-width:1}.da{stroke:#77777d;stroke-width:1}"
    ".dl{stroke:#b3202c;stroke-width:2.5;fill:none;stroke-linejoin:round;"
    "stroke-linecap:round}.dd{fill:#b3202c}.db{fill:#e9e6dc}"
    ".dv{stroke:#56565c;stroke-width:1;stroke-dasharray:3 3}"
    ".dm{fill:#1b1b1f}.dn{fill:#fff}"
    ".dh{stroke:#fff;stroke-width:4;stroke-linejoin:round;paint-order:stroke}";
const char dcl__svg_dark[] =
    ".dp{fill:#16161a}.dk{fill:#ececee}.ds{fill:#b4b4bb}"
    ".dg{stroke:#34343b}.da{stroke:#8a8a92}.dl{stroke:#ff8078}"
    ".dd{fill:#ff8078}.db{fill:#2b2a25}.dv{stroke:#b4b4bb}"
    ".dm{fill:#ececee}.dn{fill:#16161a}.dh{stroke:#16161a}";

typedef struct picture {
    dcl__xml *x;
    const dcl_report *r;
    const dcl__svg_form *form;
    dcl__log_axis sums;
    dcl__day_axis days;
    int any;   /* a sum that has a logarithm */
    long left; /* where the plot begins */
    long head; /* lines of text above the plot */
    long rows; /* of numbers of events above it: 0, 1, 2 */
} picture;

/* Where the plot begins, in points from the top. */
static long top(const picture *p)
{
    return p->head + p->rows * 22 + 28;
}

static long across(const picture *p)
{
    return p->form->width - p->left - RIGHT;
}

static long day_x(const picture *p, dcl_day day)
{
    if (day < p->days.first) day = p->days.first;
    if (day > p->days.last) day = p->days.last;
    return p->left * 100 + dcl__day_x(&p->days, day, across(p));
}

/* ---- what there is to show ---- */

static void find_range(picture *p)
{
    const dcl_chart_answer *a = p->r->chart;
    mpz_t place, least, most;
    size_t i;
    mpz_inits(place, least, most, NULL);
    for (i = 0; i < a->rows && !dcl__xml_failed(p->x); i++) {
        int sign = 0;
        p->x->status =
            dcl__log_place(place, &sign, a->row[i].total.num,
                           p->x->style->limits, p->x->mem, p->x->err);
        if (p->x->status != DCL_OK || sign <= 0) continue;
        if (!p->any || mpz_cmp(place, least) < 0) mpz_set(least, place);
        if (!p->any || mpz_cmp(place, most) > 0) mpz_set(most, place);
        p->any = 1;
    }
    dcl__log_axis_make(&p->sums, least, most, p->form->sums);
    dcl__day_axis_make(&p->days, a->row[0].on, a->row[a->rows - 1].on,
                       p->form->days);
    mpz_clears(place, least, most, NULL);
}

int dcl__svg_gaps(dcl__xml *x, const dcl_chart_answer *a)
{
    mpz_t place;
    size_t i;
    int gaps = 0;
    mpz_init(place);
    for (i = 0; i < a->rows && !dcl__xml_failed(x); i++) {
        int sign = 0;
        x->status = dcl__log_place(place, &sign, a->row[i].total.num,
                                   x->style->limits, x->mem, x->err);
        gaps += x->status == DCL_OK && sign <= 0;
    }
    mpz_clear(place);
    return gaps;
}

/* ---- the line ---- */

static void put_point(picture *p, const char *before, long x, long y)
{
    dcl__xml_put(p->x, before);
    dcl__xml_fixed(p->x, x);
    dcl__xml_put(p->x, " ");
    dcl__xml_fixed(p->x, y + top(p) * 100);
}

static void put_end(picture *p, long x, long y)
{
    const dcl_chart_answer *a = p->r->chart;
    long up = top(p) * 100 + y - 1100;
    dcl__xml_put(p->x, "<circle class=\"dd\" r=\"4.5\" cx=\"");
    dcl__xml_fixed(p->x, x);
    dcl__xml_put(p->x, "\" cy=\"");
    dcl__xml_fixed(p->x, top(p) * 100 + y);
    dcl__xml_put(p->x, "\"/>\n<text class=\"dk dh\" font-weight=\"700\" "
                       "text-anchor=\"");
    dcl__xml_put(p->x, x < p->form->width * 50 ? "start" : "end");
    dcl__xml_put(p->x, "\" x=\"");
    dcl__xml_fixed(p->x, x < p->form->width * 50
                             ? x
                             : (p->form->width - 4) * 100);
    dcl__xml_put(p->x, "\" y=\"");
    dcl__xml_fixed(p->x, up);
    dcl__xml_put(p->x, "\">");
    dcl__xml_large(p->x, &a->row[a->rows - 1].total, DCL__SVG_RAISE,
                   DCL__SVG_LOWER);
    dcl__xml_put(p->x, "</text>\n");
}

static void put_line(picture *p)
{
    const dcl_chart_answer *a = p->r->chart;
    mpz_t place;
    size_t i;
    int sign = 0, on = 0;
    long x = 0, y = 0;
    mpz_init(place);
    dcl__xml_put(p->x, "<path class=\"dl\" d=\"");
    for (i = 0; i < a->rows && !dcl__xml_failed(p->x); i++) {
        p->x->status =
            dcl__log_place(place, &sign, a->row[i].total.num,
                           p->x->style->limits, p->x->mem, p->x->err);
        if (p->x->status != DCL_OK || sign <= 0) {
            on = 0; /* zero has no logarithm: the line is broken */
            continue;
        }
        x = day_x(p, a->row[i].on);
        y = dcl__log_y(&p->sums, place, p->form->plot);
        put_point(p, on ? "L" : "M", x, y);
        on = 1;
    }
    dcl__xml_put(p->x, "\"/>\n");
    if (on) put_end(p, x, y);
    mpz_clear(place);
}

/* ---- events ---- */

static void put_band(picture *p, const dcl_event *e)
{
    long from = day_x(p, e->first), to = day_x(p, e->last);
    dcl__xml_put(p->x, "<rect class=\"db\" x=\"");
    dcl__xml_fixed(p->x, from);
    dcl__xml_putf(p->x, "\" y=\"%i\" width=\"", (int64_t)top(p));
    dcl__xml_fixed(p->x, to - from > 100 ? to - from : 100);
    dcl__xml_putf(p->x, "\" height=\"%i\"/>\n", (int64_t)p->form->plot);
}

static void put_rule(picture *p, const dcl_event *e)
{
    long x = day_x(p, e->first);
    dcl__xml_put(p->x, "<path class=\"dv\" d=\"M");
    dcl__xml_fixed(p->x, x);
    dcl__xml_putf(p->x, " %iV%i\"/>\n", (int64_t)(p->head + p->rows * 22 - 4),
                  (int64_t)(top(p) + p->form->plot));
}

static void put_number(picture *p, size_t i, long x, long row)
{
    long y = p->head + row * 22 + MARK + 2;
    dcl__xml_put(p->x, "<circle class=\"dm\" r=\"9\" cx=\"");
    dcl__xml_fixed(p->x, x);
    dcl__xml_putf(p->x, "\" cy=\"%i\"/><text class=\"dn\" font-size=\"11\" "
                        "text-anchor=\"middle\" x=\"",
                  (int64_t)y);
    dcl__xml_fixed(p->x, x);
    dcl__xml_putf(p->x, "\" y=\"%i\">%z</text>\n", (int64_t)y + 4, i + 1);
}

/* Numbers that would cover each other: the later in the second row, and where
 * that is taken too, moved to the right. */
static void lay_numbers(const picture *p, long *at, long *row, size_t n)
{
    long end[2] = {-100000, -100000}, least = (p->left + MARK) * 100;
    long most = (p->form->width - MARK - 1) * 100;
    size_t i;
    for (i = 0; i < n; i++) {
        const dcl_event *e = &p->r->chart->event[i];
        long x = day_x(p, e->first);
        if (x < least) x = least;
        if (x > most) x = most;
        row[i] = x < end[0] + 2000 && end[1] < end[0];
        if (x < end[row[i]] + 2000) x = end[row[i]] + 2000;
        end[row[i]] = x;
        at[i] = x;
    }
}

static size_t numbered(const picture *p)
{
    size_t n = p->r->chart->events;
    return n < DCL__SVG_EVENTS ? n : DCL__SVG_EVENTS;
}

static void count_rows(picture *p)
{
    long at[DCL__SVG_EVENTS], row[DCL__SVG_EVENTS];
    size_t i, n = numbered(p);
    lay_numbers(p, at, row, n);
    p->rows = n > 0;
    for (i = 0; i < n; i++) {
        if (row[i] > 0) p->rows = 2;
    }
}

static void put_events(picture *p, int behind)
{
    const dcl_chart_answer *a = p->r->chart;
    long at[DCL__SVG_EVENTS], row[DCL__SVG_EVENTS];
    size_t i, n = numbered(p);
    for (i = 0; i < a->events && behind; i++) {
        if (a->event[i].kind == DCL_EVENT_STAY) put_band(p, &a->event[i]);
    }
    for (i = 0; i < n && behind; i++) put_rule(p, &a->event[i]);
    if (behind) return;
    lay_numbers(p, at, row, n);
    for (i = 0; i < n; i++) put_number(p, i, at[i], row[i]);
}

/* ---- words ---- */

/* One line of text, or more: the height they take, in points.  emit 0: only
 * measured. */
static long put_lines(picture *p, const char *text, size_t n, long y,
                      long letter, const char *class_, int emit)
{
    size_t most = (size_t)((p->form->width - LEFT - RIGHT) * 100 /
                           (letter * 54));
    char line[1024];
    long rows = 0;
    while (n > 0 && rows < 4) {
        size_t k = n < sizeof line - 1 ? n : sizeof line - 1;
        memcpy(line, text, k);
        line[k] = '\0';
        k = dcl__xml_line(line, most);
        if (k == 0) break;
        rows++;
        if (emit) {
            dcl__xml_putf(p->x, "<text class=\"%s\" font-size=\"%i\" x=\"%d\" "
                                "y=\"%i\">",
                          class_, (int64_t)letter, (int)LEFT,
                          (int64_t)(y + rows * (letter * 13 / 10)));
            dcl__xml_view(p->x, text, k);
            if (rows == 4 && k < n) dcl__xml_put(p->x, "\xE2\x80\xA6");
            dcl__xml_put(p->x, "</text>\n");
        }
        while (k < n && text[k] == ' ') k++;
        text += k;
        n -= k;
    }
    return rows * (letter * 13 / 10);
}

static const char *title_of(const dcl_report *r)
{
    return r->title != NULL ? r->title : r->chart->schedule;
}

/* "Total in RUB, on a logarithmic scale" */
static long subtitle(picture *p, long y, int emit)
{
    const char *code = p->r->total->total.ccy.code;
    if (!emit) return 19;
    dcl__xml_putf(p->x, "<text class=\"ds\" font-size=\"14\" x=\"%d\" "
                        "y=\"%i\">Total%s%s, on a logarithmic scale",
                  (int)LEFT, (int64_t)y + 18, code[0] != '\0' ? " in " : "",
                  code);
    if (!p->sums.fine) {
        dcl__xml_put(p->x, ": each line is ");
        dcl__svg_power(p->x, p->sums.step, 1);
        dcl__xml_put(p->x, " times the one below");
    }
    dcl__xml_put(p->x, "</text>\n");
    return 19;
}

static long head(picture *p, int emit)
{
    const char *title = title_of(p->r);
    long y = 6;
    if (!p->form->alone) return 0;
    y += put_lines(p, title, strlen(title), y, 20, "dk\" font-weight=\"700",
                   emit);
    y += subtitle(p, y + 4, emit) + 4;
    return y + 14;
}

/* The events below the axis, and what the picture leaves out. */
static long legend(picture *p, long y, int emit)
{
    const dcl_chart_answer *a = p->r->chart;
    size_t i, n = numbered(p);
    long from = y;
    for (i = 0; i <= n && !dcl__xml_failed(p->x); i++) {
        dcl__text text = {0};
        dcl_sink sink = dcl__text_sink(&text);
        dcl_status status = DCL_OK;
        text.mem = p->x->mem;
        if (i < n) {
            (void)dcl__putf(&sink, "%z. ", i + 1);
            status = dcl__put_event(&sink, a, &a->event[i], p->x->err);
        } else if (n < a->events) {
            (void)dcl__putf(&sink, "and %z more", a->events - n);
        }
        dcl__xml_keep(p->x, &text, status);
        if (p->x->status == DCL_OK && text.n > 0) {
            y += put_lines(p, text.p, text.n, y, 13, "ds", emit) + 3;
        }
        dcl__text_clear(&text);
    }
    if (dcl__svg_gaps(p->x, a) > 0) {
        static const char zero[] = "Zero has no place on a logarithmic scale; "
                                   "the line is left out there.";
        y += put_lines(p, zero, sizeof zero - 1, y, 13, "ds", emit) + 3;
    }
    if (p->r->title != NULL) {
        y += put_lines(p, a->schedule, strlen(a->schedule), y + 2, 12, "ds",
                       emit) + 2;
    }
    return y - from;
}

/* Title and description, for those who do not see the picture. */
static void describe(picture *p)
{
    const dcl_chart_answer *a = p->r->chart;
    const dcl_table_row *first = a->row, *last = a->row + a->rows - 1;
    dcl__xml_putf(p->x, "<title id=\"%s-t\">", p->form->id);
    dcl__xml_text(p->x, title_of(p->r));
    dcl__xml_putf(p->x, "</title>\n<desc id=\"%s-d\">A line on a logarithmic "
                        "scale: from ",
                  p->form->id);
    dcl__xml_figure(p->x, &first->total);
    dcl__xml_put(p->x, " on ");
    dcl__xml_day(p->x, first->on);
    dcl__xml_put(p->x, " to ");
    dcl__xml_figure(p->x, &last->total);
    dcl__xml_put(p->x, " on ");
    dcl__xml_day(p->x, last->on);
    dcl__xml_put(p->x, ".</desc>\n");
}

static void open_svg(picture *p, long height)
{
    const dcl__svg_form *f = p->form;
    dcl__xml_put(p->x, "<svg xmlns=\"http://www.w3.org/2000/svg\"");
    if (f->alone) dcl__xml_put(p->x, " xml:lang=\"en\" lang=\"en\"");
    if (f->class_ != NULL) dcl__xml_putf(p->x, " class=\"%s\"", f->class_);
    dcl__xml_putf(p->x,
                  " viewBox=\"0 0 %i %i\" width=\"%i\" height=\"%i\" "
                  "role=\"img\" aria-labelledby=\"%s-t\" "
                  "aria-describedby=\"%s-d\" font-family=\"'Helvetica "
                  "Neue',Helvetica,Arial,'Liberation Sans',sans-serif\" "
                  "font-size=\"%i\">\n",
                  (int64_t)f->width, (int64_t)height, (int64_t)f->width,
                  (int64_t)height, f->id, f->id, (int64_t)f->letter);
    describe(p);
    if (!f->alone) return;
    dcl__xml_putf(p->x,
                  "<style>%s@media (prefers-color-scheme:dark){%s}</style>\n"
                  "<rect class=\"dp\" width=\"%i\" height=\"%i\"/>\n",
                  dcl__svg_light, dcl__svg_dark, (int64_t)f->width,
                  (int64_t)height);
}

static void draw(picture *p)
{
    long bottom, height;
    dcl__svg_area area;
    find_range(p);
    p->left = LEFT;
    if (p->form->gutter) {
        p->left += 10 + (long)dcl__svg_names(p->x, &p->sums) *
                            p->form->letter * 56 / 100;
    }
    p->head = head(p, 0);
    count_rows(p);
    bottom = top(p) + p->form->plot + 30;
    height = bottom + (p->form->alone ? legend(p, bottom, 0) + 8 : 0);
    area.left = p->left;
    area.gutter = p->form->gutter;
    area.width = across(p);
    area.top = top(p);
    area.height = p->form->plot;
    open_svg(p, height);
    (void)head(p, 1);
    put_events(p, 1);
    if (p->any) dcl__svg_sums(p->x, &p->sums, &area);
    dcl__svg_days(p->x, &p->days, &area);
    if (p->any) put_line(p);
    put_events(p, 0);
    if (p->form->alone) (void)legend(p, bottom, 1);
    dcl__xml_put(p->x, "</svg>\n");
}

void dcl__svg_chart(dcl__xml *x, const dcl_report *r, const dcl__svg_form *form)
{
    picture p;
    if (dcl__xml_failed(x) || r->chart->rows == 0) return;
    memset(&p, 0, sizeof p);
    p.x = x;
    p.r = r;
    p.form = form;
    dcl__log_axis_init(&p.sums);
    draw(&p);
    dcl__log_axis_clear(&p.sums);
}

dcl_status dcl_show_svg(const dcl_sink *sink, const dcl_report *report,
                        const dcl_show_style *style, const dcl_mem *mem,
                        dcl_err *err)
{
    static const dcl__svg_form form = {760, 340, 7, 8, 14, "chart", NULL,
                                       1,   1};
    dcl__xml x = dcl__xml_begin(sink, style, mem, err);
    dcl__xml_put(&x, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    dcl__svg_chart(&x, report, &form);
    return dcl__xml_end(&x);
}
