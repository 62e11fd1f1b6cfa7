#!/bin/sh
# names.sh: no two .c files of the tree have the same base name; ar replaces a
# member by another of its name and says nothing.  Programs that write tables go into no archive.
. tests/lint/lib.sh
tool find awk
find src tests bench -name '*.c' ! -path 'src/*/tables/*' 2>/dev/null | sort | awk -F/ '
    $NF in first { printf "names: %s: so is %s called\n", $0, first[$NF]; bad = 1 }
    { first[$NF] = $0; n++ }
    END { exit bad }' || bad=1
finish "each .c file has a name of its own"
