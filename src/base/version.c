/* The version of the library that is linked. */
#include <decillion/version.h>

#define STR2(x) #x
#define STR(x) STR2(x)

const char *dcl_version(void)
{
    return STR(DCL_VERSION_MAJOR) "." STR(DCL_VERSION_MINOR) "." STR(
        DCL_VERSION_PATCH);
}
