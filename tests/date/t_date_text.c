/* Dates as text: what is read, what is refused and with which remedy. */
#include "date/civil.h"

#include <stdio.h>

#include "support.h"

static const struct {
    const char *text;
    int year, month, day;
} good[] = {
    {"2024-10-29", 2024, 10, 29},   {"0001-01-01", 1, 1, 1},
    {"9999-12-31", 9999, 12, 31},   {"29 Oct 2024", 2024, 10, 29},
    {"29 oct 2024", 2024, 10, 29},  {"29 OCTOBER 2024", 2024, 10, 29},
    {"1 May 2024", 2024, 5, 1},     {"01 May 2024", 2024, 5, 1},
    {"29 Oct. 2024", 2024, 10, 29}, {"29  Oct\t2024", 2024, 10, 29},
    {"29 Feb 2000", 2000, 2, 29},   {"3 September 0476", 476, 9, 3},
};

static void dates_are_read(void)
{
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        dcl_day day = 0;
        dcl_err err = {0};
        T_STATUS(dcl_date_read(&day, good[i].text, strlen(good[i].text), &err),
                 DCL_OK, &err);
        CU_ASSERT_EQUAL(day,
                        dcl__day_of(good[i].year, good[i].month, good[i].day));
    }
}

#define FORM "a date is written 2024-10-29 or 29 Oct 2024"

static const struct {
    const char *text;
    dcl_status status;
    size_t at, len;
    const char *msg;
} bad[] = {
    {"", DCL_SYNTAX, 0, 0, "no date is given"},
    {"2024-02-30", DCL_RANGE, 0, 10, "February 2024 has 29 days"},
    {"30 Feb 2023", DCL_RANGE, 0, 11, "February 2023 has 28 days"},
    {"2024-13-01", DCL_RANGE, 0, 10, "there is no month 13; a year has 12"},
    {"2024-00-01", DCL_RANGE, 0, 10, "there is no month 0; a year has 12"},
    {"0000-01-01", DCL_RANGE, 0, 10,
     "there is no year 0; dates go from 0001-01-01 to 9999-12-31"},
    {"10/11/2024", DCL_SYNTAX, 0, 10,
     "10 November or 11 October? write 2024-11-10 or 2024-10-11"},
    {"10.11.2024", DCL_SYNTAX, 0, 10,
     "10 November or 11 October? write 2024-11-10 or 2024-10-11"},
    {"10-11-2024", DCL_SYNTAX, 0, 10,
     "10 November or 11 October? write 2024-11-10 or 2024-10-11"},
    {"1/2/2024", DCL_SYNTAX, 0, 8,
     "1 February or 2 January? write 2024-02-01 or 2024-01-02"},
    {"13/11/2024", DCL_SYNTAX, 0, 10, "write the date as 2024-11-13"},
    {"11/13/2024", DCL_SYNTAX, 0, 10, "write the date as 2024-11-13"},
    {"5/5/2024", DCL_SYNTAX, 0, 8, "write the date as 2024-05-05"},
    {"31/31/2024", DCL_SYNTAX, 0, 10, "no such date; write it as 2024-10-29"},
    {"10/11/24", DCL_SYNTAX, 0, 8,
     "write the year with four digits, as in 2024-10-29"},
    {"2024-1-5", DCL_SYNTAX, 0, 8, "write the date as 2024-01-05"},
    {"2024/10/29", DCL_SYNTAX, 0, 10, "write the date as 2024-10-29"},
    {"2024/02/30", DCL_RANGE, 0, 10, "February 2024 has 29 days"},
    {"20241029", DCL_SYNTAX, 0, 8, FORM},
    {"2024-10", DCL_SYNTAX, 0, 7, FORM},
    {"2024-10-29x", DCL_SYNTAX, 10, 1, "`x` after the date is not understood"},
    {"2024-10-29 ", DCL_SYNTAX, 10, 1, "` ` after the date is not understood"},
    {" 2024-10-29", DCL_SYNTAX, 0, 0, FORM},
    {"22024-10-29", DCL_SYNTAX, 0, 11, FORM},
    {"-2024-10-29", DCL_SYNTAX, 0, 0, FORM},
    {"2024-10/29", DCL_SYNTAX, 0, 7, FORM},
    {"29 Okt 2024", DCL_SYNTAX, 0, 6, FORM},
    {"29 Oct 24", DCL_SYNTAX, 0, 9,
     "a date is written 29 Oct 2024, the year with four digits"},
    {"29 Oct", DCL_SYNTAX, 0, 6,
     "a date is written 29 Oct 2024, the year with four digits"},
    {"Oct 29, 2024", DCL_SYNTAX, 0, 12, "write the day first: 29 Oct 2024"},
    {"October 9 2024", DCL_SYNTAX, 0, 14,
     "write the day first: 9 October 2024"},
    {"today", DCL_SYNTAX, 0, 5, FORM},
    {"999999999999999999999999-10-29", DCL_SYNTAX, 0, 30, FORM},
    {"99 Oct 2024", DCL_RANGE, 0, 11, "October 2024 has 31 days"},
};

static void dates_are_refused_with_the_remedy(void)
{
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        dcl_day day = 7;
        dcl_err err = {0};
        T_STATUS(dcl_date_read(&day, bad[i].text, strlen(bad[i].text), &err),
                 bad[i].status, &err);
        CU_ASSERT_EQUAL(day, 7);
        T_STR(err.msg, bad[i].msg);
        if (err.at != bad[i].at || err.len != bad[i].len) {
            printf("\n%s: at %zu len %zu\n", bad[i].text, err.at, err.len);
            CU_FAIL("place");
        }
    }
}

static void a_nul_byte_is_no_end(void)
{
    dcl_day day = 7;
    CU_ASSERT_EQUAL(dcl_date_read(&day, "2024-10-29\0", 11, NULL), DCL_SYNTAX);
    CU_ASSERT_EQUAL(dcl_date_read(&day, "2024\0-10-29", 11, NULL), DCL_SYNTAX);
    CU_ASSERT_EQUAL(day, 7);
}

/* Whatever the bytes: an answer, or an error whose place is in the text. */
static void any_bytes(void)
{
    static const char set[] = "0123456789-/. OctNov29jan\t\0x";
    for (uint64_t i = t_effort(50000); i-- > 0;) {
        char text[16];
        size_t n = (size_t)t_below(sizeof text);
        dcl_day day;
        dcl_err err = {0};
        for (size_t k = 0; k < n; k++) text[k] = set[t_below(sizeof set - 1)];
        if (dcl_date_read(&day, text, n, &err) == DCL_OK)
            CU_ASSERT(day >= DCL_DAY_MIN && day <= DCL_DAY_MAX)
        else
            CU_ASSERT(err.at <= n && err.len <= n - err.at);
    }
}

static void a_scan_stops_after_the_date(void)
{
    dcl_day day = 0;
    size_t used = 0;
    CU_ASSERT_EQUAL(
        dcl__date_scan(&day, &used, "2024-10-29..2024-11-01", 22, NULL),
        DCL_OK);
    CU_ASSERT_EQUAL(used, 10);
    CU_ASSERT_EQUAL(dcl__date_scan(&day, &used, "29 Oct 2024, to", 15, NULL),
                    DCL_OK);
    CU_ASSERT_EQUAL(used, 11);
}

static void what_is_written_reads_back(void)
{
    char text[16];
    size_t bad_days = 0;
    for (dcl_day day = DCL_DAY_MIN; day <= DCL_DAY_MAX; day += 3) {
        dcl_day back = 0;
        size_t need = 0;
        if (dcl_date_write(text, sizeof text, &need, day, NULL) != DCL_OK ||
            need != 10 || dcl_date_read(&back, text, need, NULL) != DCL_OK ||
            back != day)
            bad_days++;
    }
    CU_ASSERT_EQUAL(bad_days, 0);
}

static void far_dates_are_written(void)
{
    static const struct {
        int64_t year;
        const char *text;
    } far[] = {{9999, "9999-01-01"},
               {10000, "+10000-01-01"},
               {63000, "+63000-01-01"},
               {INT64_C(1000000000), "+1000000000-01-01"}};
    char text[32];
    size_t need = 0;
    dcl_err err = {0};
    for (size_t i = 0; i < sizeof far / sizeof *far; i++) {
        dcl_day day = dcl__day_of(far[i].year, 1, 1);
        T_STATUS(dcl_date_write(text, sizeof text, &need, day, &err), DCL_OK,
                 &err);
        T_STR(text, far[i].text);
        CU_ASSERT_EQUAL(need, strlen(text));
    }
    T_STATUS(dcl_date_write(text, sizeof text, &need, DCL_DAY_FAR + 1, &err),
             DCL_RANGE, &err);
    T_STATUS(dcl_date_write(text, sizeof text, &need, DCL_DAY_MIN - 1, &err),
             DCL_RANGE, &err);
    T_STATUS(dcl_date_write(text, 10, &need, 0, &err), DCL_SPACE, &err);
    CU_ASSERT_EQUAL(need, 10);
    T_STR(text, "1970-01-0");
    T_STATUS(dcl_date_write(NULL, 0, &need, 0, &err), DCL_SPACE, &err);
    T_STATUS(dcl_date_write(text, 11, NULL, 0, &err), DCL_OK, &err);
}

T_TESTS(date, date_text, T(dates_are_read),
        T(dates_are_refused_with_the_remedy), T(a_nul_byte_is_no_end),
        T(any_bytes), T(a_scan_stops_after_the_date),
        T(what_is_written_reads_back), T(far_dates_are_written));
