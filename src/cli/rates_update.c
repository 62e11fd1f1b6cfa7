/* decillion rates update: a year of a publisher's rates, fetched by a program
 * of its own, checked, and put in place of those held, which are kept.
 *
 *     $XDG_CACHE_HOME/decillion/rates/ecb-2024.csv       as published
 *                                     ecb-2024.csv.meta  where and when from
 *                                     ecb-2024.csv.old   what it replaced
 */
#define _POSIX_C_SOURCE 200809L

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "cli/cli_file.h"
#include "cli/rates_cmd.h"

extern char **environ;

enum { PATH_CAP = 4096, NAME_CAP = PATH_CAP + 64, UNCHANGED = 3 };

/* One file of a publisher: a currency's (or all currencies') year. */
typedef struct item {
    const char *publisher;
    char name[64];
    char url[512];
    char path[NAME_CAP];       /* in place */
    char fresh[NAME_CAP + 8];  /* just fetched */
    char meta[NAME_CAP + 8];
    char from[16], to[16];     /* the range asked of the Bank of Russia */
} item;

/* Another place to fetch from, for tests: scheme, host and a path. */
static const char *place_of(const char *real)
{
    const char *other = getenv("DECILLION_RATES_FROM");
    return other != NULL && other[0] != '\0' ? other : real;
}

static void set_paths(item *it, const char *dir)
{
    (void)snprintf(it->path, sizeof it->path, "%s/%s", dir, it->name);
    (void)snprintf(it->fresh, sizeof it->fresh, "%s.new", it->path);
    (void)snprintf(it->meta, sizeof it->meta, "%s.meta", it->path);
}

static void ecb_item(item *it, const char *dir, int year)
{
    memset(it, 0, sizeof *it);
    it->publisher = "ecb";
    (void)snprintf(it->name, sizeof it->name, "ecb-%04d.csv", year);
    (void)snprintf(it->url, sizeof it->url,
                   "%s/service/data/EXR/D..EUR.SP00.A?startPeriod=%04d-01-01"
                   "&endPeriod=%04d-12-31&detail=dataonly&format=csvdata",
                   place_of("https://data-api.ecb.europa.eu"), year, year);
    set_paths(it, dir);
}

/* The whole year, of the one that is running the days so far. */
static void cbr_item(item *it, const char *dir, dcl_ymd today, int year,
                     const char *ccy, const char *id)
{
    int whole = today.year != year;
    int month = whole ? 12 : today.month, day = whole ? 31 : today.day;
    memset(it, 0, sizeof *it);
    it->publisher = "cbr";
    (void)snprintf(it->name, sizeof it->name, "cbr-%s-%04d.xml", ccy, year);
    (void)snprintf(it->url, sizeof it->url,
                   "%s/scripts/XML_dynamic.asp?date_req1=01/01/%04d"
                   "&date_req2=%02d/%02d/%04d&VAL_NM_RQ=%s",
                   place_of("https://www.cbr.ru"), year, day, month, year, id);
    (void)snprintf(it->from, sizeof it->from, "01.01.%04d", year);
    (void)snprintf(it->to, sizeof it->to, "%02d.%02d.%04d", day, month, year);
    set_paths(it, dir);
}

/* decillion-fetch beside this program, else by PATH. */
static void fetcher(char *path)
{
    static const char name[] = "decillion-fetch";
    ssize_t n = readlink("/proc/self/exe", path, PATH_CAP - 32);
    char *slash = NULL;
    if (n > 0) {
        path[n] = '\0';
        slash = strrchr(path, '/');
    }
    if (slash != NULL) {
        memcpy(slash + 1, name, sizeof name);
        if (access(path, X_OK) == 0) return;
    }
    memcpy(path, name, sizeof name);
}

/* The tag kept from the last time; "" where there is none. */
static void read_etag(char *etag, size_t cap, const item *it)
{
    FILE *f = fopen(it->meta, "r");
    char line[1024];
    etag[0] = '\0';
    while (f != NULL && fgets(line, sizeof line, f) != NULL) {
        line[strcspn(line, "\n")] = '\0';
        if (strncmp(line, "ETag: ", 6) == 0 && strlen(line + 6) < cap) {
            memcpy(etag, line + 6, strlen(line + 6) + 1);
        }
    }
    if (f != NULL) (void)fclose(f);
    if (access(it->path, F_OK) != 0) etag[0] = '\0';
}

/* Runs the fetcher; its standard output is what the server told of the file.
 * The exit status of it, -1 where it did not run. */
static int run_fetcher(const item *it, char *told, size_t cap)
{
    char program[PATH_CAP], etag[256];
    char *argv[5] = {program, (char *)(size_t)it->url,
                     (char *)(size_t)it->fresh, NULL, NULL};
    posix_spawn_file_actions_t actions;
    int pipes[2], status = -1, why;
    size_t n = 0;
    ssize_t k = 1;
    pid_t pid;
    fetcher(program);
    read_etag(etag, sizeof etag, it);
    if (etag[0] != '\0') argv[3] = etag;
    (void)unlink(it->fresh);
    if (pipe(pipes) != 0) return -1;
    if (posix_spawn_file_actions_init(&actions) != 0) return -1;
    (void)posix_spawn_file_actions_adddup2(&actions, pipes[1], STDOUT_FILENO);
    (void)posix_spawn_file_actions_addclose(&actions, pipes[0]);
    why = posix_spawnp(&pid, program, &actions, NULL, argv, environ);
    (void)posix_spawn_file_actions_destroy(&actions);
    (void)close(pipes[1]);
    while (why == 0 && n + 1 < cap && k > 0) {
        k = read(pipes[0], told + n, cap - 1 - n);
        if (k > 0) n += (size_t)k;
    }
    told[n] = '\0';
    (void)close(pipes[0]);
    if (why != 0) {
        (void)cli_fail(CLI_IO, "decillion-fetch: %s", strerror(why));
        return -1;
    }
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* ---- what was fetched against what is held ---- */

typedef struct change {
    size_t gone, changed, jumps;
    dcl_leg first; /* that changed or jumps, as it is now */
    char was[80];
} change;

/* The digits before the point: a factor of a hundred shows in them. */
static int magnitude(const char *rate)
{
    size_t zeros = strspn(rate, "0.");
    const char *point = strchr(rate, '.');
    if (point == NULL) return (int)strlen(rate);
    if (rate + zeros > point) return -(int)(rate + zeros - point - 1);
    return (int)(point - rate);
}

static void compare_leg(change *c, const dcl_rates *fresh, const dcl_leg *old)
{
    dcl_policy exact = {.size = sizeof exact, .rule = DCL_RULE_EXACT};
    dcl_leg now;
    if (dcl_rates_at(&now, fresh, old->base, old->quote, old->source, old->day,
                     &exact, NULL) != DCL_OK) {
        c->gone++;
    } else if (strcmp(now.rate, old->rate) != 0 ||
               strcmp(now.nominal, old->nominal) != 0) {
        if (c->changed++ == 0) {
            c->first = now;
            (void)snprintf(c->was, sizeof c->was, "%s", old->rate);
        }
    }
}

static void compare(change *c, const dcl_rates *fresh, const dcl_rates *old)
{
    dcl_series s;
    dcl_leg leg, before = {.rate = "", .nominal = ""};
    for (size_t i = 0; old != NULL && i < dcl_rates_count(old); i++) {
        if (dcl_rates_series(&s, old, i, NULL) != DCL_OK) continue;
        for (size_t k = 0; k < s.count; k++) {
            if (dcl_rates_nth(&leg, old, i, k, NULL) == DCL_OK) {
                compare_leg(c, fresh, &leg);
            }
        }
    }
    for (size_t i = 0; i < dcl_rates_count(fresh); i++) {
        if (dcl_rates_series(&s, fresh, i, NULL) != DCL_OK) continue;
        for (size_t k = 0; k < s.count; k++) {
            if (dcl_rates_nth(&leg, fresh, i, k, NULL) != DCL_OK) continue;
            if (k > 0 && strcmp(leg.nominal, before.nominal) == 0 &&
                abs(magnitude(leg.rate) - magnitude(before.rate)) > 1) {
                if (c->jumps++ == 0) c->first = leg;
            }
            before = leg;
        }
    }
}

static cli_exit judge(const item *it, const dcl_rates *fresh,
                      const dcl_rates *old)
{
    change c;
    char day[24];
    memset(&c, 0, sizeof c);
    compare(&c, fresh, old);
    if (c.jumps > 0) {
        return cli_fail(CLI_IO,
                        "%s: %s/%s leaps to %s on %s: not taken over",
                        it->name, c.first.base.code, c.first.quote.code,
                        c.first.rate, rates_day(day, c.first.day));
    }
    if (c.gone > 0) {
        return cli_fail(CLI_IO,
                        "%s: %zu rates that are held are gone from it: not "
                        "taken over",
                        it->name, c.gone);
    }
    if (c.changed > 0) {
        cli_note("%s: %zu rates were revised, the first %s/%s of %s from %s "
                 "to %s; the file held before is kept as %s.old",
                 it->name, c.changed, c.first.base.code, c.first.quote.code,
                 rates_day(day, c.first.day), c.was, c.first.rate, it->path);
    }
    return CLI_ANSWERED;
}

/* The range asked for is the range answered. */
static cli_exit check_range(const item *it, const char *text)
{
    char from[40], to[40];
    if (it->from[0] == '\0') return CLI_ANSWERED;
    (void)snprintf(from, sizeof from, "DateRange1=\"%s\"", it->from);
    (void)snprintf(to, sizeof to, "DateRange2=\"%s\"", it->to);
    if (strstr(text, from) != NULL && strstr(text, to) != NULL) {
        return CLI_ANSWERED;
    }
    return cli_fail(CLI_IO, "%s: the answer is for another range than %s to "
                            "%s: not taken over",
                    it->name, it->from, it->to);
}

static cli_exit load(dcl_rates **out, dcl_feed_report *report, const item *it,
                     const char *path)
{
    dcl_feed_options options = {.size = sizeof options};
    char *text = NULL;
    size_t n = 0;
    dcl_err err = {0};
    cli_exit exit = cli_file_read(&text, &n, path);
    if (exit != CLI_ANSWERED) return exit;
    options.name = it->name;
    options.citation = it->url;
    if (dcl_feed_read(out, report, text, n, &options, NULL, &err) != DCL_OK) {
        exit = cli_fail(CLI_IO, "%s: not taken over", err.msg);
    } else {
        exit = check_range(it, text);
    }
    free(text);
    return exit;
}

static cli_exit write_meta(const item *it, const char *told, size_t rates)
{
    char when[32] = "";
    time_t now = time(NULL);
    struct tm tm;
    FILE *f = fopen(it->meta, "w");
    int bad = f == NULL;
    if (gmtime_r(&now, &tm) != NULL) {
        (void)strftime(when, sizeof when, "%Y-%m-%dT%H:%M:%SZ", &tm);
    }
    if (!bad) {
        bad = fprintf(f, "URL: %s\nFetched: %s\nRates: %zu\n%s", it->url, when,
                      rates, told) < 0;
        bad |= fclose(f) != 0;
    }
    if (!bad) return CLI_ANSWERED;
    return cli_fail(CLI_IO, "%s: %s", it->meta, strerror(errno));
}

/* The file held steps back, the fresh one takes its place in one step. */
static cli_exit swap(const item *it)
{
    char old[NAME_CAP + 8];
    (void)snprintf(old, sizeof old, "%s.old", it->path);
    (void)unlink(old);
    if (link(it->path, old) != 0 && errno != ENOENT) {
        return cli_fail(CLI_IO, "%s: %s", old, strerror(errno));
    }
    if (rename(it->fresh, it->path) != 0) {
        return cli_fail(CLI_IO, "%s: %s", it->path, strerror(errno));
    }
    return CLI_ANSWERED;
}

static cli_exit take(const rates_job *job, const item *it, const char *told)
{
    dcl_feed_report report = {.size = sizeof report}, was = report;
    dcl_rates *fresh = NULL, *old = NULL;
    char last[24];
    cli_exit exit = load(&fresh, &report, it, it->fresh);
    if (exit == CLI_ANSWERED && access(it->path, F_OK) == 0) {
        exit = load(&old, &was, it, it->path);
    }
    if (exit == CLI_ANSWERED) exit = judge(it, fresh, old);
    if (exit == CLI_ANSWERED) exit = swap(it);
    if (exit == CLI_ANSWERED) exit = write_meta(it, told, report.rates);
    if (exit == CLI_ANSWERED) {
        rates_put(job, "%s: %zu rates, to %s\n", it->name, report.rates,
                  rates_day(last, report.last));
    }
    dcl_rates_free(old);
    dcl_rates_free(fresh);
    return exit;
}

static cli_exit update(const rates_job *job, const item *it)
{
    char told[1024] = "";
    cli_exit exit;
    switch (run_fetcher(it, told, sizeof told)) {
    case 0: exit = take(job, it, told); break;
    case UNCHANGED:
        rates_put(job, "%s: unchanged\n", it->name);
        exit = CLI_ANSWERED;
        break;
    default: exit = CLI_IO; break;
    }
    (void)unlink(it->fresh);
    return exit;
}

/* One update at a time: two would take each other's fresh files over.  The lock
 * goes with the process; *fd is to be closed. */
static cli_exit lock(int *fd, const char *dir)
{
    struct flock whole = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    char path[NAME_CAP];
    (void)snprintf(path, sizeof path, "%s/.lock", dir);
    *fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (*fd < 0) return cli_fail(CLI_IO, "%s: %s", path, strerror(errno));
    if (fcntl(*fd, F_SETLK, &whole) == 0) return CLI_ANSWERED;
    if (errno == EACCES || errno == EAGAIN) {
        return cli_fail(CLI_IO, "%s: another update is under way", dir);
    }
    return cli_fail(CLI_IO, "%s: %s", path, strerror(errno));
}

cli_exit rates_update(rates_job *job, const char *publisher)
{
    int fd = -1;
    dcl_day from = job->has_from ? job->from : job->rates.today;
    dcl_day to = job->has_to ? job->to : job->rates.today;
    dcl_ymd today = dcl_date_to_ymd(job->rates.today);
    int first = (int)dcl_date_to_ymd(from).year;
    int last = (int)dcl_date_to_ymd(to).year;
    int ecb = publisher == NULL || strcmp(publisher, "ecb") == 0;
    int cbr = publisher == NULL || strcmp(publisher, "cbr") == 0;
    char dir[PATH_CAP];
    cli_exit exit = CLI_ANSWERED;
    item it;
    if (!ecb && !cbr) {
        return cli_fail(CLI_USAGE, "no publisher `%s` to update from; there "
                                   "are ecb and cbr",
                        publisher);
    }
    if (first > last) return cli_fail(CLI_USAGE, "--from is after --to");
    rates_cache_dir(dir);
    if (dir[0] == '\0' || !rates_make_dirs(dir)) {
        return cli_fail(CLI_IO, "no place to keep rates; set XDG_CACHE_HOME");
    }
    exit = lock(&fd, dir);
    for (int year = first; year <= last && exit == CLI_ANSWERED; year++) {
        if (ecb) {
            ecb_item(&it, dir, year);
            exit = update(job, &it);
        }
        if (cbr && exit == CLI_ANSWERED) {
            cbr_item(&it, dir, today, year, "USD", "R01235");
            exit = update(job, &it);
        }
        if (cbr && exit == CLI_ANSWERED) {
            cbr_item(&it, dir, today, year, "EUR", "R01239");
            exit = update(job, &it);
        }
    }
    if (fd >= 0) (void)close(fd);
    return exit;
}
