#!/bin/sh
# symbols.sh LIB.so LIST...: what the shared library exports is exactly what the
# lists name, each list is sorted, each name is declared in a public header, and
# bears the release that its line gives (0.1 where it gives none).
. tests/lint/lib.sh
tool nm awk sort diff
so=$1
shift
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
for l; do
    sort -u "$l" | cmp -s - "$l" || fault "$l: not sorted, or a name twice"
    while read -r s _; do
        grep -qw "$s" include/decillion/*.h ||
            fault "$l: no public header declares $s"
    done <"$l"
done
cat "$@" </dev/null | awk '{ print $1 "@" (NF > 1 ? $2 : "0.1") }' |
    sort >"$tmp/want"
# the nodes themselves are absolute symbols
nm -D --defined-only "$so" | awk '$2 ~ /^[B-Zuvw]$/ {
    version = $3
    sub(/^[^@]*@?@?/, "", version)
    sub(/.*_/, "", version)
    sub(/@.*/, "", $3)
    print $3 "@" version }' | sort >"$tmp/got"
diff "$tmp/want" "$tmp/got" >"$tmp/diff"
sed -n "s,^< ,symbols: $so does not export ,p
        s,^> ,symbols: $so exports and no list has ,p" "$tmp/diff"
[ ! -s "$tmp/diff" ] || bad=1
finish "$(wc -l <"$tmp/got") exported by $(basename "$so"), all listed"
