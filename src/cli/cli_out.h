/* Standard output: answers only, whole or not at all. */
#ifndef CLI_OUT_H
#define CLI_OUT_H

#include <decillion/text.h>

/* Output on its way.  While `hold` is set nothing is written before
 * cli_out_end, so that a command with one answer leaves no half of it behind
 * when it fails; while `marked`, nothing is written either. */
typedef struct cli_out {
    int fd;
    int hold;
    int marked;
    int failed; /* errno of the first failure, 0 */
    char *p;
    size_t n, cap;
} cli_out;

dcl_sink cli_out_sink(cli_out *out);
void cli_out_put(cli_out *out, const char *bytes, size_t n);
void cli_out_text(cli_out *out, const char *text);

/* A place in the output to go back to: what was put after cli_out_mark is taken
 * back by cli_out_back.  Nothing is written in between. */
void cli_out_mark(cli_out *out, size_t *mark);
void cli_out_back(cli_out *out, size_t mark);

/* Writes what has gathered; 0, or the errno. */
int cli_out_flush(cli_out *out);

/* keep 0: what is still held is dropped.  Frees.  0, or the errno. */
int cli_out_end(cli_out *out, int keep);

#endif
