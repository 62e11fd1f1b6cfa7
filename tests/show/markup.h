/* Is a text well-formed? */
#ifndef TESTS_SHOW_MARKUP_H
#define TESTS_SHOW_MARKUP_H

/* Elements nest and are closed, attributes are quoted and stand once, what
 * would be markup is escaped, ids are unique.  html: elements without content
 * (meta, br, ...) need not be closed.  0, or 1 + the byte at fault. */
long t_markup_fault(const char *text, int html);

/* The same as a test: prints the place. */
void t_well_formed(const char *text, int html);

#endif
