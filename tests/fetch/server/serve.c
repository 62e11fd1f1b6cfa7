/* A publisher on this machine, for tests: serve DIR prints its port and answers
 * GET /MODE/... on 127.0.0.1 until it is ended, a minute at most.
 *
 *     ok      the sample DIR/ecb.csv or DIR/cbr-ID.xml, with an ETag
 *     cut     half of it under the length of all   short  half, told as such
 *     404 500 that status      empty   200 and nothing
 *     slow    a byte a second  endless 200 and no end
 *     away    leads to another host          home   leads to /ok/ here */
#define _POSIX_C_SOURCE 200809L

#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int put(int fd, const char *p, size_t n)
{
    while (n > 0) {
        ssize_t k = send(fd, p, n, MSG_NOSIGNAL);
        if (k <= 0) return 0;
        p += k;
        n -= (size_t)k;
    }
    return 1;
}

static int head(int fd, const char *status, long length, const char *more)
{
    char text[1024];
    int n = snprintf(text, sizeof text,
                     "HTTP/1.1 %s\r\nContent-Length: %ld\r\nConnection: "
                     "close\r\n%s\r\n",
                     status, length, more);
    return put(fd, text, (size_t)n);
}

static size_t sample(char *body, size_t cap, const char *dir, const char *url)
{
    char path[512];
    const char *id = strstr(url, "VAL_NM_RQ=");
    FILE *f;
    size_t n;
    if (id != NULL) {
        snprintf(path, sizeof path, "%s/cbr-%.6s.xml", dir, id + 10);
    } else {
        snprintf(path, sizeof path, "%s/ecb.csv", dir);
    }
    f = fopen(path, "rb");
    if (f == NULL) return 0;
    n = fread(body, 1, cap, f);
    fclose(f);
    return n;
}

static void endless(int fd, int slow)
{
    char piece[4096];
    memset(piece, '1', sizeof piece);
    put(fd, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", 38);
    for (int i = 0; i < 100000; i++) {
        if (!put(fd, piece, slow ? 1 : sizeof piece)) return;
        if (slow) sleep(1);
    }
}

static int is(const char *url, const char *mode)
{
    return strncmp(url + 1, mode, strlen(mode)) == 0;
}

static void answer(int fd, const char *dir, const char *request)
{
    static char body[1 << 20];
    char url[1024] = "/";
    size_t n;
    if (sscanf(request, "GET %1000s", url) != 1) return;
    n = sample(body, sizeof body, dir, url);
    if (is(url, "ok/")) {
        if (strstr(request, "If-None-Match: \"tag-1\"") != NULL) {
            head(fd, "304 Not Modified", 0, "");
        } else if (head(fd, "200 OK", (long)n, "ETag: \"tag-1\"\r\n")) {
            put(fd, body, n);
        }
    } else if (is(url, "cut/")) {
        if (head(fd, "200 OK", (long)n, "")) put(fd, body, n / 2);
    } else if (is(url, "short/")) {
        if (head(fd, "200 OK", (long)(n / 2), "")) put(fd, body, n / 2);
    } else if (is(url, "404/")) {
        head(fd, "404 Not Found", 0, "");
    } else if (is(url, "500/")) {
        if (head(fd, "500 Oh", 5, "")) put(fd, "sorry", 5);
    } else if (is(url, "empty/")) {
        head(fd, "200 OK", 0, "");
    } else if (is(url, "slow/")) {
        endless(fd, 1);
    } else if (is(url, "endless/")) {
        endless(fd, 0);
    } else if (is(url, "away/")) {
        head(fd, "302 Found", 0, "Location: http://127.0.0.2:9/x\r\n");
    } else if (is(url, "home/")) {
        char to[1100];
        snprintf(to, sizeof to, "Location: /ok%s\r\n", url + 5);
        head(fd, "302 Found", 0, to);
    }
}

int main(int argc, char **argv)
{
    struct sockaddr_in a = {.sin_family = AF_INET};
    socklen_t size = sizeof a;
    int s = socket(AF_INET, SOCK_STREAM, 0);
    if (argc != 2 || s < 0) return 1;
    a.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    signal(SIGCHLD, SIG_IGN);
    alarm(60);
    if (bind(s, (struct sockaddr *)&a, sizeof a) != 0 || listen(s, 8) != 0 ||
        getsockname(s, (struct sockaddr *)&a, &size) != 0) {
        return 1;
    }
    printf("%d\n", ntohs(a.sin_port));
    fflush(stdout);
    for (;;) {
        int fd = accept(s, NULL, NULL);
        if (fd < 0) return 1;
        if (fork() == 0) {
            char request[4096] = "";
            ssize_t n = recv(fd, request, sizeof request - 1, 0);
            alarm(20);
            if (n > 0) answer(fd, argv[1], request);
            shutdown(fd, SHUT_WR);
            _exit(0);
        }
        close(fd);
    }
}
