#!/bin/sh
# alone.sh BUILD [COMPILER]: the formatter in two files compiles with every compiler at
# hand (gcc, clang, musl-gcc, g++, clang++; or the one named) and warnings as errors, does its
# work, calls no allocator and no stdio, and stays small: the compact short
# scale path under 16 KiB of text, no frame above 2 KiB.
. tests/lint/lib.sh
tool gcc g++ nm awk
b=$1
t=$b/alone
mkdir -p "$t"
cat > "$t/main.c" <<'END'
#include "decillion_say.h"
#include <stdio.h>
#include <string.h>

static char got[4000];
static size_t used;

static int keep(void *ctx, const char *bytes, size_t n)
{
    (void)ctx;
    memcpy(got + used, bytes, n);
    used += n;
    got[used] = '\0';
    return 0;
}

int main(void)
{
    char text[64], digits[64], exponent[16];
    size_t need = 0;
    int inexact = 9;
    dcl_dec x;
    dcl_dec_out out;
    dcl_say_style style;
    dcl_sink sink;
    sink.put = keep;
    sink.ctx = NULL;
    memset(&x, 0, sizeof x);
    memset(&out, 0, sizeof out);
    memset(&style, 0, sizeof style);
    x.digits = "16479457802";
    x.count = 11;
    x.exponent = "26";
    x.exponent_count = 2;
    if (dcl_say_compact(text, sizeof text, &need, &inexact, &x, NULL, NULL) ||
        strcmp(text, "1.65 undecillion") != 0 || need != 16 || inexact != 1)
        return 1;
    style.scale = DCL_SCALE_BRITISH;
    if (dcl_say_words(&sink, &x, &style, NULL)) return 2;
    out.digits = digits;
    out.digits_cap = sizeof digits;
    out.exponent = exponent;
    out.exponent_cap = sizeof exponent;
    if (dcl_say_read(&out, got, used, &style, NULL) ||
        out.digits_need < 11 || memcmp(digits, "16479457802", 11) != 0)
        return 3;
    style.scale = DCL_SCALE_MYRIAD;
    if (dcl_say_words(&sink, &x, &style, NULL) != DCL_ARGUMENT) return 4;
    printf("%s %s\n", dcl_version(), text);
    return 0;
}
END
strict="-O2 -Wall -Wextra -Wpedantic -Wconversion -Werror -I$b"
done=
for cc in "gcc -std=c11" "clang -std=c11" "musl-gcc -std=c11" \
    "g++ -x c++ -std=c++11" "clang++ -x c++ -std=c++11"; do
    command -v "${cc%% *}" >/dev/null 2>&1 || continue
    [ "${2:-${cc%% *}}" = "${cc%% *}" ] || continue
    for only in "" -DDCL_SAY_ENGLISH_ONLY; do
        if ! $cc $strict $only -o "$t/run" "$b/decillion_say.c" "$t/main.c" \
            2> "$t/log"; then
            fault "$b/decillion_say.c: $cc $only: $(head -3 "$t/log")"
        elif ! "$t/run" > "$t/out"; then
            fault "$b/decillion_say.c: $cc $only: the answers are wrong"
        fi
    done
    done="$done ${cc%% *}"
done
gcc -std=c11 -O2 -I"$b" -c -o "$t/say.o" "$b/decillion_say.c"
nm -u "$t/say.o" | awk '{ print $2 }' |
    grep -Ex '(m|c|re)alloc|free|f?printf|sprintf|snprintf|fputs?|setlocale|localeconv|strtod|getenv|abort|exit' |
    while read -r s; do echo "$s"; done > "$t/calls"
[ -s "$t/calls" ] && fault "decillion_say.c calls $(tr '\n' ' ' < "$t/calls")"

# what a program holds that calls dcl_say_compact alone
cat > "$t/small.c" <<'END'
#include "decillion_say.h"
int main(int argc, char **argv)
{
    char text[64];
    dcl_dec x = {argv[argc - 1], 1, 0, 0, 0, 0};
    return (int)dcl_say_compact(text, sizeof text, 0, 0, &x, 0, 0);
}
END
gcc -std=c11 -Os -ffunction-sections -fdata-sections -fstack-usage \
    -DDCL_SAY_ENGLISH_ONLY -I"$b" -Wl,--gc-sections -o "$t/small" \
    "$b/decillion_say.c" "$t/small.c" || fault "does not link"
size=$(nm -S --defined-only "$t/small" |
    awk 'function hex(s,  i, v) { for (i = 1; i <= length(s); i++)
        v = v * 16 + index("0123456789abcdef", substr(s, i, 1)) - 1; return v }
    NF == 4 && $3 ~ /^[tTrR]$/ && $4 !~ /^(_|main)/ { n += hex($2) }
    END { print n + 0 }')
[ "$size" -gt 2000 ] || fault "the size of the compact path was not measured"
[ "$size" -lt 16384 ] || fault "the compact path has $size bytes, not under 16384"
# the fast road of words has a window of 4 KiB, which is its point
frame=$(cat "$t"/*.su "$b"/*.su ./*.su 2>/dev/null |
    awk -F'\t' '/spell_en_(fast|by)|spell_plain/ { $2 -= 4096 } $2 > n { n = $2 } END { print n }')
rm -f ./*.su
[ "${frame:-99999}" -le 2048 ] || fault "a frame has ${frame:-?} bytes"
finish "$done; compact path $size bytes, largest frame $frame"
