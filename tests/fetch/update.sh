#!/bin/sh
# update.sh BUILD CC: `rates update` against a publisher on this machine, good
# and bad; and no other part of the program knows libcurl.
set -u
LC_ALL=C
export LC_ALL
build=$1
cc=$2
here=$(pwd)
work=$(mktemp -d) || exit 1
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$work"' EXIT
passed=0
failed=0

ok() { passed=$((passed + 1)); }
bad() {
    failed=$((failed + 1))
    echo "update: $1"
    [ -z "${2-}" ] || sed 's/^/    /' "$2"
}
# says FILE TEXT WHAT
says() {
    if grep -qF -e "$2" "$1"; then ok; else bad "$3: no \"$2\" in" "$1"; fi
}
# ends WANT GOT WHAT
ends() {
    if [ "$1" -eq "$2" ]; then ok; else bad "$3: exit status $2, not $1" "$work/err"; fi
}

case $build in /*) ;; *) build=$here/$build ;; esac
for p in "$build/decillion" "$build/libdecillion.so" "$build/libdecillion-feed.so"; do
    if objdump -p "$p" | grep -q 'NEEDED.*libcurl'; then
        bad "$p carries libcurl"
    else
        ok
    fi
done

$cc -std=c11 -Wall -Wextra -O1 -o "$work/serve" tests/fetch/server/serve.c || exit 1
mkdir "$work/samples"
year=2024
cp tests/feed/samples/ecb-sdmx.csv "$work/samples/ecb.csv"
for id in R01235 R01239; do
    {
        printf '<?xml version="1.0" encoding="windows-1251"?>'
        printf '<ValCurs ID="%s" DateRange1="01.01.2024" DateRange2="31.12.2024" ' $id
        printf 'name="Foreign Currency Market Dynamic">'
        printf '<Record Date="29.10.2024" Id="%s"><Nominal>1</Nominal>' $id
        printf '<Value>97,2300</Value><VunitRate>97,23</VunitRate></Record>'
        printf '<Record Date="30.10.2024" Id="%s"><Nominal>1</Nominal>' $id
        printf '<Value>97,3261</Value><VunitRate>97,3261</VunitRate></Record>'
        printf '</ValCurs>'
    } >"$work/samples/cbr-$id.xml"
done
# the euro's sample has the dollar's figures: it is the form that is tested

"$work/serve" "$work/samples" >"$work/port" &
server=$!
n=0
while [ ! -s "$work/port" ] && [ $n -lt 50 ]; do
    sleep 0.1
    n=$((n + 1))
done
port=$(cat "$work/port")
[ -n "$port" ] || { echo "update: the server did not start"; exit 1; }

# update MODE [args]: into $work/out, $work/err, the exit status in $status
cache=$work/cache
update() {
    mode=$1
    shift
    env -i PATH="$PATH" HOME="$work/home" TZ=UTC XDG_CACHE_HOME="$cache" \
        LD_LIBRARY_PATH="${LD_LIBRARY_PATH-}" \
        DECILLION_RATES_FROM="http://127.0.0.1:$port/$mode" \
        DECILLION_FETCH_SECONDS=2 \
        "$build/decillion" rates update "$@" --from $year-01-01 --to $year-12-31 \
        >"$work/out" 2>"$work/err"
    status=$?
}
dir=$cache/decillion/rates
same() { # nothing of what is held has changed
    if (cd "$dir" && cksum ./*) 2>/dev/null | cmp -s - "$work/held"; then
        ok
    else
        bad "$1: what is held was touched"
    fi
}

# nothing is held: each failure leaves nothing
for mode in cut short 404 500 empty slow endless away; do
    update $mode ecb
    ends 5 $status "$mode"
    if [ -z "$(ls "$dir")" ]; then ok; else bad "$mode left files behind"; fi
    [ -s "$work/err" ] && ok || bad "$mode said nothing"
    [ -s "$work/out" ] && bad "$mode answered" "$work/out" || ok
done
update 404 ecb
says "$work/err" "answered 404" 404
update away ecb
says "$work/err" "led to another host" away
update endless ecb
says "$work/err" "16 MiB" endless

# a good answer, then the same again
update ok
ends 0 $status ok
says "$work/out" "ecb-2024.csv: 6 rates, to 2024-10-30" ok
says "$work/out" "cbr-USD-2024.xml: 2 rates" ok
says "$dir/ecb-2024.csv.meta" 'ETag: "tag-1"' meta
says "$dir/ecb-2024.csv.meta" "URL: http://127.0.0.1:$port/ok/service" meta
cmp -s "$dir/ecb-2024.csv" "$work/samples/ecb.csv" && ok || bad "not as published"
update ok ecb
ends 0 $status "ok again"
says "$work/out" "unchanged" "ok again"
update home ecb
ends 0 $status home
(cd "$dir" && cksum ./*) >"$work/held"
for mode in cut short 404 500 empty away; do
    update $mode
    ends 5 $status "$mode over good"
    same $mode
done

# a cache that is a file, or that may not be written
cache=$work/samples/ecb.csv
update ok ecb
ends 5 $status "a cache that is a file"
cache=/proc/nowhere
update ok ecb
ends 5 $status "a cache that may not be written"
cache=$work/cache
# each is one at a time, and leaves no claim behind
(cd "$dir" && [ -f .lock ]) && ok || bad "no lock"

# a revision is told, the file before is kept
sed 's/1.0774/1.0775/' "$work/samples/ecb.csv" >"$work/x" && mv "$work/x" "$work/samples/ecb.csv"
rm "$dir/ecb-2024.csv.meta"
update ok ecb
ends 0 $status revised
says "$work/err" "1 rates were revised, the first EUR/USD of 2024-10-29 from 1.0774 to 1.0775" revised
says "$dir/ecb-2024.csv.old" 1.0774 kept
# rates that vanish, and that leap, are not taken over
rm "$dir/ecb-2024.csv.meta"
(cd "$dir" && cksum ./*) >"$work/held"
grep -v '2024-10-29' "$work/samples/ecb.csv" >"$work/x" && mv "$work/x" "$work/samples/ecb.csv"
update ok ecb
ends 5 $status gone
says "$work/err" "2 rates that are held are gone" gone
same gone
sed 's/1.0815/1081.5/' "$dir/ecb-2024.csv" >"$work/samples/ecb.csv"
update ok ecb
ends 5 $status leap
says "$work/err" "leaps to 1081.5 on 2024-10-30" leap
same leap
# another range than asked
sed 's/31.12.2024/30.12.2024/' "$work/samples/cbr-R01235.xml" >"$work/x" && mv "$work/x" "$work/samples/cbr-R01235.xml"
rm "$dir/cbr-USD-2024.xml.meta"
update ok cbr
ends 5 $status range
says "$work/err" "another range" range
# what is not https, nor this machine, is not fetched
"$build/decillion-fetch" http://192.0.2.1/x "$work/x" 2>"$work/err"
ends 5 $? http
says "$work/err" "only https" http

printf '%d passed, %d failed\n' $passed $failed
[ $failed -eq 0 ]
