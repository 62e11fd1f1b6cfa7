#!/bin/sh
# headers.sh CC CXX: each header compiles alone: the public ones as strict C11
# and as C++11, the private ones as C11.
. tests/lint/lib.sh
cc=$1
cxx=$2
tool "${cc%% *}" "${cxx%% *}"
strict='-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wundef -Werror'
n=0
# a declaration follows, since ISO C forbids an empty translation unit
alone() { # name, compiler and flags...
    name=$1
    shift
    printf '#include %s\nextern int ok;\n' "$name" | "$@" -fsyntax-only - ||
        fault "$name does not stand alone: $*"
}
# shellcheck disable=SC2086 # words on purpose
for h in include/*.h include/*/*.h; do
    alone "<${h#include/}>" $cc -std=c11 $strict -Iinclude -x c
    alone "<${h#include/}>" $cxx -std=c++11 $strict -Iinclude -x c++
    n=$((n + 1))
done
# shellcheck disable=SC2086
for h in src/*/*.h tests/*.h bench/*.h; do
    [ -f "$h" ] || continue
    alone "\"$h\"" $cc -std=c11 $strict -Iinclude -Isrc -Itests -I. -x c
    n=$((n + 1))
done
finish "$n headers stand alone"
