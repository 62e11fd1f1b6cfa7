/* XML is bounded, and knows windows-1251. */
#include "feed/xml.h"

#include <stdlib.h>

#include "feed/samples.h"

static void a_document_type_is_refused(void)
{
    t_feed_bad("<?xml version=\"1.0\"?><!DOCTYPE ValCurs [<!ENTITY a \"b\">]>"
               "<ValCurs Date=\"25.04.2026\"></ValCurs>",
               DCL_SYNTAX, "document type");
    t_feed_bad("<?xml version=\"1.0\"?><!DOCTYPE a SYSTEM \"http://x/\">"
               "<ValCurs Date=\"25.04.2026\"></ValCurs>",
               DCL_SYNTAX, "document type");
}

static void levels_and_text_are_bounded(void)
{
    size_t n = 200000;
    char *text = malloc(n + 200);
    strcpy(text, "<ValCurs Date=\"25.04.2026\">");
    for (int i = 0; i < 20; i++) strcat(text, "<Valute>");
    t_feed_bad(text, DCL_TOO_BIG, "16 deep");
    strcpy(text, "<ValCurs Date=\"25.04.2026\"><Valute><Value>");
    memset(text + strlen(text), '1', n - strlen(text));
    text[n] = '\0';
    t_feed_bad(text, DCL_TOO_BIG, "64 KiB");
    free(text);
}

static void unknown_encodings_are_refused(void)
{
    t_feed_bad("<?xml version=\"1.0\" encoding=\"koi8-r\"?>"
               "<ValCurs Date=\"25.04.2026\"></ValCurs>",
               DCL_SYNTAX, "encoding");
}

typedef struct heard {
    char text[256];
} heard;

static dcl_status start(void *ctx, const char *name, const char *const *atts,
                        size_t depth, dcl__xml_at at)
{
    (void)ctx;
    (void)name;
    (void)atts;
    (void)depth;
    (void)at;
    return DCL_OK;
}

static dcl_status end(void *ctx, const char *name, const char *text, size_t n,
                      size_t depth, dcl__xml_at at)
{
    heard *h = ctx;
    (void)name;
    (void)depth;
    (void)at;
    CU_ASSERT(n < sizeof h->text);
    memcpy(h->text, text, n + 1);
    return DCL_OK;
}

/* The whole upper half, against Unicode's mapping written as UTF-8. */
static void windows_1251(void)
{
    static const dcl__xml_form form = {start, end};
    static const char head[] =
        "<?xml version=\"1.0\" encoding=\"Windows-1251\"?><a>";
    /* U+0410 to U+044F are bytes C0 to FF */
    char text[256], want[256] = "";
    dcl__feed f = {.text = text, .name = "f"};
    heard h = {""};
    dcl_err err = {0};
    size_t n = strlen(head), w = 0;
    memcpy(text, head, n);
    for (int c = 0x410; c <= 0x44F; c++) {
        text[n++] = (char)(c - 0x410 + 0xC0);
        want[w++] = (char)(0xC0 | (c >> 6));
        want[w++] = (char)(0x80 | (c & 0x3F));
    }
    /* A8 is U+0401, B8 U+0451, B9 U+2116, 88 U+20AC */
    memcpy(text + n, "\xA8\xB8\xB9\x88", 4);
    memcpy(want + w, "\xD0\x81\xD1\x91\xE2\x84\x96\xE2\x82\xAC", 10);
    n += 4;
    memcpy(text + n, "</a>", 4);
    f.n = n + 4;
    f.err = &err;
    T_STATUS(dcl__xml_read(&f, &form, &h), DCL_OK, &err);
    T_STR(h.text, want);
    /* 98 is no character */
    text[strlen(head)] = (char)0x98;
    T_STATUS(dcl__xml_read(&f, &form, &h), DCL_SYNTAX, &err);
}

T_TESTS(feed, xml, T(a_document_type_is_refused),
        T(levels_and_text_are_bounded), T(unknown_encodings_are_refused),
        T(windows_1251));
