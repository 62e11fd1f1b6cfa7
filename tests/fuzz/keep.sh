#!/bin/sh
# keep.sh BUILD [TARGET...]: the fewest inputs that reach all that is reached
# by the corpus and by what fuzzing found become the corpus.
set -eu
build=$1
shift
here=tests/fuzz
[ $# -gt 0 ] || set -- $(sed -n 's/^    X(\([a-z]*\)).*/\1/p' $here/fuzz.h)
for t; do
    ln -f "$build/fuzz/fuzz" "$build/fuzz/fuzz-$t"
    mkdir -p "$build/work/$t" "$here/corpus/$t"
    rm -rf "$build/kept/$t"
    mkdir -p "$build/kept/$t"
    "$build/fuzz/fuzz-$t" -merge=1 -max_len=400 -close_fd_mask=3 \
        "$build/kept/$t" "$here/corpus/$t" "$build/work/$t" \
        >"$build/kept/$t.log" 2>&1
    # seeds that a person wrote keep their names
    find "$here/corpus/$t" -name '????????????????????????????????????????' \
        -exec rm {} +
    find "$build/kept/$t" -type f -exec cp {} "$here/corpus/$t/" \;
    printf 'fuzz: %-9s %5d files kept\n' "$t" \
        "$(find "$here/corpus/$t" -type f | wc -l)"
done
