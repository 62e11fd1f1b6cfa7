/* Rates for a command: the built-in ones, those imported and updated, those of
 * --rates, and which to take. */
#define _POSIX_C_SOURCE 200809L

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/cli_ask.h"
#include "cli/cli_file.h"
#include "cli/rates_cmd.h"

enum { FILES_MAX = 256, PATH_CAP = 4096 };

typedef struct tables {
    dcl_rates *part[FILES_MAX + 2];
    size_t n;
} tables;

static cli_exit load_file(tables *t, const char *path, int imported)
{
    dcl_err err = {0};
    char *text = NULL;
    rates_told told;
    size_t n = 0;
    cli_exit exit = CLI_ANSWERED;
    rates_told_start(&told, path);
    if (imported) exit = rates_told_load(&told, path);
    if (exit == CLI_ANSWERED) exit = cli_file_read(&text, &n, path);
    if (exit != CLI_ANSWERED) return exit;
    if (t->n >= FILES_MAX) {
        exit = cli_fail(CLI_LIMIT, "%s: more than %d files of rates", path,
                        FILES_MAX);
    } else if (dcl_feed_read(&t->part[t->n], NULL, text, n, &told.options,
                             NULL,
                             &err) != DCL_OK) {
        exit = rates_complain(path, text, n, &err);
    } else {
        t->n++;
    }
    free(text);
    return exit;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* A plain file that is no half of an update. */
static int is_rates(const char *dir, const char *name)
{
    char path[2 * PATH_CAP + 264];
    struct stat st;
    size_t n = strlen(name);
    if (name[0] == '.' || (n > 4 && strcmp(name + n - 4, ".new") == 0) ||
        (n > 4 && strcmp(name + n - 4, ".old") == 0) ||
        (n > 5 && strcmp(name + n - 5, ".meta") == 0)) {
        return 0;
    }
    (void)snprintf(path, sizeof path, "%s/%s", dir, name);
    return stat(path, &st) == 0 && S_ISREG(st.st_mode);
}

static size_t list_dir(char **name, size_t most, const char *dir)
{
    DIR *d = dir[0] != '\0' ? opendir(dir) : NULL;
    struct dirent *entry;
    size_t n = 0;
    while (d != NULL && n < most && (entry = readdir(d)) != NULL) {
        if (!is_rates(dir, entry->d_name)) continue;
        name[n] = strdup(entry->d_name);
        if (name[n] != NULL) n++;
    }
    if (d != NULL) (void)closedir(d);
    qsort(name, n, sizeof *name, by_name);
    return n;
}

/* The files updated and imported, each directory's in the order of their
 * names; no directory is no failure. */
typedef struct held {
    char *path[2 * FILES_MAX];
    size_t n;
    rates_key key;
} held;

static cli_exit list_held(held *h)
{
    char *name[FILES_MAX], dir[2][PATH_CAP];
    char path[2 * PATH_CAP + 264];
    /* the program has rates in it, and its own form of the compiled ones */
    int good;
    memset(h, 0, sizeof *h);
    good = rates_key_add(&h->key, "/proc/self/exe");
    h->key.bytes = 0;
    rates_cache_dir(dir[0]);
    rates_data_dir(dir[1]);
    for (size_t k = 0; k < 2; k++) {
        size_t n = list_dir(name, FILES_MAX, dir[k]);
        for (size_t i = 0; i < n; i++) {
            (void)snprintf(path, sizeof path, "%s/%s", dir[k], name[i]);
            free(name[i]);
            h->path[h->n] = strdup(path);
            good = good && h->path[h->n] != NULL &&
                   rates_key_add(&h->key, path);
            if (h->path[h->n] != NULL) h->n++;
        }
    }
    return good ? CLI_ANSWERED : cli_fail(CLI_LIMIT, "out of memory");
}

static void clear_held(held *h)
{
    for (size_t i = 0; i < h->n; i++) free(h->path[i]);
    free(h->key.text);
}

static cli_exit load(tables *t, const held *h, const char *path)
{
    cli_place place = cli_at("rates", NULL);
    cli_exit exit = CLI_ANSWERED;
    dcl_err err = {0};
    if (dcl_rates_builtin(&t->part[0], NULL, &err) != DCL_OK) {
        return cli_complain(&place, &err);
    }
    t->n = 1;
    for (size_t i = 0; i < h->n && exit == CLI_ANSWERED; i++) {
        exit = load_file(t, h->path[i], 1);
    }
    if (exit == CLI_ANSWERED && path != NULL) exit = load_file(t, path, 0);
    return exit;
}

/* All of them, in one table. */
static cli_exit read_tables(cli_rates *r, const held *h, const char *path)
{
    tables t = {{NULL}, 0};
    cli_place place = cli_at("rates", NULL);
    dcl_err err = {0};
    cli_exit exit = load(&t, h, path);
    if (exit == CLI_ANSWERED && t.n == 1) {
        r->rates = t.part[0];
        return exit;
    }
    if (exit == CLI_ANSWERED &&
        dcl_rates_join(&r->rates, (const dcl_rates *const *)t.part, t.n, NULL,
                       &err) != DCL_OK) {
        exit = cli_complain(&place, &err);
    }
    for (size_t i = 0; i < t.n; i++) dcl_rates_free(t.part[i]);
    return exit;
}

static cli_exit read_age(cli_rates *r, const cli *c)
{
    const char *text = cli_opt_value(&c->args, OPT_MAX_AGE);
    uint64_t age = 0;
    int has = 0;
    cli_exit exit;
    if (text != NULL && strcmp(text, "none") == 0) {
        r->policy.max_age = DCL_AGE_ANY;
        return CLI_ANSWERED;
    }
    exit = cli_count(&age, &has, c, OPT_MAX_AGE, 0, 1000000);
    if (has) r->policy.max_age = age == 0 ? DCL_AGE_NONE : (int64_t)age;
    return exit;
}

static cli_exit read_assume(cli_rates *r, const cli *c)
{
    const char *text = cli_opt_value(&c->args, OPT_ASSUME_RATE);
    cli_place place = cli_at("--assume-rate", text);
    dcl_err err = {0};
    if (text == NULL) return CLI_ANSWERED;
    if (cli_opt_value(&c->args, OPT_RATE_ON) != NULL) {
        return cli_fail(CLI_USAGE,
                        "--rate-on and --assume-rate: a rate of your own "
                        "stands for every day; keep one of the two");
    }
    if (dcl_assume_check(r->rates, text, &err) != DCL_OK) {
        return cli_complain(&place, &err);
    }
    r->policy.assume = text;
    return CLI_ANSWERED;
}

/* `rates import --source nbx` says whose the file's rates are. */
static int names_its_own(const cli *c)
{
    return strcmp(c->command->name, "rates") == 0 && c->args.args > 0 &&
           strcmp(c->args.arg[0], "import") == 0;
}

static cli_exit read_sources(cli_rates *r, const cli *c)
{
    const char *source;
    while (r->policy.source_count < sizeof r->sources / sizeof *r->sources &&
           (source = cli_opt_nth(&c->args, OPT_SOURCE,
                                 (int)r->policy.source_count)) != NULL) {
        cli_place place = cli_at("--source", source);
        dcl_err err = {0};
        if (!names_its_own(c) &&
            dcl_source_check(r->rates, source, &err) != DCL_OK) {
            return cli_complain(&place, &err);
        }
        r->sources[r->policy.source_count++] = source;
    }
    if (r->policy.source_count > 0) r->policy.sources = r->sources;
    return CLI_ANSWERED;
}

static cli_exit read_policy(cli_rates *r, const cli *c)
{
    int rule = cli_opt_choice(&c->args, OPT_RATE_POLICY);
    int legs = cli_opt_choice(&c->args, OPT_MAX_LEGS);
    cli_exit exit;
    r->policy.size = sizeof r->policy;
    r->today = cli_today();
    r->policy.today = &r->today;
    if (rule >= 0) r->policy.rule = (dcl_rule)rule; /* in the rules' order */
    if (legs >= 0) r->policy.max_legs = (unsigned)legs + 1;
    r->policy.eu1103 = cli_opt_value(&c->args, OPT_EU1103) != NULL;
    r->policy.no_builtin = cli_opt_value(&c->args, OPT_NO_BUILTIN) != NULL;
    exit = read_assume(r, c);
    if (exit == CLI_ANSWERED) exit = read_sources(r, c);
    if (exit == CLI_ANSWERED) exit = read_age(r, c);
    if (exit != CLI_ANSWERED) return exit;
    return cli_day(&r->rate_on, &r->has_rate_on, c, OPT_RATE_ON);
}

/* Whether the command asks for rates of one day only, and which. */
static cli_exit one_day(dcl_day *day, int *has, const cli *c)
{
    const char *name = c->command->name;
    const char *what = c->args.args > 0 ? c->args.arg[0] : "";
    cli_exit exit = cli_day(day, has, c, OPT_RATE_ON);
    int path = strcmp(name, "rates") == 0 && strcmp(what, "path") == 0;
    if (exit != CLI_ANSWERED) return exit;
    if (!path && strcmp(name, "convert") != 0 && strcmp(name, "total") != 0 &&
        strcmp(name, "explain") != 0) {
        *has = 0;
        return exit;
    }
    if (*has) return exit;
    if (cli_opt_nth(&c->args, OPT_ON, 1) != NULL ||
        cli_opt_value(&c->args, OPT_AFTER) != NULL) {
        return exit;
    }
    *day = cli_today();
    exit = cli_day(day, has, c, OPT_ON);
    *has = 1;
    return exit;
}

cli_exit cli_rates_read(cli_rates *r, const cli *c)
{
    const char *path = cli_opt_value(&c->args, OPT_RATES);
    held h;
    dcl_day day = 0;
    int has = 0;
    cli_exit exit;
    memset(r, 0, sizeof *r);
    exit = one_day(&day, &has, c);
    if (exit != CLI_ANSWERED) return exit;
    exit = list_held(&h);
    if (exit == CLI_ANSWERED &&
        !(has && path == NULL && rates_packed_read(&r->rates, &h.key, day))) {
        exit = read_tables(r, &h, path);
        if (exit == CLI_ANSWERED && has && path == NULL) {
            rates_packed_write(r->rates, &h.key);
        }
    }
    clear_held(&h);
    return exit == CLI_ANSWERED ? read_policy(r, c) : exit;
}

void cli_rates_clear(cli_rates *r)
{
    dcl_rates_free(r->rates);
    memset(r, 0, sizeof *r);
}

cli_exit cli_ask_failed(const cli *c, const cli_place *place,
                        const dcl_err *err)
{
    const char *assume = cli_opt_value(&c->args, OPT_ASSUME_RATE);
    cli_place at = cli_at("--in", NULL);
    cli_exit exit;
    switch (err->status) {
    case DCL_NO_RATE:
    case DCL_NO_CURRENCY:
        if (assume != NULL) at = cli_at("--assume-rate", assume);
        if (strcmp(c->command->name, "convert") == 0 && assume == NULL) {
            at = cli_at("CUR", NULL);
        }
        at.text = NULL;
        if (place->file != NULL) at = *place;
        exit = cli_complain(&at, err);
        if (err->status == DCL_NO_RATE && !place->quiet &&
            strstr(err->msg, "--assume-rate") == NULL) {
            cli_hint("--rate-on DATE takes another day's rate, --assume-rate "
                     "\"97.23 RUB/USD\" one of your own, --max-age DAYS an "
                     "older one");
        }
        return exit;
    case DCL_SYNTAX:
        if (assume != NULL && place->text == NULL) {
            at = cli_at("--assume-rate", assume);
            return cli_complain(&at, err);
        }
        return cli_complain(place, err);
    case DCL_ARGUMENT:
        at = cli_at("--eu1103", NULL);
        return strncmp(err->msg, "eu1103", 6) == 0 ? cli_complain(&at, err)
                                                   : cli_complain(place, err);
    case DCL_TOO_BIG:
        exit = cli_complain(place, err);
        if (!place->quiet && strstr(err->msg, "--") == NULL &&
            strstr(err->msg, "digits") != NULL &&
            cli_option_is_for(OPT_MAX_DIGITS, c->command->name)) {
            cli_hint("--max-digits N raises the limit on digits");
        }
        return exit;
    default: return cli_complain(place, err);
    }
}

cli_exit cli_ccys_read(dcl_ccy **in, size_t *count, const cli *c,
                       const dcl_rates *rates)
{
    const char *text;
    dcl_err err = {0};
    int i;
    *in = NULL;
    *count = 0;
    for (i = 0; cli_opt_nth(&c->args, OPT_IN, i) != NULL; i++) {
    }
    if (i == 0) return CLI_ANSWERED;
    *in = calloc((size_t)i, sizeof **in);
    if (*in == NULL) return cli_fail(CLI_LIMIT, "out of memory");
    for (i = 0; (text = cli_opt_nth(&c->args, OPT_IN, i)) != NULL; i++) {
        if (dcl_ccy_read(*in + i, rates, text, strlen(text), &err) != DCL_OK) {
            cli_place place = cli_at("--in", text);
            return cli_complain(&place, &err);
        }
        ++*count;
    }
    return CLI_ANSWERED;
}
