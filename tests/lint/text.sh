#!/bin/sh
# text.sh: C sources are printable ASCII, without tabs, at most 80 columns; a
# file has at most 500 lines (one of the tests 600; 400 is the aim), a function
# at most 80 (50 is the aim); nothing is left to be done "later".
. tests/lint/lib.sh
tool awk find
files=$(find src include tests bench -name '*.[ch]' ! -path 'tests/vectors/*' \
    2>/dev/null | sort)
# shellcheck disable=SC2086 # a list of names without blanks
awk '
function say(line, what) {
    printf "text: %s:%d: %s\n", FILENAME, line, what
    bad = 1
}
function close_file() {
    if (lines > (file ~ /^tests/ ? 600 : 500)) { printf "text: %s: %d lines\n", file, lines; bad = 1 }
    else if (lines > 400) long_files++
}
FNR == 1 { close_file(); file = FILENAME; open = 0 }
{ lines = FNR }
/[^ -~]/ { say(FNR, "a byte that is not printable ASCII") }
/ $/ { say(FNR, "a blank at the end of the line") }
length($0) > 80 { say(FNR, length($0) " columns") }
/^\{/ { open = FNR }
/^\}/ && open {
    if (FNR - open - 1 > 80) say(open, "a function of " FNR - open - 1 " lines")
    else if (FNR - open - 1 > 50) long_functions++
    open = 0
}
END {
    close_file()
    if (long_files + long_functions)
        printf "text: past the aim: %d files of 400 lines, %d functions of 50\n",
            long_files, long_functions
    exit bad
}' $files || bad=1
all=$(find Makefile README.md CHANGELOG.md SECURITY.md src include tests bench \
    .ci -type f ! -path 'tests/vectors/*' 2>/dev/null)
# shellcheck disable=SC2086
if grep -nE '\b(T[O]DO|F[I]XME)\b|f[o]r now\b|p[l]aceholder' $all \
    /dev/null; then
    fault "finish it, or do not begin it"
fi
# shellcheck disable=SC2086
set -- $files
finish "$# C files are plain"
