/* What every public header of libdecillion begins with. */
#ifndef DECILLION_API_H
#define DECILLION_API_H

#include <stddef.h>
#include <stdint.h>

/* Marks an exported symbol.  The library is built with hidden visibility, so a
 * function without it cannot be called from outside. */
#if defined(__GNUC__) || defined(__clang__)
#define DCL_API __attribute__((visibility("default")))
#define DCL_MUST_USE __attribute__((warn_unused_result))
#else
#define DCL_API
#define DCL_MUST_USE
#endif

#ifdef __cplusplus
#define DCL_BEGIN extern "C" {
#define DCL_END }
#else
#define DCL_BEGIN
#define DCL_END
#endif

#endif
