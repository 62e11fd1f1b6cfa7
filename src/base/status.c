/* The names and meanings of the statuses and of the rounding modes. */
#include <decillion/status.h>
#include <decillion/text.h>

const char *dcl_status_name(dcl_status status)
{
    switch (status) {
#define NAME(name, number, text)                                               \
    case DCL_##name: return "DCL_" #name;
        DCL_STATUS_MAP(NAME)
#undef NAME
    }
    return "DCL_?";
}

const char *dcl_status_text(dcl_status status)
{
    switch (status) {
#define TEXT(name, number, text)                                               \
    case DCL_##name: return text;
        DCL_STATUS_MAP(TEXT)
#undef TEXT
    }
    return "no such status";
}

const char *dcl_round_name(dcl_round mode)
{
    switch (mode) {
#define NAME(name, number, text)                                               \
    case DCL_ROUND_##name: return text;
        DCL_ROUND_MAP(NAME)
#undef NAME
    }
    return NULL;
}
