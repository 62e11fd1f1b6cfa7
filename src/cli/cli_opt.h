/* Options: declared once, for parsing, help, completions and the manual. */
#ifndef CLI_OPT_H
#define CLI_OPT_H

#include <stddef.h>

#include "cli/cli_exit.h"

/* Groups of commands that take the same options. */
#define FOR_SCHEDULE "total table when solve explain compare check "
#define FOR_FIGURE FOR_SCHEDULE "say convert "
#define FOR_RATES "total table when explain compare check convert rates "
#define FOR_ALL "*"

/*  id           name        short argument  times choices
 *      commands
 *      what it does */
#define CLI_OPTION_MAP(X)                                                      \
    X(ON, "on", 0, "DATE", 9, NULL,                                            \
      "total solve explain compare check convert rates cases ",                \
      "the day asked for, that day counted (default: today)")                  \
    X(AFTER, "after", 0, "SPAN", 1, NULL, "total ",                            \
      "in place of a day: once SPAN has passed, as in \"10^18 weeks\"")        \
    X(IN, "in", 0, "CUR", 9, NULL, "total explain convert table ",             \
      "also in this currency; may be repeated")                                \
    X(START, "start", 0, "DATE", 1, NULL, FOR_SCHEDULE,                        \
      "in place of the schedule's own start")                                  \
    X(BASE, "base", 0, "AMOUNT", 1, NULL, FOR_SCHEDULE,                        \
      "in place of the schedule's own amount")                                 \
    X(CLAIMANTS, "claimants", 0, "N", 1, NULL, FOR_SCHEDULE,                   \
      "in place of the schedule's own number of claimants")                    \
    X(EACH, "each", 0, "FILE", 1, NULL, "total ",                              \
      "one schedule a line in (- is standard input), one answer a line out")   \
    X(EVERY, "every", 0, "SPAN", 1, NULL, "table ",                            \
      "a row each SPAN (default: 1 day)")                                      \
    X(FROM, "from", 0, "DATE", 1, NULL, "table rates ",                        \
      "the first row (default: the first day that earns)")                     \
    X(TO, "to", 0, "DATE", 1, NULL, "table rates ",                            \
      "the last row (default: the schedule's end, or today)")                  \
    X(MAX_ROWS, "max-rows", 0, "N", 1, NULL, "table ",                         \
      "refuse a longer table (1000000; of a chart 10000)")                    \
    X(CHART, "chart", 0, NULL, 1, NULL, "table ",                              \
      "draw a bar for each row, one block a factor of ten")                    \
    X(ASCII, "ascii", 0, NULL, 1, NULL, "table ",                              \
      "bars of # in place of blocks (also where TERM is dumb)")                \
    X(SVG, "svg", 0, "FILE", 1, NULL, "table ",                                \
      "a picture of the total, on a logarithmic scale, into FILE")             \
    X(HTML, "html", 0, "FILE", 1, NULL, "table ",                              \
      "a page with figure, chart, table, working and sources, into FILE")      \
    X(REACHES, "reaches", 0, "AMOUNT", 1, NULL, "when ",                       \
      "the sum to be reached")                                                 \
    X(TOTAL, "total", 0, "AMOUNT", 1, NULL, "solve ",                          \
      "the total to be explained")                                             \
    X(WITHIN, "within", 0, "PERCENT", 1, NULL, "solve ",                       \
      "totals this near count, in place of the digits as written")             \
    X(TIMES, "times", 0, "YARDSTICK", 1, NULL, "check ",                       \
      "the claim is a multiple of this, as in \"world GDP\"")                  \
    X(AGAINST, "against", 0, "SCHEDULE", 1, NULL, "check ",                    \
      "compare with what the schedule comes to")                               \
    X(FIELD, "field", 0, "N", 1, NULL, "say read ",                            \
      "replace these fields of each line: 2, 2-4, 3-, or a list (1)")          \
    X(DELIMITER, "delimiter", 'd', "C", 1, NULL, "say read ",                  \
      "the character between fields (default: blanks)")                        \
    X(HEADER, "header", 0, "[N]", 1, NULL, "say read ",                        \
      "pass the first N lines through (1)")                                    \
    X(INVALID, "invalid", 0, "WHAT", 1, "abort|warn|ignore",                   \
      "say read table total ",                                                 \
      "a line that cannot be read: stop (abort), or pass it through")          \
    X(DIGITS, "digits", 0, "K", 1, NULL, FOR_FIGURE,                           \
      "significant digits of a figure given by name (3)")                      \
    X(ROUND, "round", 0, "MODE", 1,                                            \
      "half-even|half-up|half-down|up|down|ceiling|floor",                     \
      FOR_FIGURE, "how a shown figure is rounded (half-even)")                 \
    X(SCALE, "scale", 0, "SCALE", 1, "short|long|british|indian|myriad|all",   \
      FOR_FIGURE "read ", "what a billion is (English: short)")                \
    X(NAMES, "names", 0, "SYSTEM", 1, "dictionary|miakinen|conway",            \
      FOR_FIGURE, "whose names (dictionary)")                                  \
    X(TRIM, "trim", 0, "WHEN", 1, "auto|always|never", FOR_FIGURE,             \
      "drop trailing zeros: of exact figures only (auto)")                     \
    X(LANG, "lang", 0, "LANG", 1, NULL, FOR_FIGURE "read ",                    \
      "the language of the names (en)")                                        \
    X(STYLE, "style", 0, "STYLE", 1,                                           \
      "compact|words|digits|grouped|scientific|engineering|si|sentence",       \
      FOR_FIGURE "read ", "how a figure is written (compact)")                 \
    X(GROUP, "group", 0, "MARK", 1,                                            \
      "comma|space|thin|narrow|no-break|apostrophe|underscore|point|indian|"   \
      "myriad|none",                                                           \
      FOR_FIGURE "read ",                                                      \
      "between groups of digits (by language; say: in style grouped)")         \
    X(AND, "and", 0, NULL, 1, NULL, FOR_FIGURE,                                \
      "in words: one hundred and one")                                         \
    X(COMMAS, "commas", 0, NULL, 1, NULL, FOR_FIGURE,                          \
      "in words: one million, two thousand")                                   \
    X(NO_HYPHENS, "no-hyphens", 0, NULL, 1, NULL, FOR_FIGURE,                  \
      "in words: twenty two")                                                  \
    X(EXACT, "exact", 0, NULL, 1, NULL, FOR_FIGURE,                            \
      "the whole value, however long")                                         \
    X(MAX_DIGITS, "max-digits", 0, "N", 1, NULL, FOR_FIGURE "read ",           \
      "longer values by leading digits, exponent and name (10000)")            \
    X(RATE_ON, "rate-on", 0, "DATE", 1, NULL, FOR_RATES,                       \
      "convert at this day's rate")                                            \
    X(ASSUME_RATE, "assume-rate", 0, "RATE", 1, NULL, FOR_RATES,               \
      "convert at a rate of your own, \"97.23 RUB/USD\"")                      \
    X(RATES, "rates", 0, "FILE", 1, NULL, FOR_RATES,                           \
      "use the rates of this file too")                                        \
    X(AS, "as", 0, "FORM", 1,                                                  \
      "csv|prices|ecb-csv|ecb-xml|sdmx-csv|cbr-xml|fed-csv|imf-tsv|decillion", \
      "rates ", "import: read the file as this form (its content tells)")      \
    X(PAIR, "pair", 0, "BASE/QUOTE", 1, NULL, "rates ",                        \
      "import: of a file that does not say its pair, 1 BASE = rate QUOTE")     \
    X(SOURCE, "source", 0, "NAME", 9, NULL, FOR_RATES,                         \
      "rates of this publisher only: cbr, ecb; may be repeated")               \
    X(MAX_AGE, "max-age", 0, "DAYS", 1, NULL, FOR_RATES,                       \
      "refuse an older rate (the publisher's own rule); or none")              \
    X(RATE_POLICY, "rate-policy", 0, "RULE", 1, "asof|exact|next|nearest",     \
      FOR_RATES, "which day's rate answers for a day without its own (asof)")  \
    X(MAX_LEGS, "max-legs", 0, "N", 1, "1|2", FOR_RATES,                       \
      "published rates crossed at most on the way (2)")                        \
    X(EU1103, "eu1103", 0, NULL, 1, NULL, FOR_RATES,                           \
      "between euro national units by Regulation (EC) 1103/97")                \
    X(NO_BUILTIN, "no-builtin", 0, NULL, 1, NULL, FOR_RATES,                   \
      "without the built-in rates; what the law fixes stays")                  \
    X(FORMAT, "format", 0, "FORM", 1,                                          \
      "text|json|jsonl|csv|tsv|ledger|beancount", FOR_ALL,                     \
      "how answers are written (text); ledger, beancount: rates export")       \
    X(COLOR, "color", 0, "WHEN", 1, "auto|always|never", FOR_ALL,              \
      "colour on a terminal; NO_COLOR turns it off (auto)")                    \
    X(COMPLETION, "completion", 0, "SHELL", 1, "bash|zsh|fish", "help ",       \
      "the completion script for a shell, to be sourced or installed")         \
    X(HELP, "help", 'h', NULL, 1, NULL, FOR_ALL, "help, with examples first")  \
    X(VERSION, "version", 0, NULL, 1, NULL, FOR_ALL, "the version")

typedef enum cli_opt {
#define CLI_OPTION_ENUM(id, name, letter, arg, times, choices, commands, help) \
    OPT_##id,
    CLI_OPTION_MAP(CLI_OPTION_ENUM)
#undef CLI_OPTION_ENUM
    OPT_COUNT
} cli_opt;

typedef struct cli_option {
    const char *name; /* without the dashes */
    char letter;      /* or 0 */
    const char *arg;  /* NULL: a flag; "[N]": the value only after `=` */
    int times;        /* 1: once; more: may be repeated */
    const char *choices;
    const char *commands;
    const char *help;
} cli_option;

extern const cli_option cli_options[OPT_COUNT];

typedef struct cli_given {
    cli_opt opt;
    const char *value; /* NULL: a flag */
} cli_given;

/* What stood on the command line; the texts are argv's. */
typedef struct cli_args {
    const char *command; /* NULL: none */
    const char **arg;    /* the rest, in order */
    int args;
    cli_given *given;
    int givens;
} cli_args;

/* CLI_ANSWERED, or what to exit with after a message.  Options may stand
 * anywhere, `--` ends them, `-` and numbers below zero are arguments. */
cli_exit cli_args_read(cli_args *a, int argc, char **argv);
void cli_args_clear(cli_args *a);

/* 1 where the command takes the option. */
int cli_option_is_for(cli_opt opt, const char *command);

/* The value given (of a flag: ""), or NULL. */
const char *cli_opt_value(const cli_args *a, cli_opt opt);
/* The i-th value of a repeatable option, or NULL. */
const char *cli_opt_nth(const cli_args *a, cli_opt opt, int i);
/* The index of the value among the option's choices; -1 where not given. */
int cli_opt_choice(const cli_args *a, cli_opt opt);

#endif
