/* A table of any length in constant memory: each row goes out as it comes, as
 * tab-separated values, digits as text.
 *
 *   stream_table SCHEDULE FROM TO [EVERY_DAYS] */
#include <decillion/penalty.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int put(void *file, const char *bytes, size_t n)
{
    return fwrite(bytes, 1, n, file) != n;
}

/* The numbers are the library's until this returns.  Not zero: stop. */
static int row(void *ctx, const dcl_row *r)
{
    const dcl_sink out = {put, stdout};
    const dcl_num *column[2];
    char day[32];
    column[0] = r->added;
    column[1] = r->total;
    if (dcl_date_write(day, sizeof day, NULL, r->day, ctx) != DCL_OK) return 1;
    fputs(day, stdout);
    for (int i = 0; i < 2; i++) {
        putchar('\t');
        if (dcl_num_write(&out, NULL, column[i], NULL, NULL, NULL, ctx) !=
            DCL_OK)
            return 1;
    }
    return putchar('\n') == EOF;
}

int main(int argc, char **argv)
{
    dcl_penalty *penalty = NULL;
    dcl_row_sink sink = {row, NULL};
    dcl_err err = {DCL_OK, 0, 0, ""};
    dcl_day from, to;
    long every = argc > 4 ? strtol(argv[4], NULL, 10) : 7;
    dcl_status status;
    if (argc < 4) {
        fputs("usage: stream_table SCHEDULE FROM TO [EVERY_DAYS]\n", stderr);
        return 2;
    }
    sink.ctx = &err;
    status = dcl_penalty_read(&penalty, argv[1], strlen(argv[1]), NULL, NULL,
                              &err);
    if (status == DCL_OK)
        status = dcl_date_read(&from, argv[2], strlen(argv[2]), &err);
    if (status == DCL_OK)
        status = dcl_date_read(&to, argv[3], strlen(argv[3]), &err);
    if (status == DCL_OK) {
        puts("day\tadded\ttotal");
        status = dcl_penalty_rows(penalty, from, to, every, DCL_UNIT_DAY, &sink,
                                  NULL, NULL, &err);
    }
    if (status != DCL_OK)
        fprintf(stderr, "%s: %s\n", dcl_status_name(status), err.msg);
    dcl_penalty_free(penalty);
    return status != DCL_OK;
}
