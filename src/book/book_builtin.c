/* The casebook that is built in: a text like any other. */
#include <decillion/book.h>

static const unsigned char casebook[] = {
#include "casebook.rec.inc"
};

dcl_status dcl_book_builtin(dcl_book **out, const dcl_mem *mem, dcl_err *err)
{
    const void *text = casebook;
    return dcl_book_read(out, text, sizeof casebook, NULL, NULL, mem, err);
}
