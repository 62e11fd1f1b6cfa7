/* The table of a page. */
#include "show/chart_marks.h"
#include "show/page.h"
#include "show/show_text.h"

static void put_head(dcl__xml *x, const dcl_chart_answer *a, int marks)
{
    const char *code = a->rows > 0 ? a->row[0].total.ccy.code : "";
    dcl__xml_putf(x, "<caption>A row every %u %s%s, and the last day%s%s.",
                  a->every, dcl_unit_name(a->unit), a->every == 1 ? "" : "s",
                  code[0] != '\0' ? "; sums in " : "", code);
    dcl__xml_put(x, "</caption>\n<thead><tr><th scope=\"col\">Day</th>"
                    "<th scope=\"col\">Days counted</th>"
                    "<th scope=\"col\">Rate in force</th>"
                    "<th scope=\"col\">Added</th><th scope=\"col\">Total</th>");
    if (marks) dcl__xml_put(x, "<th scope=\"col\">Events</th>");
    dcl__xml_put(x, "</tr></thead>\n<tbody>\n");
}

/* By name, without the currency, which stands above. */
static void put_cell(dcl__xml *x, const dcl_figure *f, const dcl_figure *sum)
{
    dcl__text text = {0};
    dcl_figure bare = *f;
    dcl__xml_put(x, "<td class=\"name\">");
    if (f->num != NULL && f->ccy.code[0] != '\0') {
        bare.ccy.code[0] = '\0';
        dcl__page_named(x, &bare);
    } else if (f->num != NULL && !dcl__xml_failed(x)) {
        text.mem = x->mem;
        dcl__xml_keep(x, &text,
                      dcl__name_rate(&text, f, sum, x->style, x->mem, x->err));
        if (x->status == DCL_OK) dcl__xml_view(x, text.p, text.n);
        dcl__text_clear(&text);
    } else {
        dcl__xml_put(x, "\xE2\x80\x93");
    }
    dcl__xml_put(x, "</td>");
}

/* The events of a row, in words, each kind once. */
static void put_marks(dcl__xml *x, const dcl_chart_answer *a, size_t i)
{
    char marks[16];
    const char *s;
    dcl__chart_marks(marks, a, i);
    dcl__xml_put(x, "<td>");
    for (s = marks; *s != '\0'; s++) {
        int kind;
        if (s != marks) dcl__xml_put(x, ", ");
        for (kind = DCL_EVENT_BEGIN; kind <= DCL_EVENT_END; kind++) {
            if (dcl_event_letter((dcl_event_kind)kind) != *s) continue;
            dcl__xml_text(x, dcl_event_text((dcl_event_kind)kind));
        }
    }
    dcl__xml_put(x, "</td>");
}

void dcl__page_table(dcl__xml *x, const dcl_chart_answer *a)
{
    int marks = dcl__chart_mark_width(a) > 0;
    size_t i;
    dcl__xml_put(x, "<div class=\"scroll\" role=\"group\" tabindex=\"0\" "
                    "aria-labelledby=\"table\">\n<table>\n");
    put_head(x, a, marks);
    for (i = 0; i < a->rows && !dcl__xml_failed(x); i++) {
        const dcl_table_row *row = &a->row[i];
        dcl__xml_put(x, "<tr><th scope=\"row\">");
        dcl__xml_day(x, row->on);
        dcl__xml_put(x, "</th><td>");
        if (row->days_text != NULL) dcl__xml_count(x, row->days_text);
        dcl__xml_put(x, "</td>");
        put_cell(x, &row->rate, &row->total);
        put_cell(x, &row->added, &row->total);
        put_cell(x, &row->total, &row->total);
        if (marks) put_marks(x, a, i);
        dcl__xml_put(x, "</tr>\n");
    }
    dcl__xml_put(x, "</tbody>\n</table>\n</div>\n");
}
