/* A style made definite: every default filled in, every choice checked. */
#ifndef SAY_WAY_H
#define SAY_WAY_H

#include <decillion/say.h>

typedef struct dcl__way {
    dcl_say_style s;  /* scale, group: never LANGUAGE; max never 0 */
    size_t digits;    /* SIZE_MAX: all */
    char point;       /* decimal mark */
} dcl__way;

/* Fails: DCL_ARGUMENT. */
dcl_status dcl__way_of(dcl__way *out, const dcl_say_style *style, dcl_err *err);

/* The mark of a group, UTF-8. */
const char *dcl__group_mark(dcl_group group);

#endif
