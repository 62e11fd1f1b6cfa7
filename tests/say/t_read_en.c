/* What is read in English, and what is refused, where and why. */
#include <stdio.h>
#include <stdlib.h>

#include "vectors.h"

static void is_read(void)
{
    static const v_row rows[] = {
        {"", "2.5 decillion", "25|32"},
        {"", "two undecillion", "2|36"},
        {"", "Two Undecillion", "2|36"},
        {"", " TWENTY two ", "22|0"},
        {"", "one hundred and five thousand", "105|3"},
        {"", "one million, two thousand, three", "1002003|0"},
        {"", "a million", "1|6"},
        {"", "a googol", "1|100"},
        {"", "ten googol", "1|101"},
        {"", "fifteen hundred", "15|2"},
        {"", "minus five", "-5|0"},
        {"", "-two million", "-2|6"},
        {"", "negative three", "-3|0"},
        {"", "two point five million", "25|5"},
        {"", "zero point zero five", "5|-2"},
        {"", "zero", "0|0"},
        {"", "2 millions", "2|6"},
        {"", "1 sedecillion", "1|51"},
        {"", "1 sexdecillion", "1|51"},
        {"", "1 quinquadecillion", "1|48"},
        {"", "2,500,000", "25|5"},
        {"", "10^33", "1|33"},
        {"", "2.5e36", "25|35"},
        {"", "2.5decillion", "25|32"},
        {"long", "1 milliard", "1|9"},
        {"long", "one decillion", "1|60"},
        {"long", "two trilliard", "2|21"},
        {"british", "one thousand million", "1|9"},
        {"british", "1 thousand million", "1|9"},
        {"british", "five hundred thousand and six billion", "500006|12"},
        {"indian", "two lakh", "2|5"},
        {"indian", "1 lakh crore", "1|12"},
        {"indian", "three crore two crore", "30000002|7"},
        {"", "5 k", "5|3"},
        {"", "2,500,000 Q", "25|35"},
        {"", "7 \xC2\xB5", "7|-6"},
        {"", "2.5 m",
         "!DCL_SYNTAX 4+1 `m` is milli in style si, and a million to many: name"
         " the style, or write the word"},
        {"", "5k", "5|3"},
        {"", "5G",
         "!DCL_SYNTAX 1+1 `G` is no word of a number in en, short scale"},
        {"", "5 kk",
         "!DCL_SYNTAX 2+2 `kk` is no word of a number in en, short scale"},
        {"si", "2.5 M", "25|5"},
        {"si", "1 m", "1|-3"},
        {"si", "1 \xC2\xB5", "1|-6"},
        {"si", "1 \xCE\xBC", "1|-6"},
        {"", "one millinillinillion", "1|3000003"},
        {"", "1 millinillinillinillinillinillinillinillinillinillinillion",
         "1|3000000000000000000000000000003"},
        {"", "2.5 millinillinillinillinillinillinillinillinillinillinillion",
         "25|3000000000000000000000000000002"},
        {"",
         "one millinillinillinillinillinillinillimillion two "
         "millinillinillinillinillinillinillinillion",
         "1002|3000000000000000000003"}};
    V_READS(rows);
}

static void is_refused(void)
{
    static const v_row rows[] = {
        {"", "", "!DCL_SYNTAX 0+0 a number is expected here"},
        {"", "foo",
         "!DCL_SYNTAX 0+3 `foo` is no word of a number in en, short"
         " scale"},
        {"", "one two",
         "!DCL_SYNTAX 4+3 `two` does not fit after what is"
         " before it"},
        {"", "twenty eleven",
         "!DCL_SYNTAX 7+6 `eleven` does not fit after what"
         " is before it"},
        {"", "one million two billion",
         "!DCL_SYNTAX 16+7 `billion` must be"
         " smaller than the magnitude before it"},
        {"", "one million two million",
         "!DCL_SYNTAX 16+7 `million` must be"
         " smaller than the magnitude before it"},
        {"", "million",
         "!DCL_SYNTAX 0+7 `million` has no number before it to"
         " count it"},
        {"", "one thousand million",
         "!DCL_SYNTAX 13+7 a thousand `million` is said in the british scale,"
         " not in the short one"},
        {"", "one milliard",
         "!DCL_SYNTAX 4+8 `milliard` is no word of the"
         " short scale"},
        {"british", "one milliard",
         "!DCL_SYNTAX 4+8 `milliard` is no word of"
         " the british scale"},
        {"", "two lakh",
         "!DCL_SYNTAX 4+4 `lakh` is no word of a number in en,"
         " short scale"},
        {"", "2.5 decillion million",
         "!DCL_SYNTAX 14+7 `million` does not fit"
         " after what is before it"},
        {"", "2e3 million",
         "!DCL_SYNTAX 4+7 a power of ten and then `million`:"
         " one of them is enough"},
        {"", "one hundred and", "!DCL_SYNTAX 15+0 the number ends too soon"},
        {"", "and one",
         "!DCL_SYNTAX 0+3 `and` does not fit after what is"
         " before it"},
        {"", "one hundred hundred",
         "!DCL_SYNTAX 12+7 `hundred` does not fit"
         " after what is before it"},
        {"", "zero hundred",
         "!DCL_SYNTAX 5+7 `hundred` has no number before it"
         " to count it"},
        {"", "one zero",
         "!DCL_SYNTAX 4+4 `zero` does not fit after what is"
         " before it"},
        {"", "two point", "!DCL_SYNTAX 9+0 a digit is expected after `point`"},
        {"", "one illion",
         "!DCL_SYNTAX 4+6 `illion` is no word of a number in"
         " en, short scale"},
        {"", "one nillion",
         "!DCL_SYNTAX 4+7 `nillion` is no word of a number"
         " in en, short scale"},
        {"", "2,5 million",
         "!DCL_SYNTAX 0+3 the digits of `2,5` are not in"
         " groups of three (a decimal mark is `.`)"},
        {"", "2.5 M", "25|5"},
        {"si", "2.5 X", "!DCL_SYNTAX 4+1 `X` is no SI prefix"},
        {"", "one million point five million",
         "!DCL_SYNTAX 23+7 `million` does"
         " not fit after what is before"
         " it"},
        {"", "minus minus one",
         "!DCL_SYNTAX 6+5 `minus` does not fit after"
         " what is before it"},
        {"", "five \xD1\x82\xD1\x8B",
         "!DCL_SYNTAX 5+4 `\xD1\x82\xD1\x8B` is no"
         " word of a number in en, short scale"}};
    V_READS(rows);
}

static void digits_past_memory(void)
{
    static const char text[] =
        "one millinillinillinillinillinillinillinillinillinillinillion and one";
    dcl_dec_out out = {NULL, 0, 0, NULL, 0, 0, 0};
    dcl_err err;
    T_STATUS(dcl_say_read(&out, text, sizeof text - 1, NULL, &err), DCL_TOO_BIG,
             &err);
}

T_TESTS(say, read_en, T(is_read), T(is_refused), T(digits_past_memory));
