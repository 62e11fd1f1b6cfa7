/* The compiled form of all rates held, so that a look-up of one day need not
 * read a quarter of a century:
 *
 *     $XDG_CACHE_HOME/decillion/rates.packed
 *
 * It is made of the files by the first command that reads them all, and made
 * anew when one of them is another: its key has their names, sizes and times.
 * The files stay as they are; without it, or where it is not whole, they are
 * read. */
#define _POSIX_C_SOURCE 200809L

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/rates_cmd.h"

enum { PATH_CAP = 4096, WORTH = 32768 };

static int packed_path(char *path)
{
    char dir[PATH_CAP];
    int n;
    rates_cache_dir(dir);
    if (dir[0] == '\0') return 0;
    n = snprintf(path, PATH_CAP, "%s.packed", dir);
    return n > 0 && n < PATH_CAP;
}

/* "NAME SIZE TIME NUMBER" of a file, behind the key; a file that is not there
 * has none of them. */
static int add_file(rates_key *k, const char *path)
{
    struct stat st;
    char line[2 * PATH_CAP + 128], *p;
    size_t n;
    if (stat(path, &st) != 0) return 1;
    n = (size_t)snprintf(line, sizeof line, "%s %lld %lld.%09ld %llu\n", path,
                         (long long)st.st_size, (long long)st.st_mtim.tv_sec,
                         st.st_mtim.tv_nsec, (unsigned long long)st.st_ino);
    p = realloc(k->text, k->n + n + 1);
    if (p == NULL) return 0;
    memcpy(p + k->n, line, n + 1);
    k->text = p;
    k->n += n;
    k->bytes += (size_t)st.st_size;
    return 1;
}

int rates_key_add(rates_key *k, const char *path)
{
    char meta[2 * PATH_CAP + 8];
    (void)snprintf(meta, sizeof meta, "%s.meta", path);
    return add_file(k, path) && add_file(k, meta);
}

int rates_packed_read(dcl_rates **out, const rates_key *k, dcl_day day)
{
    char path[PATH_CAP];
    struct stat st;
    void *p = MAP_FAILED;
    size_t n = 0;
    int fd, good = 0;
    if (k->bytes < WORTH || !packed_path(path)) return 0;
    fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return 0;
    if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size > 0) {
        n = (size_t)st.st_size;
        p = mmap(NULL, n, PROT_READ, MAP_PRIVATE, fd, 0);
    }
    (void)close(fd);
    if (p == MAP_FAILED) return 0;
    good = dcl_rates_unpack(out, p, n, k->text, day, NULL, NULL) == DCL_OK;
    (void)munmap(p, n);
    return good;
}

static int put_bytes(void *ctx, const char *bytes, size_t n)
{
    return fwrite(bytes, 1, n, ctx) != n;
}

/* What cannot be kept is made again the next time. */
void rates_packed_write(const dcl_rates *rates, const rates_key *k)
{
    char path[PATH_CAP], fresh[PATH_CAP + 32];
    dcl_sink sink = {put_bytes, NULL};
    FILE *f;
    int fd, good;
    if (k->bytes < WORTH || !packed_path(path)) return;
    (void)snprintf(fresh, sizeof fresh, "%s.%ld", path, (long)getpid());
    fd = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd < 0) return;
    f = fdopen(fd, "w");
    if (f == NULL) {
        (void)close(fd);
        (void)unlink(fresh);
        return;
    }
    sink.ctx = f;
    good = dcl_rates_pack(&sink, rates, k->text, NULL) == DCL_OK;
    good = fclose(f) == 0 && good;
    if (!good || rename(fresh, path) != 0) (void)unlink(fresh);
}
