/* The version is the header's. */
#include <stdio.h>

#include <decillion/version.h>

#include "support.h"

static void library_and_header_agree(void)
{
    char want[32];
    (void)snprintf(want, sizeof want, "%d.%d.%d", DCL_VERSION_MAJOR,
                   DCL_VERSION_MINOR, DCL_VERSION_PATCH);
    T_STR(dcl_version(), want);
}

T_TESTS(base, version, T(library_and_header_agree));
