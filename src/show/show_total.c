/* A total in the form asked for. */
#include "show/show_text.h"
#include "show/show_total.h"

#include <string.h>

const char *dcl_form_name(dcl_form form)
{
    switch (form) {
#define NAME(name, number, text)                                               \
    case DCL_FORM_##name: return text;
        DCL_FORM_MAP(NAME)
#undef NAME
    }
    return NULL;
}

static const dcl_show_style plain;

dcl_status dcl_show_total(const dcl_sink *sink, const dcl_total_answer *answer,
                          const dcl_show_style *style, const dcl_mem *mem,
                          dcl_err *err)
{
    if (style == NULL) style = &plain;
    switch (style->form) {
    case DCL_FORM_JSON:
    case DCL_FORM_JSONL: return dcl__total_json(sink, answer, style, mem, err);
    case DCL_FORM_CSV:
    case DCL_FORM_TSV: return dcl__total_csv(sink, answer, style, 1, mem, err);
    case DCL_FORM_TEXT: break;
    }
    return style->sentence ? dcl__total_sentence(sink, answer, style, mem, err)
                           : dcl__total_text(sink, answer, style, mem, err);
}

/* What a line needs of a figure: its value only where the digits are told. */
static dcl_status line_figure(dcl__figure_text *t, const dcl_figure *f, int how,
                              dcl_say_style *say, const dcl_show_style *style,
                              const dcl_mem *mem, dcl_err *err)
{
    int named = say->kind == DCL_SAY_COMPACT ||
                say->kind == DCL_SAY_SCIENTIFIC ||
                say->kind == DCL_SAY_ENGINEERING || say->kind == DCL_SAY_SI;
    dcl_status status = dcl__figure_text_make(
        t, f, how, named ? 0 : DCL__FIG_VALUE, style, mem, err);
    if (status != DCL_OK || say->kind != DCL_SAY_COMPACT) return status;
    if (t->exponent.n > 1 && t->exponent.p[0] != '-') return status;
    dcl__figure_text_clear(t);
    status = dcl__figure_text_make(t, f, how, DCL__FIG_VALUE, style, mem, err);
    if (status == DCL_OK && dcl__is_everyday(t)) {
        say->kind = DCL_SAY_GROUPED;
        say->digits = 0;
    }
    return status;
}

/* "1.65 undecillion RUB", each currency after a tab. */
static dcl_status text_line(const dcl_sink *sink,
                            const dcl_total_answer *answer,
                            const dcl_show_style *style, const dcl_mem *mem,
                            dcl_err *err)
{
    dcl_status status = DCL_OK;
    size_t i;
    for (i = 0; i <= answer->converts && status == DCL_OK; i++) {
        const dcl_figure *f =
            i == 0 ? &answer->total : &answer->converted[i - 1].figure;
        dcl__figure_text t;
        dcl_say_style say = style->say;
        int bad = i > 0 ? dcl__put(sink, "\t", 1) : 0;
        status =
            line_figure(&t, f, i == 0 ? DCL__FIG_SHORTEST : DCL__FIG_PADDED,
                        &say, style, mem, err);
        if (status == DCL_OK && !bad) {
            status = dcl__figure_say(sink, NULL, &t, &say, err);
        }
        if (status == DCL_OK && f->ccy.code[0] != '\0' && !bad) {
            bad = dcl__putf(sink, " %s", f->ccy.code);
        }
        if (bad) status = dcl__stopped(err);
        dcl__figure_text_clear(&t);
    }
    if (status != DCL_OK) return status;
    return dcl__put(sink, "\n", 1) ? dcl__stopped(err) : DCL_OK;
}

dcl_status dcl_show_total_line(const dcl_sink *sink,
                               const dcl_total_answer *answer,
                               const dcl_show_style *style, const dcl_mem *mem,
                               dcl_err *err)
{
    if (style == NULL) style = &plain;
    switch (style->form) {
    case DCL_FORM_JSON:
    case DCL_FORM_JSONL: return dcl__total_json(sink, answer, style, mem, err);
    case DCL_FORM_CSV:
    case DCL_FORM_TSV: return dcl__total_csv(sink, answer, style, 0, mem, err);
    case DCL_FORM_TEXT: break;
    }
    return style->sentence ? dcl__total_sentence(sink, answer, style, mem, err)
                           : text_line(sink, answer, style, mem, err);
}
