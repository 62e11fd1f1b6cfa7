#define _POSIX_C_SOURCE 200809L
/* A command line, one word a line, run whole in a folder of its own.  The
 * program's main has another name here. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "fuzz.h"

int decillion_main(int argc, char **argv);

enum { WORDS = 24 };

/* Where the program may write: nowhere that matters. */
static void go_home(void)
{
    static char home[] = "/tmp/fuzz-decillion-XXXXXX"; /* once a process */
    static int gone;
    if (gone) return;
    gone = 1;
    if (mkdtemp(home) == NULL || chdir(home) != 0) abort();
    setenv("HOME", home, 1);
    unsetenv("XDG_CACHE_HOME");
    unsetenv("XDG_DATA_HOME");
}

/* Runs with nothing to read and nobody to listen. */
static int run_alone(int words, char **word)
{
    int keep[3], fd, status;
    int null = open("/dev/null", O_RDWR);
    if (null < 0) abort();
    for (fd = 0; fd < 3; fd++) {
        keep[fd] = dup(fd);
        if (dup2(null, fd) < 0) abort();
    }
    status = decillion_main(words, word);
    for (fd = 0; fd < 3; fd++) {
        if (keep[fd] < 0) continue;
        (void)dup2(keep[fd], fd);
        (void)close(keep[fd]);
    }
    (void)close(null);
    return status;
}

/* 1: goes out of the folder, to other programs, or never ends. */
static int is_barred(const char *word)
{
    return strchr(word, '/') != NULL || strstr(word, "..") != NULL ||
           strcmp(word, "update") == 0;
}

void fuzz_cli(const uint8_t *data, size_t n)
{
    fuzz_in in = {data, n};
    char name[] = "decillion";
    char *word[WORDS + 2];
    size_t len;
    int words = 1, barred = 0, status;
    char *text = fuzz_rest(&in, &len), *s = text;
    word[0] = name;
    while (s != NULL && words <= WORDS) {
        char *next = strchr(s, '\n');
        if (next != NULL) *next++ = '\0';
        barred |= is_barred(s);
        word[words++] = s;
        s = next;
    }
    word[words] = NULL;
    if (!barred) {
        go_home();
        status = run_alone(words, word);
        FUZZ_HOLDS(status >= 0 && status <= 5);
    }
    free(text);
}
