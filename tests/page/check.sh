#!/bin/sh
# check.sh PROGRAM DIR: makes pages and pictures of several cases in DIR and has
# them looked at by a browser (check.mjs).  axe-core comes from the registry of
# npm into DIR, once.
set -u
[ $# -eq 2 ] || { echo "usage: check.sh PROGRAM DIR" >&2; exit 2; }
prog=$(cd "$(dirname "$1")" && pwd)/$(basename "$1") || exit 2
here=$(cd "$(dirname "$0")" && pwd) || exit 2
mkdir -p "$2/out" || exit 2
cd "$2" || exit 2
axe=node_modules/axe-core/axe.min.js
if [ ! -r $axe ]; then
    echo '{"private":true}' >package.json
    npm install --no-audit --no-fund --ignore-scripts --silent axe-core@4 ||
        { echo "page: npm could not install axe-core" >&2; exit 1; }
fi
rm -f ./*.html ./*.svg out/*
bad=0
# page NAME SCHEDULE OPTION...
page() {
    name=$1
    shift
    "$prog" table "$@" --html "$name.html" && "$prog" table "$@" --svg "$name.svg" || bad=1
}
page google google --to 2024-10-29
"$prog" table google --to 2024-10-29 --in USD --in EUR --html converted.html || bad=1
page capped google-tsargrad-cap-2022-hold --to 2024-10-29
page stayed yonkers-1988 --to 1988-10-15
page claimants google-2-undecillion-2024-10-17-claimants --to 2024-10-29
page streams mongelli-1993 --to 1994-07-10
page halved poland-judiciary-2021
page interest ru-gk-395 --to 2024-10-29
page payments "1000 EUR/day, from 2024-01-01, paid 12000 EUR on 2024-02-01, to 2024-06-30"
page million "1 USD/day, x10 every 1 day, from 0001-01-01" --to 2738-11-28
"$prog" table "1 USD/day, x10 every 1 day, from 2000-01-01" --to 2024-10-29 --exact --html exact.html || bad=1
page before google --from 2022-11-01 --to 2022-11-10
page russian google --to 2024-10-29 --lang ru
printf '%s\n' 'Case: hostile' 'Title: <script>alert(1)</script>"&amp; <img src=http://example.invalid/x>' \
    'Schedule: 5 EUR/day, from 2024-01-01' 'Note: <iframe src="http://example.invalid"></iframe> [1]' \
    'Source: javascript:alert(1)' >hostile.rec
page hostile ./hostile.rec --to 2024-03-01
[ $bad -eq 0 ] || { echo "page: the program failed" >&2; exit 1; }
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || exit 1
exec node "$here/check.mjs" "$browser" $axe out ./*.html ./*.svg
