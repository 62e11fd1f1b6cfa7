/* One number over another, exactly. */
#ifndef ASK_ASK_RATIO_H
#define ASK_ASK_RATIO_H

#include <decillion/num.h>

/* a / b - less, or *out untouched where b is 0 or either cannot be written
 * out.  Fails: DCL_NO_MEMORY. */
dcl_status dcl__ratio(dcl_num **out, const dcl_num *a, const dcl_num *b,
                      int less, const dcl_mem *mem, dcl_err *err);

#endif
