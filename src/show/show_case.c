/* Cases in the form asked for. */
#include "show/show_case.h"

#include "base/fmt.h"

static const dcl_show_style plain;

static dcl_status no_table(dcl_err *err)
{
    return dcl__fail(err, DCL_ARGUMENT, 0, 0,
                     "cases are no table; write `--format json`");
}

dcl_status dcl_show_case(const dcl_sink *sink, const dcl_case_answer *answer,
                         const dcl_show_style *style, const dcl_mem *mem,
                         dcl_err *err)
{
    if (style == NULL) style = &plain;
    switch (style->form) {
    case DCL_FORM_JSON:
    case DCL_FORM_JSONL: return dcl__case_json(sink, answer, style, mem, err);
    case DCL_FORM_CSV:
    case DCL_FORM_TSV: return no_table(err);
    case DCL_FORM_TEXT: break;
    }
    return dcl__case_text(sink, answer, style, mem, err);
}

dcl_status dcl_show_cases(const dcl_sink *sink, const dcl_book *book,
                          const dcl_show_style *style, const dcl_mem *mem,
                          dcl_err *err)
{
    if (style == NULL) style = &plain;
    switch (style->form) {
    case DCL_FORM_JSON:
    case DCL_FORM_JSONL: return dcl__cases_json(sink, book, style, mem, err);
    case DCL_FORM_CSV:
    case DCL_FORM_TSV: return no_table(err);
    case DCL_FORM_TEXT: break;
    }
    return dcl__cases_text(sink, book, style, mem, err);
}
