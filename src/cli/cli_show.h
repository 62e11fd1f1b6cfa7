/* The user's text on a terminal: shown, never obeyed. */
#ifndef CLI_SHOW_H
#define CLI_SHOW_H

#include <stddef.h>

/* The first character of s (n > 0 bytes) as it may be printed, NUL-terminated
 * into out (at least 16 bytes): itself; or, for controls, bidirectional
 * overrides, and bytes that are no UTF-8, an escape such as \x1B or \u202E.
 * *columns: the terminal columns it takes (0, 1 or 2 as in East Asian Width;
 * an escape: its length).  Returns the bytes consumed. */
size_t cli_show_char(char out[16], size_t *columns, const char *s, size_t n);

#endif
