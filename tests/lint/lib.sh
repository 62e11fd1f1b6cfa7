# What the lints share.  Each lint runs from the top of the tree, prints
# "file:line: what is wrong" for each fault and ends with status 1, or prints
# one line on what it looked at and ends with 0.  A missing tool is a fault.
set -u
LC_ALL=C
export LC_ALL
lint=$(basename "$0" .sh)
bad=0

fault() {
    echo "$lint: $*"
    bad=1
}
tool() {
    for t; do
        command -v "$t" >/dev/null 2>&1 || {
            echo "$lint: the tool \`$t\` is missing" >&2
            exit 1
        }
    done
}
finish() {
    [ $bad = 0 ] || exit 1
    echo "$lint: $*"
}
