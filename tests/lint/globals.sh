#!/bin/sh
# globals.sh OBJECT...: the library's objects hold no data that can change.
# Constant tables of pointers (.data.rel.ro) are read-only once loaded.
. tests/lint/lib.sh
tool objdump awk
objdump -t "$@" | awk '
/file format/ { file = $1; sub(/:$/, "", file) }
# value, flags (7 columns), section, size, name
/^[0-9a-f]+ / {
    rest = substr($0, index($0, " ") + 9)
    split(rest, w, /[ \t]+/)
    if (w[2] ~ /^0+$/ && w[1] != "*COM*") next
    if (w[1] ~ /^\.data\.rel\.ro/) next
    if (w[1] ~ /^\.(data|bss|tdata|tbss|ldata|lbss)/ || w[1] == "*COM*") {
        printf "globals: %s: `%s` can change (%s)\n", file, w[3], w[1]
        bad = 1
    }
}
END { exit bad }' || bad=1
finish "$# objects, nothing that can change"
