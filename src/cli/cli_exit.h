/* How the program ends. */
#ifndef CLI_EXIT_H
#define CLI_EXIT_H

/* The exit statuses, once, for the program, its help and its manual.
 *        name        number  meaning */
#define CLI_EXIT_MAP(X)                                                        \
    X(ANSWERED, 0, "answered")                                                 \
    X(NO, 1, "the answer is no")                                               \
    X(USAGE, 2, "not understood: usage, schedule, number, date, case file")    \
    X(LIMIT, 3, "past a limit; the message names the flag that raises it")     \
    X(NOTHING, 4, "no rate, currency, case or name for that")                  \
    X(IO, 5, "a file, network or output error")

typedef enum cli_exit {
#define CLI_EXIT_ENUM(name, number, text) CLI_##name = number,
    CLI_EXIT_MAP(CLI_EXIT_ENUM)
#undef CLI_EXIT_ENUM
} cli_exit;

#endif
