#!/bin/sh
# declared.sh LIST...: each function that a public header declares is in one of
# the lists of exported symbols, hence (symbols.sh) in a library.
. tests/lint/lib.sh
tool awk cat
cat "$@" </dev/null | awk '
    FILENAME == "-" { listed[$1] = 1; next }
    # the declarator begins after DCL_API and may begin on the next line
    /^DCL_API / { open = 1; sub(/^DCL_API /, "") }
    open && match($0, /dcl_[a-z0-9_]+\(/) {
        open = 0
        n++
        name = substr($0, RSTART, RLENGTH - 1)
        if (name in listed) next
        printf "declared: %s: %s is in no list of symbols\n", FILENAME, name
        bad = 1
    }
    END { exit bad }' - include/*.h include/*/*.h || bad=1
finish "what the headers declare is listed"
