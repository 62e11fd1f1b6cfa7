#!/bin/sh
# abi.sh BUILD CC [--record]: what a program compiled against the recorded
# release calls and reads is still so: symbols and their versions, parameters,
# the layout of every public struct.  What is new is no fault.  --record writes
# the record anew, for a release (or a change that is meant: the diff of the
# record is then what the reviewer reads).
#
# abidw sees types by the debug information alone and says nothing where there
# is none, so that is asked first; and four small libraries show that the
# comparison bites.
set -u
LC_ALL=C
export LC_ALL
build=$1 cc=$2
here=tests/abi
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
bad=0
fault() {
    echo "abi: $*"
    bad=1
}
record() { # library, headers, file
    readelf -S "$1" | grep -q '\.debug_info' ||
        { fault "$1 has no debug information: build with -g"; return 1; }
    abidw --no-corpus-path --no-comp-dir-path \
        --drop-private-types --drop-undefined-syms --no-elf-needed \
        --headers-dir "$2" --out-file "$3" "$1"
}
# the fewest words about what is not as recorded, and its status
differs() { # record, library, headers
    abidiff --no-added-syms --drop-private-types --no-show-locs \
        --fail-no-debug-info --hd2 "$3" "$1" "$2"
}

# ---- that it bites ----
mkdir "$tmp/h"
small() { # name, header, source
    printf '%s\n' "$2" >"$tmp/h/z.h"
    { echo '#include "z.h"'; echo "$3"; } |
        $cc -g -shared -fPIC -I"$tmp/h" -x c - -o "$tmp/$1.so" || exit 1
}
was='struct s { int a; int b; }; int f(struct s *s, int n); int g(void);'
is='int f(struct s *s, int n) { return s->a + n; } int g(void) { return 1; }'
small old "$was" "$is"
record "$tmp/old.so" "$tmp/h" "$tmp/old.abi" || exit 1
plant() { # what, whether it may pass, header, source
    small new "$3" "$4"
    if differs "$tmp/old.abi" "$tmp/new.so" "$tmp/h" >"$tmp/out" 2>&1; then
        got=passes
    else got=fails; fi
    [ $got = "$2" ] || { fault "$1 $got"; cat "$tmp/out"; }
}
plant 'the same' passes "$was" "$is"
plant 'a new function' passes "$was int h(void);" "$is int h(void) { return 2; }"
plant 'a function gone' fails "${was% int g*}" "${is% int g*}"
plant 'a wider parameter' fails "$(echo "$was" | sed 's/int n/long n/')" \
    "$(echo "$is" | sed 's/int n/long n/')"
plant 'a member between' fails "$(echo "$was" | sed 's/int b/int c; int b/')" \
    "$is"

# ---- the libraries ----
n=0
for l in decillion decillion-say decillion-feed; do
    so=$build/lib$l.so
    [ -e "$so" ] || continue
    so=$(readlink -f "$so")
    if [ "${3-}" = --record ]; then
        record "$so" include/decillion "$here/lib$l.abi" || exit 1
    elif ! differs "$here/lib$l.abi" "$so" include/decillion >"$tmp/out" 2>&1
    then
        fault "lib$l is not what $here/lib$l.abi records:"
        sed 's/^/    /' "$tmp/out"
    fi
    n=$((n + $(grep -c '<elf-symbol ' "$here/lib$l.abi")))
done
[ $bad = 0 ] || exit 1
echo "abi: $n symbols as recorded; 5 plants seen"
