/* decillion-fetch URL FILE [ETAG]: one file from a publisher into FILE, which
 * must not be there; ETag and Last-Modified to standard output.
 *
 * A program of its own, so that no other command of decillion carries libcurl.
 * https only (http to this machine itself, for tests), no other host than the
 * one asked, 16 MiB, 60 seconds.  Exit status: 0 fetched, 3 unchanged since
 * ETAG, 5 failed, with the reason on standard error. */
#define _POSIX_C_SOURCE 200809L

#include <curl/curl.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

enum { SIZE_MOST = 16 << 20, SECONDS = 60, CONNECT = 10, HOPS = 3 };
enum { FETCHED = 0, USAGE = 2, UNCHANGED = 3, FAILED = 5 };

typedef struct fetch {
    int fd;
    size_t size;
    int too_large, write_errno;
    char etag[256], modified[64];
} fetch;

static int fail(const char *url, const char *why)
{
    fprintf(stderr, "%s: %s\n", url, why);
    return FAILED;
}

static size_t take_body(char *p, size_t size, size_t n, void *ctx)
{
    fetch *f = ctx;
    size_t left = size * n;
    if (left > SIZE_MOST - f->size) {
        f->too_large = 1;
        return 0;
    }
    f->size += left;
    while (left > 0) {
        ssize_t k = write(f->fd, p, left);
        if (k < 0 && errno == EINTR) continue;
        if (k <= 0) {
            f->write_errno = errno;
            return 0;
        }
        p += k;
        left -= (size_t)k;
    }
    return size * n;
}

/* The value of "Name: value", printable, into at most cap bytes. */
static void take_value(char *to, size_t cap, const char *p, size_t n)
{
    size_t k = 0;
    while (n > 0 && (*p == ' ' || *p == '\t')) {
        p++;
        n--;
    }
    while (n > 0 && (unsigned char)p[n - 1] <= ' ') n--;
    for (; k < n && k + 1 < cap && p[k] >= ' ' && p[k] < 127; k++) {
        to[k] = p[k];
    }
    to[k < n ? 0 : k] = '\0';
}

static size_t take_header(char *p, size_t size, size_t n, void *ctx)
{
    fetch *f = ctx;
    size_t all = size * n;
    if (all > 5 && strncasecmp(p, "etag:", 5) == 0) {
        take_value(f->etag, sizeof f->etag, p + 5, all - 5);
    } else if (all > 14 && strncasecmp(p, "last-modified:", 14) == 0) {
        take_value(f->modified, sizeof f->modified, p + 14, all - 14);
    }
    return all;
}

/* "scheme://host:port" of a URL, its length. */
static size_t origin(const char *url)
{
    const char *host = strstr(url, "://");
    if (host == NULL) return 0;
    return (size_t)(host - url) + 3 + strcspn(host + 3, "/?#");
}

/* https, or http to this machine: what tests do. */
static int is_allowed(const char *url)
{
    static const char *const start[] = {"https://", "http://127.0.0.1:",
                                        "http://[::1]:"};
    if (strchr(url, '@') != NULL) return 0;
    for (size_t i = 0; i < sizeof start / sizeof *start; i++) {
        if (strncmp(url, start[i], strlen(start[i])) == 0) return 1;
    }
    return 0;
}

/* Tests shorten the time; nothing lengthens it. */
static long seconds(void)
{
    const char *text = getenv("DECILLION_FETCH_SECONDS");
    long n = text != NULL ? strtol(text, NULL, 10) : SECONDS;
    return n > 0 && n < SECONDS ? n : SECONDS;
}

static void set_options(CURL *c, fetch *f, const char *url)
{
    curl_easy_setopt(c, CURLOPT_URL, url);
    curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "https,http");
    curl_easy_setopt(c, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(c, CURLOPT_CONNECTTIMEOUT, (long)CONNECT);
    curl_easy_setopt(c, CURLOPT_TIMEOUT, seconds());
    curl_easy_setopt(c, CURLOPT_MAXFILESIZE, (long)SIZE_MOST);
    curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(c, CURLOPT_ACCEPT_ENCODING, "");
    curl_easy_setopt(c, CURLOPT_USERAGENT, "decillion (rates update)");
    curl_easy_setopt(c, CURLOPT_WRITEFUNCTION, take_body);
    curl_easy_setopt(c, CURLOPT_WRITEDATA, f);
    curl_easy_setopt(c, CURLOPT_HEADERFUNCTION, take_header);
    curl_easy_setopt(c, CURLOPT_HEADERDATA, f);
}

static int judge(CURL *c, const fetch *f, const char *url, CURLcode code,
                 char *next, size_t cap)
{
    char why[128];
    const char *to = NULL;
    long status = 0;
    (void)curl_easy_getinfo(c, CURLINFO_RESPONSE_CODE, &status);
    if (f->too_large || code == CURLE_FILESIZE_EXCEEDED) {
        return fail(url, "more than 16 MiB");
    }
    if (f->write_errno != 0) return fail(url, strerror(f->write_errno));
    if (code != CURLE_OK) return fail(url, curl_easy_strerror(code));
    if (status == 304) return UNCHANGED;
    if (status >= 300 && status < 400) {
        (void)curl_easy_getinfo(c, CURLINFO_REDIRECT_URL, &to);
        if (to == NULL || strlen(to) >= cap) return fail(url, "led nowhere");
        if (origin(to) != origin(url) || strncmp(to, url, origin(url)) != 0) {
            return fail(url, "led to another host, and was not followed");
        }
        memcpy(next, to, strlen(to) + 1);
        return -1;
    }
    if (status == 200) return FETCHED;
    (void)snprintf(why, sizeof why, "the server answered %ld", status);
    return fail(url, why);
}

static int get(CURL *c, fetch *f, const char *url, const char *etag)
{
    char here[2048], next[2048] = "", header[300];
    struct curl_slist *list = NULL;
    int end = -1;
    if (strlen(url) >= sizeof here) return fail(url, "too long");
    memcpy(here, url, strlen(url) + 1);
    if (etag != NULL && strlen(etag) < 256) {
        (void)snprintf(header, sizeof header, "If-None-Match: %s", etag);
        list = curl_slist_append(NULL, header);
    }
    for (int hop = 0; end < 0; hop++) {
        if (hop > HOPS) {
            end = fail(url, "led on and on");
        } else if (!is_allowed(here)) {
            end = fail(here, "only https is fetched");
        } else {
            f->size = 0;
            if (ftruncate(f->fd, 0) != 0 || lseek(f->fd, 0, SEEK_SET) != 0) {
                end = fail(here, strerror(errno));
                break;
            }
            set_options(c, f, here);
            curl_easy_setopt(c, CURLOPT_HTTPHEADER, list);
            end = judge(c, f, here, curl_easy_perform(c), next, sizeof next);
            if (end < 0) memcpy(here, next, sizeof here);
        }
    }
    curl_slist_free_all(list);
    return end;
}

int main(int argc, char **argv)
{
    fetch f;
    CURL *c;
    int end;
    memset(&f, 0, sizeof f);
    if (argc < 3 || argc > 4) {
        fprintf(stderr, "usage: decillion-fetch URL FILE [ETAG]\n");
        return USAGE;
    }
    f.fd = open(argv[2], O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (f.fd < 0) return fail(argv[2], strerror(errno));
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != 0 ||
        (c = curl_easy_init()) == NULL) {
        end = fail(argv[1], "libcurl did not start");
    } else {
        end = get(c, &f, argv[1], argc == 4 ? argv[3] : NULL);
        curl_easy_cleanup(c);
    }
    curl_global_cleanup();
    if (end == FETCHED && fsync(f.fd) != 0) {
        end = fail(argv[2], strerror(errno));
    }
    if (close(f.fd) != 0 && end == FETCHED) {
        end = fail(argv[2], strerror(errno));
    }
    if (end != FETCHED) (void)unlink(argv[2]);
    if (end == FETCHED) {
        printf("ETag: %s\nLast-Modified: %s\n", f.etag, f.modified);
    }
    return end;
}
