/* Rates out of a table, read once or again; the table is comes.c's `base`:
 * 8% from 2013-10-22, 7.25% from 2016-07-18, 5.5% from 2020-05-18. */
#include "comes.h"

#define ON365(rate) rate " interest on 36500 EUR, simple by act/365, "

static const t_comes rows[] = {
    {ON365("rate base") "rate read once, from 2014-01-01", "2014-01-10",
     "80"},
    /* of the first day, whatever comes after */
    {ON365("rate base") "rate read once, from 2016-07-17", "2016-07-20",
     "32"},
    {ON365("rate base") "rate read every 1 day, from 2016-07-17",
     "2016-07-20", "119/4"},
    /* times and plus */
    {ON365("rate base x3") "rate read once, from 2014-01-01", "2014-01-01",
     "24"},
    {ON365("rate base + 2%") "rate read once, from 2014-01-01", "2014-01-01",
     "10"},
    {ON365("rate base x3 + 2%") "rate read once, from 2014-01-01",
     "2014-01-01", "26"},
    /* read on the first day of each month: the change of 2016-07-18 is seen
     * on 2016-08-01 */
    {ON365("rate base") "rate read every 1 month, from 2016-07-01",
     "2016-07-31", "248"},
    {ON365("rate base") "rate read every 1 month, from 2016-07-01",
     "2016-08-02", "525/2"},
    /* nothing is in the table before its first day */
    {ON365("rate base") "rate read once, from 2013-10-21", "2013-10-30",
     "!DCL_NO_RATE"},
    {ON365("rate other") "rate read once, from 2014-01-01", "2014-01-10",
     "!DCL_NO_RATE"},
};

static void a_table_is_read_when_it_says(void)
{
    T_COMES(rows);
}

T_TESTS(penalty, rate, T(a_table_is_read_when_it_says));
