#define _POSIX_C_SOURCE 200809L
/* replay FILE...: runs each file of the corpus once, by the target that its
 * folder names: corpus/schedule/0a1b... .  Needs no fuzzing engine. */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fuzz.h"

static const char *running = "";
static int here = AT_FDCWD; /* a target may go elsewhere */

static void died(int signal)
{
    ssize_t n;
    n = write(STDERR_FILENO, "\nfuzz: failed on ", 17);
    n = write(STDERR_FILENO, running, strlen(running));
    n = write(STDERR_FILENO, "\n", 1);
    (void)n;
    (void)signal;
    _exit(1);
}

static fuzz_run *target_of(const char *path)
{
    char name[32];
    const char *file = strrchr(path, '/');
    const char *folder = file;
    if (file == NULL) return NULL;
    while (folder > path && folder[-1] != '/') folder--;
    if ((size_t)(file - folder) >= sizeof name) return NULL;
    memcpy(name, folder, (size_t)(file - folder));
    name[file - folder] = '\0';
    return fuzz_find(name);
}

static int replay(const char *path)
{
    struct stat info;
    uint8_t *data = NULL;
    size_t n = 0;
    int ok = 0;
    fuzz_run *target = target_of(path);
    int fd = openat(here, path, O_RDONLY);
    if (target == NULL || fd < 0 || fstat(fd, &info) != 0) goto done;
    data = malloc((size_t)info.st_size + 1);
    if (data == NULL) goto done;
    n = (size_t)info.st_size;
    if (read(fd, data, n) != (ssize_t)n) goto done;
    running = path;
    target(data, n);
    ok = 1;
done:
    if (!ok) fprintf(stderr, "fuzz: %s: cannot be run\n", path);
    free(data);
    if (fd >= 0) close(fd);
    return ok;
}

int main(int argc, char **argv)
{
    int i, passed = 0;
    here = open(".", O_RDONLY);
    signal(SIGABRT, died);
    for (i = 1; i < argc; i++) passed += replay(argv[i]);
    printf("fuzz-corpus: %d passed, %d failed\n", passed, argc - 1 - passed);
    return passed == 0 || passed != argc - 1;
}
