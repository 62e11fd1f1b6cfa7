#!/bin/sh
# layers.sh: each room includes only the rooms that the table allows it, by its
# private headers ("num/size.h") and by the public ones (<decillion/num.h>).
# The program, the hosts and the examples see public headers and their own.
. tests/lint/lib.sh
tool awk find

# room: what it may include besides itself | libraries it may see
table='
base:     |
say:      base |
num:      base say | gmp.h mpfr.h
date:     base |
penalty:  base say num date | gmp.h mpfr.h
money:    base say num date | gmp.h mpfr.h
feed:     base num date money | expat.h
book:     base say num date penalty money |
ask:      base say num date penalty money book |
show:     base say num date penalty money feed book ask |
cli:      |
fetch:    |
bind:     |
examples: |
'

files=$(find src include -name '*.[ch]' ! -path 'src/bind/*' ! -path 'src/*/tables/*' | sort) || exit 1
hosts=$(find src/bind -name '*.[ch]' 2>/dev/null | sort)
# shellcheck disable=SC2086 # a list of names without blanks
awk -v table="$table" '
BEGIN {
    n = split(table, row, "\n")
    for (i = 1; i <= n; i++) {
        if (row[i] !~ /:/) continue
        room = row[i]; sub(/:.*/, "", room)
        rest = row[i]; sub(/^[^:]*:/, "", rest)
        split(rest, half, "|")
        rooms[room] = 1
        may[room, room] = 1
        m = split(half[1], w, " "); for (k = 1; k <= m; k++) may[room, w[k]] = 1
        m = split(half[2], w, " "); for (k = 1; k <= m; k++) lib[room, w[k]] = 1
    }
    m = split("api version status alloc limits text", w, " ")
    for (k = 1; k <= m; k++) home[w[k]] = "base"
    home["claim"] = home["chart"] = "ask"
    m = split("gmp.h mpfr.h expat.h curl/curl.h stdio.h locale.h time.h", w, " ")
    for (k = 1; k <= m; k++) guarded[w[k]] = 1
    lib["cli", "stdio.h"] = lib["cli", "time.h"] = lib["cli", "locale.h"] = 1
    lib["fetch", "stdio.h"] = lib["fetch", "curl/curl.h"] = 1
    lib["examples", "stdio.h"] = 1
}
function room_of_header(h) {
    sub(/\.h$/, "", h)
    if (h ~ /^(gmp|doubling|running)$/) return "num"
    if (h == "fines") return "penalty"
    return h in home ? home[h] : h
}
function say(what) {
    printf "layers: %s:%d: %s\n", FILENAME, FNR, what
    bad = 1
}
FNR == 1 {
    split(FILENAME, f, "/")
    outside = f[2] == "cli" || f[2] == "fetch" || f[2] == "bind" || f[2] == "examples"
    if (f[1] == "include")
        room = FILENAME == "include/decillion.h" ? "all" \
             : room_of_header(f[3])
    else room = f[2]
    if (room != "all" && !(room in rooms)) say("no such room: " room)
}
/^[ \t]*#[ \t]*include/ && !/^[ \t]*#[ \t]*include[ \t]*["<][^">]*[">]/ {
    say("an include that is computed cannot be checked")
}
/^[ \t]*#[ \t]*include[ \t]*["<]/ {
    match($0, /["<][^">]*/)
    quote = substr($0, RSTART, 1) == "\""
    name = substr($0, RSTART + 1, RLENGTH - 1)
    if (room == "all") {
        if (quote || name !~ /^decillion\//) say("only <decillion/...> here")
    } else if (quote) {
        if (f[1] == "include") say("a public header includes " name)
        else if (name ~ /^[a-z0-9_.-]+\.inc$/) { if (outside) say("generated data in " room) }
        else if (name !~ /^[a-z]+\/[a-z0-9_]+\.h$/) {
            if (f[2] != "bind") say("write it \"room/file.h\": " name)
        } else {
            to = name; sub(/\/.*/, "", to)
            if (!((room, to) in may)) say(room " must not include " to "/")
        }
    } else if (name == "decillion.h") {
        if (!outside) say("the library includes single headers")
    } else if (name ~ /^decillion\//) {
        to = room_of_header(substr(name, 11))
        if (!outside && !((room, to) in may))
            say(room " must not include <" name ">")
    } else if (name in guarded && !((room, name) in lib) &&
               !(FILENAME == "include/decillion/gmp.h" && name == "gmp.h") &&
               f[2] != "bind")
        say(room " must not include <" name ">")
}
END { exit bad }' $files $hosts || bad=1
# shellcheck disable=SC2086
set -- $files $hosts
finish "$# files keep to their rooms"
