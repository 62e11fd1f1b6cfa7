#!/bin/sh
# run.sh BUILD SECONDS [TARGET...]: fuzzes each target for so long, and writes
# a line of tests/fuzz/LEDGER.tsv for each run.  What crashed or took too long
# is in BUILD/found; it becomes a file of the corpus, or a test, once mended.
set -u
build=$PWD/$1 # a target may leave this folder
seconds=$2
shift 2
here=$PWD/tests/fuzz
[ $# -gt 0 ] || set -- $(sed -n 's/^    X(\([a-z]*\)).*/\1/p' $here/fuzz.h)
mkdir -p "$build/found"
commit=$(git rev-parse --short HEAD 2>/dev/null || echo unknown)
failed=0
for t; do
    mkdir -p "$build/work/$t" $here/corpus/"$t"
    ln -f "$build/fuzz/fuzz" "$build/fuzz/fuzz-$t"
    dict=''
    [ ! -f "$here/$t.dict" ] || dict="-dict=$here/$t.dict"
    log=$build/found/$t.log
    before=$(find "$build/found" -name "$t-*" | wc -l)
    # the target's own output is dropped; libFuzzer's goes on
    # shellcheck disable=SC2086 # one word or none
    ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=1 \
        LC_ALL=C sh -c 'ulimit -c 0; exec "$@"; ' fuzz \
        "$build/fuzz/fuzz-$t" $dict -max_total_time="$seconds" -timeout=10 \
        -rss_limit_mb=1024 -max_len=1024 -close_fd_mask=3 \
        -print_final_stats=1 -artifact_prefix="$build/found/$t-" \
        "$build/work/$t" "$here/corpus/$t" >"$log" 2>&1
    status=$?
    after=$(find "$build/found" -name "$t-*" | wc -l)
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    cpu=$(sed -n 's/^Done .* in \([0-9]*\) second.*/\1/p' "$log")
    printf '%s\t%s\t%s\t%s\t%s\t%s\n' "$(date -u +%F)" "$commit" "$t" \
        "${runs:-0}" "${cpu:-$seconds}" $((after - before)) >>$here/LEDGER.tsv
    printf 'fuzz: %-9s %10s executions, %s findings\n' "$t" "${runs:-0}" \
        $((after - before))
    [ $status -eq 0 ] || {
        failed=$((failed + 1))
        grep -E 'does not hold|ERROR|SUMMARY|runtime error|Test unit written' \
            "$log" | head -5
    }
done
[ $failed -eq 0 ]
