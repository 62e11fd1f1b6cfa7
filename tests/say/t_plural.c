/* The noun after a number, by what is shown. */
#include <stdio.h>
#include <stdlib.h>

#include "vectors.h"

static void by_what_is_shown(void)
{
    static const char letters[] = "1fmo"; /* one, few, many, other */
    static const struct {
        const char *style, *number;
        char form;
    } rows[] = {
        {"ru", "1", '1'}, {"ru", "2", 'f'}, {"ru", "5", 'm'}, {"ru", "11", 'm'},
        {"ru", "12", 'm'}, {"ru", "21", '1'}, {"ru", "111", 'm'},
        {"ru", "112", 'm'}, {"ru", "122", 'f'}, {"ru", "1.5", 'o'},
        {"ru", "0", 'm'}, {"ru", "1.65e36", 'm'}, {"ru", "2e6", 'm'},
        {"ru 2", "1.96", 'o'}, {"ru 1", "1.96", 'f'}, {"ru 2", "1.0", '1'},
        {"ru never", "1", 'o'}, {"ru words", "2000001", '1'},
        {"ru words", "2000000", 'm'}, {"ru words", "3", 'f'},
        {"ru grouped", "1234501", '1'}, {"ru grouped", "1000000", 'm'},
        {"uk", "24", 'f'}, {"uk", "0.5", 'o'}, {"pl", "1", '1'},
        {"pl", "21", 'm'}, {"pl", "22", 'f'}, {"pl", "12", 'm'},
        {"pl", "1.5", 'o'}, {"en", "1", '1'}, {"en", "1.5", 'o'},
        {"en", "0", 'o'}, {"en", "2e6", 'o'}, {"en never", "1", 'o'},
        {"fr", "1.5", '1'}, {"fr", "0", '1'}, {"fr", "2", 'o'},
        {"fr", "2e6", 'm'}, {"fr", "2000", 'o'}, {"es", "2e6", 'm'},
        {"es", "1", '1'}, {"it", "1e9", 'm'}, {"de", "1", '1'},
        {"de", "1e6", 'o'}, {"zh", "1", 'o'}, {"ja words", "1", 'o'}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        dcl_say_style style = {0};
        dcl_plural form = DCL_PLURAL_OTHER;
        v_number x;
        v_style(&style, rows[i].style);
        v_number_of(&x, rows[i].number);
        CU_ASSERT_EQUAL(dcl_say_plural(&form, &x.dec, &style, NULL), DCL_OK);
        if (letters[form] != rows[i].form)
            printf("\n  %s in `%s`: %c, not %c\n", rows[i].number,
                   rows[i].style, letters[form], rows[i].form);
        CU_ASSERT_EQUAL(letters[form], rows[i].form);
        v_number_free(&x);
    }
}

T_TESTS(say, plural, T(by_what_is_shown));
