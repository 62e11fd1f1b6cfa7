#!/bin/sh
# symbols.sh LIB.so LIST...: what the shared library exports is exactly what the
# lists name, each list is sorted, and each name is declared in a public header.
. tests/lint/lib.sh
tool nm awk sort diff
so=$1
shift
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
for l; do
    sort -u "$l" | cmp -s - "$l" || fault "$l: not sorted, or a name twice"
    while read -r s; do
        grep -qw "$s" include/decillion/*.h ||
            fault "$l: no public header declares $s"
    done <"$l"
done
cat "$@" </dev/null | sort >"$tmp/want"
nm -D --defined-only "$so" | awk '$2 ~ /^[A-Zuvw]$/ { print $3 }' |
    sort >"$tmp/got"
diff "$tmp/want" "$tmp/got" >"$tmp/diff"
sed -n "s,^< ,symbols: $so does not export ,p
        s,^> ,symbols: $so exports and no list has ,p" "$tmp/diff"
[ ! -s "$tmp/diff" ] || bad=1
finish "$(wc -l <"$tmp/got") exported by $(basename "$so"), all listed"
