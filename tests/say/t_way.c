/* Options by name, and styles that are refused. */
#include "say/way.h"

#include "support.h"

#define LIST(room, type, find, name)                                           \
    for (int i = 0; i < 20; i++) {                                             \
        type back;                                                             \
        const char *s = name((type)i);                                         \
        if (s == NULL) {                                                       \
            CU_ASSERT(i > 2);                                                  \
            break;                                                             \
        }                                                                      \
        CU_ASSERT(find(&back, s, strlen(s)) && (int)back == i);                \
        CU_ASSERT(!find(&back, s, strlen(s) - 1));                             \
        CU_ASSERT(!find(&back, "nothing", 7));                                 \
    }

static void names_find_back(void)
{
    LIST(lang, dcl_lang, dcl_lang_find, dcl_lang_name)
    LIST(kind, dcl_say_kind, dcl_say_kind_find, dcl_say_kind_name)
    LIST(scale, dcl_scale, dcl_scale_find, dcl_scale_name)
    LIST(names, dcl_names, dcl_names_find, dcl_names_name)
    LIST(trim, dcl_trim, dcl_trim_find, dcl_trim_name)
    LIST(group, dcl_group, dcl_group_find, dcl_group_name)
}

static void refused(dcl_say_style style, const char *why)
{
    dcl__way way;
    dcl_err err = {0};
    T_STATUS(dcl__way_of(&way, &style, &err), DCL_ARGUMENT, &err);
    T_STR(err.msg, why);
}

static void styles_are_refused(void)
{
    static const char range[] = "a member of the style is out of range";
    refused((dcl_say_style){.lang = DCL_LANG_DE, .scale = DCL_SCALE_SHORT},
            "the language de has no short scale: its own is long");
    refused((dcl_say_style){.scale = DCL_SCALE_MYRIAD},
            "the language en has no myriad scale: its own is short");
    refused((dcl_say_style){.group = DCL_GROUP_POINT},
            "`.` is the decimal mark in en, and cannot group");
    refused((dcl_say_style){.lang = DCL_LANG_RU, .group = DCL_GROUP_INDIAN},
            "`,` is the decimal mark in ru, and cannot group");
    refused((dcl_say_style){.lang = (dcl_lang)12}, range);
    refused((dcl_say_style){.kind = (dcl_say_kind)7}, range);
    refused((dcl_say_style){.round = (dcl_round)7}, range);
    refused((dcl_say_style){.flags = 16}, range);
}

/* What an older caller does not know is the default. */
static void shorter_structs(void)
{
    dcl_say_style style = {.digits = 9, .kind = DCL_SAY_SI};
    dcl__way way;
    style.size = offsetof(dcl_say_style, digits);
    CU_ASSERT_EQUAL(dcl__way_of(&way, &style, NULL), DCL_OK);
    CU_ASSERT_EQUAL(way.digits, 3);
    CU_ASSERT_EQUAL(way.s.kind, DCL_SAY_SI);
    CU_ASSERT_EQUAL(dcl__way_of(&way, NULL, NULL), DCL_OK);
    CU_ASSERT_EQUAL(way.s.scale, DCL_SCALE_SHORT);
}

T_TESTS(say, way, T(names_find_back), T(styles_are_refused),
        T(shorter_structs));
