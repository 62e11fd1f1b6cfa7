/* Fractions, signs, zero, and what is too long for words. */
#include "vectors.h"

static const v_row english_rows[] = {
        {"words",
         "0",
         "zero"},
        {"words",
         "-0",
         "zero"},
        {"words",
         "-12",
         "minus twelve"},
        {"words",
         "2.50",
         "two point five"},
        {"words",
         "0.025",
         "zero point zero two five"},
        {"words 2",
         "1987",
         "two thousand"},
        {"words",
         "123.456",
         "one hundred twenty-three point four five six"},
        {"words and",
         "105",
         "one hundred and five"},
        {"words and",
         "1005",
         "one thousand and five"},
        {"words and",
         "100000",
         "one hundred thousand"},
        {"words plain",
         "22",
         "twenty two"},
        {"words and comma",
         "1234567",
         "one million, two hundred and thirty-four thousand, five hund"
         "red and sixty-seven"},
        {"words",
         "1e-10000001",
         "!DCL_TOO_BIG in words it has more than 10000000 digits"},
        {"words british",
         "1234567e6",
         "one billion two hundred thirty-four thousand five hundred si"
         "xty-seven million"},
        {"words indian",
         "1e19",
         "!DCL_NO_NAME lakh and crore are not said from 10^19 on"},
        {"words",
         "1e3003",
         "one millinillion"}};
static void english(void)
{
    V_SHOWS(english_rows);
}

T_TESTS(say, words, T(english));
