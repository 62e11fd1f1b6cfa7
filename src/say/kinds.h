/* What the files of this room share. */
#ifndef SAY_KINDS_H
#define SAY_KINDS_H

#include "say/figure.h"
#include "say/unit.h"

/* A rounded figure in any kind of way->s.kind but WORDS. */
dcl_status dcl__figures_put(dcl__pen *pen, const dcl__fig *fig,
                            const dcl__way *way, dcl_err *err);

/* A compact figure and its unit; 0 where the form is scientific. */
int dcl__compact_layout(dcl__figure *f, dcl__unit *u, const dcl__fig *fig,
                        const dcl__way *way);

/* A rounded figure in words. */
dcl_status dcl__words_put(dcl__pen *pen, const dcl__fig *fig,
                          const dcl__way *way, dcl_err *err);

#endif
