/* expat, bounded: no document type, 16 levels, 64 KiB of text, and the
 * Bank of Russia's windows-1251, which expat does not know. */
#include "feed/xml.h"

#include <string.h>

#include <expat.h>

#include "base/alloc.h"

/* Unicode's CP1251.TXT, bytes 0x80 to 0xFF; -1: no character. */
static const int windows_1251[128] = {
    0x0402, 0x0403, 0x201A, 0x0453, 0x201E, 0x2026, 0x2020, 0x2021,
    0x20AC, 0x2030, 0x0409, 0x2039, 0x040A, 0x040C, 0x040B, 0x040F,
    0x0452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    -1, 0x2122, 0x0459, 0x203A, 0x045A, 0x045C, 0x045B, 0x045F,
    0x00A0, 0x040E, 0x045E, 0x0408, 0x00A4, 0x0490, 0x00A6, 0x00A7,
    0x0401, 0x00A9, 0x0404, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x0407,
    0x00B0, 0x00B1, 0x0406, 0x0456, 0x0491, 0x00B5, 0x00B6, 0x00B7,
    0x0451, 0x2116, 0x0454, 0x00BB, 0x0458, 0x0405, 0x0455, 0x0457,
    0x0410, 0x0411, 0x0412, 0x0413, 0x0414, 0x0415, 0x0416, 0x0417,
    0x0418, 0x0419, 0x041A, 0x041B, 0x041C, 0x041D, 0x041E, 0x041F,
    0x0420, 0x0421, 0x0422, 0x0423, 0x0424, 0x0425, 0x0426, 0x0427,
    0x0428, 0x0429, 0x042A, 0x042B, 0x042C, 0x042D, 0x042E, 0x042F,
    0x0430, 0x0431, 0x0432, 0x0433, 0x0434, 0x0435, 0x0436, 0x0437,
    0x0438, 0x0439, 0x043A, 0x043B, 0x043C, 0x043D, 0x043E, 0x043F,
    0x0440, 0x0441, 0x0442, 0x0443, 0x0444, 0x0445, 0x0446, 0x0447,
    0x0448, 0x0449, 0x044A, 0x044B, 0x044C, 0x044D, 0x044E, 0x044F,
};

typedef struct reader {
    dcl__feed *f;
    const dcl__xml_form *form;
    void *ctx;
    XML_Parser parser;
    dcl_status status;
    size_t depth;
    size_t text_n;
    char text[DCL__XML_TEXT + 1];
} reader;

/* Stops the parse with a failure at the place it has come to. */
static void stop(reader *r, dcl_status status, const char *why)
{
    if (r->status != DCL_OK) return;
    r->status = status;
    if (why != NULL) {
        (void)dcl__feed_bad(r->f, status, dcl__xml_place(r->parser, r->f), 0,
                            "%s", why);
    }
    (void)XML_StopParser(r->parser, XML_FALSE);
}

const char *dcl__xml_place(void *parser, const dcl__feed *f)
{
    XML_Index at = XML_GetCurrentByteIndex(parser);
    size_t byte = at < 0 ? 0 : (size_t)at;
    return f->text + (byte < f->n ? byte : f->n);
}

/* "namespace|name" to its name. */
static const char *local(const XML_Char *name)
{
    const char *bar = strrchr(name, '|');
    return bar != NULL ? bar + 1 : name;
}

static void XMLCALL on_start(void *ctx, const XML_Char *name,
                             const XML_Char **atts)
{
    reader *r = ctx;
    dcl__xml_at at = {dcl__xml_place(r->parser, r->f),
                      (size_t)XML_GetCurrentLineNumber(r->parser)};
    dcl_status status;
    if (r->status != DCL_OK) return;
    r->text_n = 0;
    if (++r->depth > DCL__XML_DEPTH) {
        stop(r, DCL_TOO_BIG, "elements within elements, more than 16 deep");
        return;
    }
    status = r->form->start(r->ctx, local(name), (const char *const *)atts,
                            r->depth, at);
    if (status != DCL_OK) stop(r, status, NULL);
}

static void XMLCALL on_end(void *ctx, const XML_Char *name)
{
    reader *r = ctx;
    dcl__xml_at at = {dcl__xml_place(r->parser, r->f),
                      (size_t)XML_GetCurrentLineNumber(r->parser)};
    dcl_status status;
    if (r->status != DCL_OK) return;
    r->text[r->text_n] = '\0';
    status = r->form->end(r->ctx, local(name), r->text, r->text_n, r->depth,
                          at);
    if (status != DCL_OK) stop(r, status, NULL);
    r->depth--;
    r->text_n = 0;
}

static void XMLCALL on_text(void *ctx, const XML_Char *s, int n)
{
    reader *r = ctx;
    size_t count = n > 0 ? (size_t)n : 0;
    if (r->status != DCL_OK) return;
    if (count > DCL__XML_TEXT - r->text_n) {
        stop(r, DCL_TOO_BIG, "an element of more than 64 KiB of text");
        return;
    }
    memcpy(r->text + r->text_n, s, count);
    r->text_n += count;
}

static void XMLCALL on_doctype(void *ctx, const XML_Char *name,
                               const XML_Char *system_id,
                               const XML_Char *public_id, int internal)
{
    (void)name;
    (void)system_id;
    (void)public_id;
    (void)internal;
    stop(ctx, DCL_SYNTAX, "a document type declaration, which rates do not "
                          "need and attacks do");
}

static int XMLCALL on_encoding(void *ctx, const XML_Char *name,
                               XML_Encoding *info)
{
    static const char want[] = "windows-1251";
    (void)ctx;
    for (size_t i = 0; i < sizeof want; i++) {
        int lower = name[i] >= 'A' && name[i] <= 'Z' ? name[i] - 'A' + 'a'
                                                     : name[i];
        if (lower != want[i]) return XML_STATUS_ERROR;
    }
    for (int i = 0; i < 128; i++) info->map[i] = i;
    memcpy(info->map + 128, windows_1251, sizeof windows_1251);
    info->data = NULL;
    info->convert = NULL;
    info->release = NULL;
    return XML_STATUS_OK;
}

static dcl_status parse(reader *r)
{
    enum XML_Error code;
    dcl__feed *f = r->f;
    XML_SetUserData(r->parser, r);
    XML_SetElementHandler(r->parser, on_start, on_end);
    XML_SetCharacterDataHandler(r->parser, on_text);
    XML_SetStartDoctypeDeclHandler(r->parser, on_doctype);
    XML_SetUnknownEncodingHandler(r->parser, on_encoding, r);
    /* f->n is at most DCL__FEED_MAX, which an int holds */
    if (XML_Parse(r->parser, f->text, (int)f->n, 1) == XML_STATUS_OK) {
        return r->status;
    }
    if (r->status != DCL_OK) return r->status;
    code = XML_GetErrorCode(r->parser);
    if (code == XML_ERROR_NO_MEMORY) return dcl__no_memory(f->err);
    return dcl__feed_bad(f, DCL_SYNTAX, dcl__xml_place(r->parser, f), 0,
                         "not well-formed XML: %s",
                         (const char *)XML_ErrorString(code));
}

dcl_status dcl__xml_read(dcl__feed *f, const dcl__xml_form *form, void *ctx)
{
    reader *r = dcl__alloc(f->mem, sizeof *r);
    dcl_status status;
    if (r == NULL) return dcl__no_memory(f->err);
    memset(r, 0, sizeof *r);
    r->f = f;
    r->form = form;
    r->ctx = ctx;
    r->parser = XML_ParserCreateNS(NULL, '|');
    status = r->parser != NULL ? parse(r) : dcl__no_memory(f->err);
    if (r->parser != NULL) XML_ParserFree(r->parser);
    dcl__release(f->mem, r, sizeof *r);
    return status;
}

dcl__span dcl__xml_attribute(const char *const *atts, const char *name)
{
    for (size_t i = 0; atts[i] != NULL; i += 2) {
        if (strcmp(atts[i], name) == 0) {
            return (dcl__span){atts[i + 1], strlen(atts[i + 1])};
        }
    }
    return (dcl__span){"", 0};
}
