#!/bin/sh
# Transcripts: what a terminal showed is a test.
#
#   run.sh [--update] PROGRAM FILE...
#
# A FILE holds commands and what they must give, to the byte:
#
#   # a comment (a line that is "#" or begins with "# ")
#   $ decillion say 10^33
#   1 decillion
#   $ decillion say 10^33 wek     a command that ends in \ goes on below
#   1 decillion
#   >2 decillion: a line of standard error
#   >= 2
#
# First standard output as it is, then standard error (">2 "), then the exit
# status (">= n"; 0 where there is none).  Blank lines inside the output count;
# those before the next command, comment or end of file separate and do not.
# ">1 text" is a line of standard output that would otherwise be read as
# something else (blank and last, or "$ ", "# ", ">2 "...); ">1~text" and
# ">2~text" are a last line that does not end in a newline.
# In a .md file only the ```console blocks are read, and a ```c block whose
# first line names a file ("/* fine.c: ...") becomes that file.
#
# Each file runs in an empty directory of its own, where `data` is
# tests/cli/data; standard input is empty; the environment holds PATH, HOME
# (that directory), TZ=UTC, LC_ALL=C and, where they are set, what says where
# libraries are and how sanitizers report.  --update writes what
# the commands gave into the file: read it with git diff before you believe it.
set -u
LC_ALL=C
export LC_ALL
update=0
if [ "${1-}" = --update ]; then
    update=1
    shift
fi
[ $# -ge 2 ] || { echo "usage: run.sh [--update] PROGRAM FILE..." >&2; exit 2; }
prog=$1
shift
[ -x "$prog" ] || { echo "run.sh: no program at $prog" >&2; exit 2; }
bin=$(cd "$(dirname "$prog")" && pwd) || exit 2
here=$(cd "$(dirname "$0")" && pwd) || exit 2
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' INT TERM

pass=0
fail=0
for file; do
    [ -r "$file" ] || { echo "run.sh: cannot read $file" >&2; exit 2; }
    rm -rf "$tmp/room" "$tmp/out" "$tmp/err" "$tmp/rc" "$tmp/new"
    mkdir "$tmp/room" || exit 2
    [ ! -d "$here/data" ] || ln -s "$here/data" "$tmp/room/data"
    env -i PATH="$bin:$PATH" HOME="$tmp/room" TZ=UTC LC_ALL=C \
        ${ASAN_OPTIONS+"ASAN_OPTIONS=$ASAN_OPTIONS"} \
        ${UBSAN_OPTIONS+"UBSAN_OPTIONS=$UBSAN_OPTIONS"} \
        ${PKG_CONFIG_PATH+"PKG_CONFIG_PATH=$PKG_CONFIG_PATH"} \
        ${PKG_CONFIG_SYSROOT_DIR+"PKG_CONFIG_SYSROOT_DIR=$PKG_CONFIG_SYSROOT_DIR"} \
        ${LD_LIBRARY_PATH+"LD_LIBRARY_PATH=$LD_LIBRARY_PATH"} \
        awk -v tmp="$tmp" -v update="$update" -f "$here/run.awk" "$file"
    [ -s "$tmp/count" ] || { echo "$file: the runner failed" >&2; exit 2; }
    read -r p f <"$tmp/count"
    rm -f "$tmp/count"
    pass=$((pass + p))
    fail=$((fail + f))
    if [ $update = 1 ] && ! cmp -s "$tmp/new" "$file"; then
        cat "$tmp/new" >"$file" || exit 2
        echo "$file: updated"
    fi
done
echo "transcripts: $pass passed, $fail failed"
[ $fail = 0 ]
