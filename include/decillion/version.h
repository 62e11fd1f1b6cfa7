/* The version of libdecillion: of the header at compile time, of the library
 * at run time. */
#ifndef DECILLION_VERSION_H
#define DECILLION_VERSION_H

#include <decillion/api.h>

#define DCL_VERSION_MAJOR 0
#define DCL_VERSION_MINOR 1
#define DCL_VERSION_PATCH 0
/* The number in the shared library's SONAME; it changes only when a program
 * linked with the release before would break. */
#define DCL_VERSION_ABI 0

DCL_BEGIN

/* The version of the library that is linked, as "0.1.0".
 * Owns: a constant.  Threads: safe. */
DCL_API const char *dcl_version(void);

DCL_END
#endif
