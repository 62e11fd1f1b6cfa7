/* Names numbers, and reads names: links libdecillion-say alone, without GMP.
 *
 *   name_number NUMBER...     1e36, 2,500,000, "2.5 decillion", "one hundred"
 *
 * Nothing is allocated: the buffers are the caller's, and a text too long for
 * them says how many bytes it wants. */
#include <decillion/say.h>
#include <stdio.h>
#include <string.h>

static int put(void *file, const char *bytes, size_t n)
{
    return fwrite(bytes, 1, n, file) != n;
}

/* One number: its digits, its short name, and in words. */
static dcl_status name(const char *text, dcl_err *err)
{
    char digits[1000], exponent[40], line[200];
    dcl_sink out = {put, stdout};
    dcl_dec_out read = {0};
    dcl_dec x = {0};
    size_t need;
    dcl_status status;
    read.digits = digits;
    read.digits_cap = sizeof digits;
    read.exponent = exponent;
    read.exponent_cap = sizeof exponent;
    status = dcl_say_read(&read, text, strlen(text), NULL, err);
    if (status != DCL_OK) return status;
    x.digits = digits;
    x.count = read.digits_need;
    x.exponent = exponent;
    x.exponent_count = read.exponent_need;
    x.negative = read.negative;
    status = dcl_say_compact(line, sizeof line, &need, NULL, &x, NULL, err);
    if (status != DCL_OK) return status;
    printf("%s = ", line);
    status = dcl_say_words(&out, &x, NULL, err);
    putchar('\n');
    return status;
}

int main(int argc, char **argv)
{
    int failed = 0;
    for (int i = 1; i < argc; i++) {
        dcl_err err;
        if (name(argv[i], &err) == DCL_OK) continue;
        /* the place is a byte of what was given: a caret can stand under it */
        fflush(stdout);
        fprintf(stderr, "%s\n%*s %s\n", argv[i], (int)err.at + 1, "^", err.msg);
        failed = 1;
    }
    return failed;
}
