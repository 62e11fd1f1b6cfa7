/* The schedule of a case. */
#include <string.h>

#include "book/book_model.h"

dcl_status dcl_book_penalty(dcl_penalty **out, const dcl_case *c,
                            const dcl_limits *limits, const dcl_mem *mem,
                            dcl_err *err)
{
    const char *text = dcl_case_schedule(c);
    const char *name = dcl__pool_text(c->book, c->name);
    dcl_status status;
    if (text == NULL)
        return dcl__fail(err, DCL_ARGUMENT, c->at, 0,
                         "%q is a rule without figures: `decillion cases %s` "
                         "shows it",
                         name, strlen(name), name);
    status = dcl_penalty_read(out, text, strlen(text), limits, mem, err);
    if (status != DCL_OK && err != NULL) err->at = dcl_case_place(c, err->at);
    return status;
}
