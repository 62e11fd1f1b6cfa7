/* decillion rates import, export: files in, files out. */
#define _POSIX_C_SOURCE 200809L

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/cli_file.h"
#include "cli/rates_cmd.h"

enum { PATH_CAP = 4096 };

/* $NAME/decillion/rates, or ~/<home>/decillion/rates. */
static void base_dir(char *dir, const char *name, const char *home)
{
    const char *xdg = getenv(name), *user = getenv("HOME");
    int n = -1;
    dir[0] = '\0';
    if (xdg != NULL && xdg[0] == '/') {
        n = snprintf(dir, PATH_CAP, "%s/decillion/rates", xdg);
    } else if (user != NULL && user[0] == '/') {
        n = snprintf(dir, PATH_CAP, "%s/%s/decillion/rates", user, home);
    }
    if (n < 0 || n >= PATH_CAP) dir[0] = '\0';
}

void rates_data_dir(char *dir)
{
    base_dir(dir, "XDG_DATA_HOME", ".local/share");
}

void rates_cache_dir(char *dir)
{
    base_dir(dir, "XDG_CACHE_HOME", ".cache");
}

cli_exit rates_complain(const char *path, const char *text, size_t n,
                        const dcl_err *err)
{
    cli_place place = {0};
    dcl_err told = *err;
    const char *why = err->msg;
    size_t k = strlen(path);
    place.file = path;
    if (strncmp(why, path, k) == 0 && why[k] == ':') {
        why += k;
        while (why[0] == ':' && (k = strspn(why + 1, "0123456789")) > 0) {
            why += k + 1;
        }
        if (why[0] == ':' && why[1] == ' ') {
            (void)snprintf(told.msg, sizeof told.msg, "%s", why + 2);
            place.line = 1;
            place.text = text;
            place.n = n;
        }
    }
    return cli_complain(&place, &told);
}

int rates_make_dirs(const char *dir)
{
    char path[PATH_CAP];
    size_t n = strlen(dir);
    if (n >= sizeof path) return 0;
    memcpy(path, dir, n + 1);
    for (size_t i = 1; i <= n; i++) {
        if (path[i] != '/' && path[i] != '\0') continue;
        path[i] = '\0';
        if (mkdir(path, 0777) != 0 && errno != EEXIST) return 0;
        path[i] = i < n ? '/' : '\0';
    }
    return 1;
}

static int write_whole(int fd, const char *text, size_t n)
{
    while (n > 0) {
        ssize_t k = write(fd, text, n);
        if (k < 0 && errno == EINTR) continue;
        if (k <= 0) return 0;
        text += k;
        n -= (size_t)k;
    }
    return fsync(fd) == 0;
}

cli_exit rates_put_file(const char *path, const char *text, size_t n)
{
    char fresh[2 * PATH_CAP + 16];
    int fd, good, why;
    (void)snprintf(fresh, sizeof fresh, "%s.new", path);
    fd = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (fd < 0) return cli_fail(CLI_IO, "%s: %s", fresh, strerror(errno));
    good = write_whole(fd, text, n);
    why = errno;
    if (close(fd) != 0 && good) {
        good = 0;
        why = errno;
    }
    if (good && rename(fresh, path) != 0) {
        good = 0;
        why = errno;
    }
    if (good) return CLI_ANSWERED;
    (void)unlink(fresh);
    return cli_fail(CLI_IO, "%s: %s", path, strerror(why));
}

/* Does the table go with the built-in one and with what was imported? */
static cli_exit check(const rates_job *job, const dcl_rates *fresh,
                      const char *path)
{
    const dcl_rates *parts[2] = {job->rates.rates, fresh};
    dcl_rates *all = NULL;
    cli_place place = {0};
    dcl_err err = {0};
    cli_exit exit = CLI_ANSWERED;
    place.file = path;
    if (dcl_rates_join(&all, parts, 2, NULL, &err) != DCL_OK) {
        exit = cli_complain(&place, &err);
    }
    dcl_rates_free(all);
    return exit;
}

static cli_exit take_over(const rates_told *told, const char *path,
                          const char *text, size_t n)
{
    char dir[PATH_CAP], to[2 * PATH_CAP];
    const char *name = strrchr(path, '/');
    cli_exit exit;
    name = name != NULL ? name + 1 : path;
    if (strcmp(path, "-") == 0) name = "imported";
    rates_data_dir(dir);
    if (dir[0] == '\0') {
        return cli_fail(CLI_IO, "no home to import to; set XDG_DATA_HOME, or "
                                "use --rates FILE");
    }
    if (name[0] == '.' || name[0] == '\0' || strlen(name) > 200) {
        return cli_fail(CLI_USAGE, "%s: give the file a plain name first",
                        path);
    }
    if (!rates_make_dirs(dir)) {
        return cli_fail(CLI_IO, "%s: %s", dir, strerror(errno));
    }
    (void)snprintf(to, sizeof to, "%s/%s", dir, name);
    if (access(to, F_OK) == 0) {
        return cli_fail(CLI_IO, "%s is there already; remove it or give the "
                                "new file another name",
                        to);
    }
    exit = rates_told_keep(told, to);
    return exit == CLI_ANSWERED ? rates_put_file(to, text, n) : exit;
}

static void report_import(const rates_job *job, const dcl_feed_report *r)
{
    char first[24], last[24];
    if (job->json) {
        rates_put(job,
                  "{\"form\":\"%s\",\"rates\":\"%zu\",\"gaps\":\"%zu\","
                  "\"skipped\":\"%zu\"}\n",
                  dcl_feed_name(r->form), r->rates, r->gaps, r->skipped);
        return;
    }
    rates_put(job, "imported %zu rate%s (%s)", r->rates,
              r->rates == 1 ? "" : "s", dcl_feed_name(r->form));
    if (r->rates > 0) {
        rates_put(job, ", %s to %s", rates_day(first, r->first),
                  rates_day(last, r->last));
    }
    rates_put(job, "\n");
    if (r->skipped > 0) {
        cli_note("passed over %zu columns or rows that are no currency known "
                 "here, the first `%s`",
                 r->skipped, r->skipped_what);
    }
}

cli_exit rates_import(rates_job *job, const char *path)
{
    dcl_feed_report report = {.size = sizeof report};
    dcl_rates *fresh = NULL;
    char *text = NULL;
    dcl_err err = {0};
    rates_told told;
    size_t n = 0;
    cli_exit exit = rates_told_read(&told, job->c, path);
    if (exit == CLI_ANSWERED) exit = cli_file_read(&text, &n, path);
    if (exit != CLI_ANSWERED) return exit;
    if (dcl_feed_read(&fresh, &report, text, n, &told.options, NULL, &err) !=
        DCL_OK) {
        exit = rates_complain(path, text, n, &err);
    }
    if (exit == CLI_ANSWERED) exit = check(job, fresh, path);
    if (exit == CLI_ANSWERED) exit = take_over(&told, path, text, n);
    if (exit == CLI_ANSWERED) report_import(job, &report);
    dcl_rates_free(fresh);
    free(text);
    return exit;
}

cli_exit rates_export(rates_job *job)
{
    const char *format = cli_opt_value(&job->c->args, OPT_FORMAT);
    dcl_feed_choice choice = {.size = sizeof choice};
    dcl_feed_form form = DCL_FEED_LEDGER;
    dcl_sink sink = cli_out_sink(&job->c->out);
    cli_place place = cli_at("--format", NULL);
    size_t written = 0;
    dcl_err err = {0};
    if (format != NULL && strcmp(format, "beancount") == 0) {
        form = DCL_FEED_BEANCOUNT;
    } else if (format != NULL && strcmp(format, "csv") == 0) {
        form = DCL_FEED_CSV;
    } else if (format != NULL && strcmp(format, "ledger") != 0) {
        return cli_fail(CLI_USAGE, "rates are exported as ledger, beancount "
                                   "or csv");
    }
    if (job->ccys > 0) choice.base = job->ccy[0];
    if (job->ccys > 1) choice.quote = job->ccy[1];
    if (job->rates.policy.source_count > 0) {
        choice.source = job->rates.policy.sources[0];
    }
    if (job->has_on) choice.from = choice.to = &job->on;
    if (job->has_from) choice.from = &job->from;
    if (job->has_to) choice.to = &job->to;
    if (dcl_feed_write(&sink, &written, job->rates.rates, form, &choice,
                       &err) != DCL_OK) {
        return cli_complain(&place, &err);
    }
    if (written > 0) return CLI_ANSWERED;
    return cli_fail(CLI_NOTHING, "no such rates are held; `decillion rates "
                                 "show` lists those that are");
}
