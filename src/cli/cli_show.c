/* One character of the user's text, made harmless and measured. */
#include "cli/cli_show.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* Decodes one UTF-8 character; 0 for bytes that are none (overlong forms,
 * surrogates and values past U+10FFFF included). */
static size_t decode(uint32_t *c, const unsigned char *s, size_t n)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    size_t k, i;
    if (s[0] < 0x80) {
        *c = s[0];
        return 1;
    }
    k = s[0] >= 0xF0 ? 4 : s[0] >= 0xE0 ? 3 : s[0] >= 0xC2 ? 2 : 0;
    if (k == 0 || k > n || s[0] > 0xF4) return 0;
    *c = s[0] & (0x7Fu >> k);
    for (i = 1; i < k; i++) {
        if ((s[i] & 0xC0) != 0x80) return 0;
        *c = *c << 6 | (s[i] & 0x3Fu);
    }
    if (*c < least[k] || *c > 0x10FFFF || (*c >= 0xD800 && *c < 0xE000)) {
        return 0;
    }
    return k;
}

typedef struct range {
    uint32_t first, last;
} range;

static int within(const range *r, size_t n, uint32_t c)
{
    size_t i;
    for (i = 0; i < n; i++) {
        if (c >= r[i].first && c <= r[i].last) return 1;
    }
    return 0;
}

#define WITHIN(table, c) within(table, sizeof(table) / sizeof(table)[0], c)

/* C0, DEL, C1; line separators; bidirectional marks, embeddings, isolates;
 * the byte order mark; tags. */
static const range harmful[] = {
    {0x00, 0x1F},     {0x7F, 0x9F},     {0x061C, 0x061C},
    {0x200E, 0x200F}, {0x2028, 0x202E}, {0x2066, 0x2069},
    {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0xE0000, 0xE007F}};

/* Combining marks of the scripts met here, joiners, variation selectors. */
static const range zero_wide[] = {
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x064B, 0x065F},
    {0x0900, 0x0902}, {0x093A, 0x093A}, {0x093C, 0x093C}, {0x0941, 0x0948},
    {0x094D, 0x094D}, {0x0951, 0x0957}, {0x0962, 0x0963}, {0x0E31, 0x0E31},
    {0x0E34, 0x0E3A}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x200B, 0x200D},
    {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}};

/* East Asian Width W and F, in blocks. */
static const range double_wide[] = {
    {0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0xA4CF},
    {0xA960, 0xA97C},   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},   {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},
    {0x1F300, 0x1F64F}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};

size_t cli_show_char(char out[16], size_t *columns, const char *s, size_t n)
{
    uint32_t c = 0;
    size_t k = decode(&c, (const unsigned char *)s, n);
    if (k == 0 || c < 0x80) {
        unsigned b = (unsigned char)s[0];
        if (k == 1 && !WITHIN(harmful, c)) {
            out[0] = s[0];
            out[1] = '\0';
        } else {
            (void)snprintf(out, 16, "\\x%02X", b & 0xFFu);
        }
        *columns = strlen(out);
        return 1;
    }
    if (WITHIN(harmful, c)) {
        (void)snprintf(out, 16, "\\u%04X", (unsigned)c);
        *columns = strlen(out);
    } else {
        memcpy(out, s, k);
        out[k] = '\0';
        *columns = WITHIN(zero_wide, c) ? 0 : WITHIN(double_wide, c) ? 2 : 1;
    }
    return k;
}
