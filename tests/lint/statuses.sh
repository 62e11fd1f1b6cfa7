#!/bin/sh
# statuses.sh: each status of the list in decillion/status.h is answered by
# some source file and expected by some test.
. tests/lint/lib.sh
tool sed grep
n=0
for s in $(sed -n 's/^    X(\([A-Z_]*\), [0-9].*/\1/p' include/decillion/status.h); do
    grep -qrwF --include='*.c' "DCL_$s" src ||
        fault "include/decillion/status.h: nothing answers DCL_$s"
    grep -qrwF --include='*.c' "DCL_$s" tests ||
        fault "include/decillion/status.h: no test expects DCL_$s"
    n=$((n + 1))
done
[ $n -gt 0 ] || fault "include/decillion/status.h: no list of statuses"
finish "$n statuses are answered and tested"
