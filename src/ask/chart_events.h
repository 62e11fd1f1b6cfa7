/* What happened to a schedule on its way. */
#ifndef ASK_CHART_EVENTS_H
#define ASK_CHART_EVENTS_H

#include <decillion/chart.h>

#include "ask/claim_keep.h"

/* The events from `from` to `to` in their order; kept by `keep`. */
dcl_status dcl__events_find(const dcl_event **out, size_t *count,
                            dcl__keep *keep, const dcl_penalty *penalty,
                            dcl_day from, dcl_day to, const dcl_eval *eval,
                            dcl_err *err);

#endif
