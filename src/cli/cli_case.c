/* A SCHEDULE argument: a case of the casebook, a case file, standard input, or
 * the schedule's own words. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli_ask.h"
#include "cli/cli_file.h"
#include "cli/cli_mem.h"

static int is_name_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
}

/* One word that begins with a letter and is no path. */
static int looks_like_name(const char *s, size_t n)
{
    size_t i;
    if (n == 0 ||
        !((s[0] >= 'a' && s[0] <= 'z') || (s[0] >= 'A' && s[0] <= 'Z'))) {
        return 0;
    }
    for (i = 0; i < n && is_name_byte(s[i]); i++) {
    }
    return i == n;
}

/* A path has a slash or ends in .rec; schedule text has slashes too
 * ("100000 RUB/day"), but then it has blanks, and begins like no path. */
static int looks_like_path(const char *s)
{
    size_t n = strlen(s);
    const char *hash = strrchr(s, '#');
    if (hash != NULL) n = (size_t)(hash - s);
    if (n >= 4 && memcmp(s + n - 4, ".rec", 4) == 0) return 1;
    if (s[0] == '/' || strncmp(s, "./", 2) == 0 || strncmp(s, "../", 3) == 0) {
        return 1;
    }
    return strchr(s, '/') != NULL && strpbrk(s, " \t\n,") == NULL;
}

/* Do records stand in the text, or a schedule? */
static int looks_like_records(const char *s)
{
    static const char *const key[] = {
        "Case:", "Schedule:", "Title:", "Table:", "Rule:"};
    size_t i;
    for (;;) {
        for (i = 0; i < sizeof key / sizeof *key; i++) {
            if (strncmp(s, key[i], strlen(key[i])) == 0) return 1;
        }
        s = strchr(s, '\n');
        if (s == NULL) return 0;
        s++;
    }
}

static cli_exit builtin(cli_case *k)
{
    dcl_err err = {0};
    cli_place place = cli_at("casebook", NULL);
    if (k->builtin != NULL ||
        dcl_book_builtin(&k->builtin, NULL, &err) == DCL_OK) {
        return CLI_ANSWERED;
    }
    return cli_complain(&place, &err);
}

/* May the schedule speak of "rate cbr-key"? */
static int names_a_table(const char *s, size_t n)
{
    size_t i;
    for (i = 0; i + 5 < n; i++) {
        if (memcmp(s + i, "rate ", 5) == 0) return 1;
    }
    return 0;
}

static cli_exit read_schedule(cli_case *k, const char *text, size_t n,
                              const dcl_limits *limits)
{
    dcl_err err = {0};
    if (dcl_penalty_read(&k->penalty, text, n, limits, &cli_mem, &err) !=
        DCL_OK) {
        return cli_complain(&k->place, &err);
    }
    /* rate tables are the casebook's */
    return names_a_table(text, n) ? builtin(k) : CLI_ANSWERED;
}

static cli_exit take_case(cli_case *k, const dcl_case *found,
                          const dcl_limits *limits)
{
    dcl_err err = {0};
    const char *name = dcl_case_value(found, DCL_CASE_CASE, 0);
    const char *title = dcl_case_value(found, DCL_CASE_TITLE, 0);
    k->found = found;
    (void)snprintf(k->title, sizeof k->title, "%s%s%s", name,
                   title != NULL ? ": " : "", title != NULL ? title : "");
    if (dcl_book_penalty(&k->penalty, found, limits, NULL, &err) == DCL_OK) {
        return CLI_ANSWERED;
    }
    return cli_complain(&k->place, &err);
}

static cli_exit from_name(cli_case *k, const char *text, size_t n,
                          const dcl_limits *limits)
{
    const dcl_case *found = NULL;
    dcl_err err = {0};
    cli_exit exit = builtin(k);
    if (exit != CLI_ANSWERED) return exit;
    if (dcl_book_find(&found, k->builtin, text, n, &err) != DCL_OK) {
        return cli_complain(&k->place, &err);
    }
    return take_case(k, found, limits);
}

/* The case of a file: the one after `#`, or the only one. */
static cli_exit pick(const dcl_case **found, const cli_case *k,
                     const char *wanted, const char *path)
{
    dcl_err err = {0};
    cli_place place = cli_at(path, NULL);
    size_t n = dcl_book_count(k->book);
    if (wanted != NULL) {
        if (dcl_book_find(found, k->book, wanted, strlen(wanted), &err) ==
            DCL_OK) {
            return CLI_ANSWERED;
        }
        return cli_complain(&place, &err);
    }
    if (n == 0) return cli_fail(CLI_USAGE, "%s: there is no case in it", path);
    *found = dcl_book_nth(k->book, 0);
    if (n == 1) return CLI_ANSWERED;
    return cli_fail(CLI_USAGE,
                    "%s: it holds %zu cases; name one, as in `%s#%s`", path, n,
                    path, dcl_case_value(*found, DCL_CASE_CASE, 0));
}

static cli_exit from_records(cli_case *k, const char *path, const char *wanted,
                             size_t n, const dcl_limits *limits)
{
    const dcl_case *found = NULL;
    dcl_err err = {0};
    cli_exit exit = builtin(k);
    if (exit != CLI_ANSWERED) return exit;
    k->place.file = path;
    k->place.line = 1;
    k->place.text = k->text;
    k->place.n = n;
    if (dcl_book_read(&k->book, k->text, n, k->builtin, limits, NULL, &err) !=
        DCL_OK) {
        return cli_complain(&k->place, &err);
    }
    exit = pick(&found, k, wanted, path);
    if (exit == CLI_ANSWERED) exit = take_case(k, found, limits);
    k->place = cli_at(path, NULL);
    return exit;
}

/* In files `#` begins a comment: blanked, so that columns stay true. */
static void blank_comments(char *s)
{
    for (; *s != '\0'; s++) {
        if (*s != '#') continue;
        for (; *s != '\0' && *s != '\n'; s++) *s = ' ';
        if (*s == '\0') return;
    }
}

static cli_exit from_file(cli_case *k, const char *text,
                          const dcl_limits *limits)
{
    char path[4096];
    const char *wanted = strrchr(text, '#');
    size_t n = wanted != NULL ? (size_t)(wanted - text) : strlen(text);
    cli_exit exit;
    if (n >= sizeof path) {
        return cli_fail(CLI_IO, "%.60s...: the path is too long", text);
    }
    memcpy(path, text, n);
    path[n] = '\0';
    exit = cli_file_read(&k->text, &n, path);
    if (exit != CLI_ANSWERED) return exit;
    if (strlen(k->text) == n && !looks_like_records(k->text)) {
        k->place.file = path;
        k->place.line = 1;
        k->place.text = k->text;
        k->place.n = n;
        blank_comments(k->text);
        exit = read_schedule(k, k->text, n, limits);
        k->place = cli_at("SCHEDULE", NULL);
        return exit;
    }
    exit = from_records(k, path, wanted != NULL ? wanted + 1 : NULL, n, limits);
    k->place = cli_at("SCHEDULE", NULL);
    return exit;
}

/* The title of a case that was altered says what with. */
static void retitle(cli_case *k, const char *name, const char *text)
{
    size_t n = strlen(k->title);
    int again = strstr(k->title, "; changed: ") != NULL;
    if (n == 0) return;
    (void)snprintf(k->title + n, sizeof k->title - n, "%s%s %s",
                   again ? ", " : "; changed: ", name + 2, text);
}

/* One of --start, --base, --claimants in place. */
static cli_exit change(cli_case *k, const char *name, const char *text,
                       const dcl_penalty_change *what)
{
    dcl_penalty *changed = NULL;
    dcl_err err = {0};
    cli_place place = cli_at(name, text);
    if (dcl_penalty_with(&changed, k->penalty, what, NULL, &err) != DCL_OK) {
        return cli_complain(&place, &err);
    }
    dcl_penalty_free(k->penalty);
    k->penalty = changed;
    k->altered = 1;
    retitle(k, name, text);
    return CLI_ANSWERED;
}

static cli_exit change_all(cli_case *k, const cli *c)
{
    const char *base = cli_opt_value(&c->args, OPT_BASE);
    const char *claimants = cli_opt_value(&c->args, OPT_CLAIMANTS);
    const char *start_text = cli_opt_value(&c->args, OPT_START);
    dcl_penalty_change what = {0};
    dcl_day start = 0;
    int has = 0;
    cli_exit exit = cli_day(&start, &has, c, OPT_START);
    what.size = sizeof what;
    if (exit == CLI_ANSWERED && has) {
        what.start = &start;
        exit = change(k, "--start", start_text, &what);
        what.start = NULL;
    }
    if (exit == CLI_ANSWERED && base != NULL) {
        what.base = base;
        exit = change(k, "--base", base, &what);
        what.base = NULL;
    }
    if (exit == CLI_ANSWERED && claimants != NULL) {
        what.claimants = claimants;
        exit = change(k, "--claimants", claimants, &what);
    }
    return exit;
}

static void set_eval(cli_case *k, const dcl_limits *limits)
{
    const dcl_book *book = k->book != NULL ? k->book : k->builtin;
    k->eval.size = sizeof k->eval;
    k->eval.limits = limits;
    if (book != NULL) {
        k->eval.tables = dcl_book_tables(book, &k->eval.table_count);
    }
}

cli_exit cli_case_line(cli_case *k, const cli *c, dcl_book **book,
                       const dcl_limits *limits)
{
    const char *text = k->place.text;
    size_t n = k->place.n;
    cli_exit exit;
    k->builtin = *book;
    exit = looks_like_name(text, n) ? from_name(k, text, n, limits)
                                    : read_schedule(k, text, n, limits);
    if (exit == CLI_ANSWERED) exit = change_all(k, c);
    *book = k->builtin;
    set_eval(k, limits);
    return exit;
}

cli_exit cli_case_read(cli_case *k, const cli *c, const char *name,
                       const char *text, const dcl_limits *limits)
{
    cli_exit exit;
    memset(k, 0, sizeof *k);
    k->place = cli_at(name, text);
    if (strcmp(text, "-") == 0 || looks_like_path(text)) {
        exit = from_file(k, text, limits);
    } else if (looks_like_name(text, strlen(text))) {
        exit = from_name(k, text, strlen(text), limits);
    } else {
        exit = read_schedule(k, text, strlen(text), limits);
    }
    if (exit == CLI_ANSWERED) exit = change_all(k, c);
    set_eval(k, limits);
    return exit;
}

void cli_case_clear(cli_case *k)
{
    dcl_penalty_free(k->penalty);
    dcl_book_free(k->book);
    dcl_book_free(k->builtin);
    free(k->text);
    memset(k, 0, sizeof *k);
}
