/* XML to two callbacks, bounded. */
#ifndef FEED_XML_H
#define FEED_XML_H

#include "feed/source.h"

#define DCL__XML_DEPTH 16
#define DCL__XML_TEXT 65536

/* Where an element's tag stands. */
typedef struct dcl__xml_at {
    const char *place;
    size_t line;
} dcl__xml_at;

/* name without its namespace; atts as expat gives them: name, value, ..., NULL;
 * depth from 1; text of the element since its last tag, NUL-terminated.
 * A status other than DCL_OK ends the parse and is the answer; the callback has
 * filled err. */
typedef struct dcl__xml_form {
    dcl_status (*start)(void *ctx, const char *name, const char *const *atts,
                        size_t depth, dcl__xml_at at);
    dcl_status (*end)(void *ctx, const char *name, const char *text, size_t n,
                      size_t depth, dcl__xml_at at);
} dcl__xml_form;

/* Fails: DCL_SYNTAX for what is not well formed, DCL_TOO_BIG. */
dcl_status dcl__xml_read(dcl__feed *f, const dcl__xml_form *form, void *ctx);

/* An attribute's value; empty where there is none. */
dcl__span dcl__xml_attribute(const char *const *atts, const char *name);

/* Where the parser is in the text. */
const char *dcl__xml_place(void *parser, const dcl__feed *f);

#endif
