/* What is read in other languages, in digits and words together, and what is
 * refused: the rows of a file of vectors. */
#include "vectors.h"

#include <stdlib.h>

/* The rows of a group, of which there are at least so many. */
static void rows_of(const char *group, int least)
{
    v_file f;
    int rows = 0;
    if (!v_open(&f, "read-tongue.tsv")) return;
    while (v_next(&f)) {
        dcl_say_style style = {0};
        char *got;
        if (strcmp(f.column[0], group) != 0) continue;
        v_style(&style, f.column[1]);
        got = v_read(f.column[2], &style);
        T_STR(got, f.column[3]);
        if (strcmp(got, f.column[3]) != 0)
            printf("  read-tongue.tsv:%zu: %s\n", f.line, f.column[2]);
        free(got);
        rows++;
    }
    CU_ASSERT(rows >= least);
}

static void is_read(void)
{
    rows_of("is_read", 47);
}

static void is_refused(void)
{
    rows_of("is_refused", 6);
}

/* Units by signs fall within a group, a larger noun takes no bare one after it,
 * and a Chinese gap is said. */
static void units_fall(void)
{
    rows_of("units_fall", 37);
}

/* A noun without a number is in the singular, where grammar has it. */
static void bare_nouns(void)
{
    rows_of("bare_nouns", 32);
}

/* What people write beside what say writes: minus before digits, abbreviations
 * of the press, figures among names, Belgian and Swiss tens, lakh crore. */
static void read_more(void)
{
    rows_of("read_more", 100);
}

T_TESTS(say, read_tongue, T(is_read), T(is_refused), T(units_fall),
        T(bare_nouns), T(read_more));
