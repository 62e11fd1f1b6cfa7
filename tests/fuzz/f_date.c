/* Bytes 1, 2: months to add.  Then a date. */
#include <stdlib.h>
#include <string.h>

#include <decillion/date.h>

#include "fuzz.h"

void fuzz_date(const uint8_t *data, size_t n)
{
    fuzz_in in = {data, n};
    char text[64];
    dcl_day day = 0, again = 0, moved = 0, back = 0;
    dcl_err err = {0};
    dcl_status status;
    dcl_ymd ymd;
    size_t len, need = 0;
    int64_t months = (int16_t)fuzz_word(&in, 2);
    char *given = fuzz_rest(&in, &len);
    status = dcl_date_read(&day, given, len, &err);
    fuzz_err_holds(status, &err, len);
    if (status != DCL_OK) goto done;
    FUZZ_HOLDS(dcl_date_write(text, sizeof text, &need, day, &err) == DCL_OK);
    FUZZ_HOLDS(strlen(text) == need);
    FUZZ_HOLDS(dcl_date_read(&again, text, need, &err) == DCL_OK);
    FUZZ_HOLDS(again == day);
    ymd = dcl_date_to_ymd(day);
    FUZZ_HOLDS(dcl_date_from_ymd(&again, ymd, &err) == DCL_OK);
    FUZZ_HOLDS(again == day);
    FUZZ_HOLDS(dcl_date_weekday(day) >= 0 && dcl_date_weekday(day) <= 6);
    /* 1970-01-01 was a Thursday */
    FUZZ_HOLDS((dcl_date_weekday(day) - 3 - day) % 7 == 0);
    if (dcl_date_add_months(&moved, day, months, &err) == DCL_OK &&
        dcl_date_add_months(&back, moved, -months, &err) == DCL_OK)
        FUZZ_HOLDS(back <= day && day - back <= 3);
done:
    free(given);
}
