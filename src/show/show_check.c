/* Checked claims in the form asked for. */
#include "show/show_check.h"

#include "base/fmt.h"

dcl_status dcl_show_check(const dcl_sink *sink, const dcl_check_answer *answer,
                          const dcl_show_style *style, const dcl_mem *mem,
                          dcl_err *err)
{
    static const dcl_show_style plain;
    if (style == NULL) style = &plain;
    switch (style->form) {
    case DCL_FORM_JSON:
    case DCL_FORM_JSONL: return dcl__check_json(sink, answer, style, mem, err);
    case DCL_FORM_CSV:
    case DCL_FORM_TSV:
        return dcl__fail(err, DCL_ARGUMENT, 0, 0,
                         "checked claims are no table; write `--format json`");
    case DCL_FORM_TEXT: break;
    }
    return dcl__check_text(sink, answer, style, mem, err);
}
