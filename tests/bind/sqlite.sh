#!/bin/sh
# sqlite.sh BUILD EXTENSION: the transcript of the SQLite extension; its totals
# against the closed form by bc and its rows against the program's; what it
# links.
set -u
LC_ALL=C
export LC_ALL
build=$1 so=$2
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
bad=0
fault() {
    echo "sqlite: $*"
    bad=1
}
sh tests/cli/run.sh "$so" tests/bind/sqlite.test || bad=1

q() { sqlite3 :memory: ".load $so" "$1"; }
rule='100000 RUB/day, x2 every 7 days, from 2022-11-24'
days="WITH RECURSIVE d(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM d
    WHERE i < 150) SELECT"
# after w whole weeks 700000 * (2^w - 1)
q "$days penalty('$rule', date('2022-11-23', '+' || (7 * i) || ' days')) FROM d" \
    >"$tmp/got"
echo 'for (w = 0; w <= 150; w++) 700000 * (2^w - 1)' | BC_LINE_LENGTH=0 bc \
    >"$tmp/want"
cmp "$tmp/want" "$tmp/got" || fault "totals are not the closed form's"
# schedules that differ from row to row, against the program row by row
q "$days penalty((i + 1) || ' EUR/day, x3 every 3 days, from 2024-01-01',
    date('2024-01-01', '+' || i || ' days')) FROM d WHERE i % 10 = 0" \
    >"$tmp/got"
for i in 0 10 20 30 40 50 60 70 80 90 100 110 120 130 140 150; do
    "$build/decillion" total \
        "$((i + 1)) EUR/day, x3 every 3 days, from 2024-01-01" \
        --after "$((i + 1)) days" --exact --format json |
        sed -n 's/.*"total":{[^}]*"value":"\([^"]*\)".*/\1/p'
done >"$tmp/want"
cmp "$tmp/want" "$tmp/got" || fault "rows are not the program's"
objdump -p "$so" | awk '$1 == "NEEDED" && $2 !~ /^lib(c|gmp|mpfr|asan|ubsan)\./ {
    print "sqlite: the extension needs " $2; bad = 1 } END { exit bad }' || bad=1
[ "$(nm -D --defined-only "$so" | awk '{ print $3 }')" = \
    sqlite3_decillion_init ] || fault "it exports more than its entry"
[ $bad = 0 ] || exit 1
echo "sqlite: totals as by bc and as the program's; $(stat -c %s "$so") bytes"
