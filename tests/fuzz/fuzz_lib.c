/* The door of libFuzzer: one program under many names, which tell the target:
 * fuzz-schedule, fuzz-date, ... */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static fuzz_run *target;

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    const char *name = strrchr((*argv)[0], '-');
    (void)argc;
    target = name != NULL ? fuzz_find(name + 1) : NULL;
    if (target == NULL) {
        fprintf(stderr, "%s: the name ends with no target\n", (*argv)[0]);
        exit(2);
    }
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    target(data, n);
    return 0;
}
