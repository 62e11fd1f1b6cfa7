/* What can be asked of a total. */
#include "penalty/total.h"

const dcl_num *dcl_total_accrued(const dcl_total *total)
{
    return total->accrued;
}

const dcl_num *dcl_total_paid(const dcl_total *total)
{
    return total->paid;
}

const dcl_num *dcl_total_owed(const dcl_total *total)
{
    return total->owed;
}

const dcl_num *dcl_total_per_diem(const dcl_total *total)
{
    return total->per_diem;
}

const dcl_num *dcl_total_days(const dcl_total *total)
{
    return total->days;
}

int dcl_total_on(const dcl_total *total, dcl_day *day)
{
    if (total->has_on) *day = total->on;
    return total->has_on;
}

int dcl_total_first(const dcl_total *total, dcl_day *day)
{
    if (total->has_first) *day = total->first;
    return total->has_first;
}

size_t dcl_total_streams(const dcl_total *total)
{
    return total->shares;
}

const char *dcl_total_stream_name(const dcl_total *total, size_t i)
{
    return i < total->shares ? total->share[i].name : NULL;
}

const dcl_num *dcl_total_stream(const dcl_total *total, size_t i)
{
    return i < total->shares ? total->share[i].sum : NULL;
}
