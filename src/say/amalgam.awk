# One file out of many: awk -v path="include src build/gen" -f amalgam.awk FILES
#
# Includes are put in place once.  What is local to a .c file gets that file's
# name behind it, so that no two of them meet.
BEGIN {
    dirs = split(path, dir, " ")
    print "/* Generated from the sources of decillion: do not edit. */"
    if (header != "") print "#define DCL__ALONE 1"
    if (header != "") { print "#include \"" header "\"\n"; skip_public() }
    for (a = 1; a < ARGC; a++) take(ARGV[a], ARGV[a])
    exit
}
# with a header of its own, what that holds is not taken again
function skip_public(    n, i, name) {
    n = split("api version status text say", name, " ")
    for (i = 1; i <= n; i++) seen["decillion/" name[i] ".h"] = 1
}
function find(name,    i, file, line) {
    for (i = 1; i <= dirs; i++) {
        file = dir[i] "/" name
        if ((getline line < file) >= 0) { close(file); return file }
    }
    return ""
}
function take(name, file,    line, n, text, i, inner, local, own) {
    if (seen[name]++) return
    n = 0
    while ((getline line < file) > 0) text[++n] = line
    close(file)
    own = file
    sub(/.*\//, "", own)
    if (own ~ /\.c$/) { sub(/\.c$/, "", own); locals(text, n, local) }
    else own = ""
    comment = 0
    for (i = 1; i <= n; i++) {
        if (text[i] ~ /^#include/) {
            inner = text[i]
            sub(/^#include ["<]/, "", inner); sub(/[">].*/, "", inner)
            file = find(inner)
            if (file != "") take(inner, file)
            else if (!seen[inner]++) print text[i]
        } else print own == "" ? text[i] : renamed(text[i], local, own)
    }
    print ""
}
# names declared at the left margin: functions, tables, types, constants
function locals(text, n, local,    i, s, m, inside) {
    inside = 0
    for (i = 1; i <= n; i++) {
        s = text[i]
        if (s ~ /^(typedef )?enum/) inside = 1
        if (inside) {
            m = s
            sub(/^(typedef )?enum( [a-z_]+)? \{/, "", m)
            gsub(/\/\*.*\*\//, "", m); gsub(/=[^,}]*/, "", m)
            while (match(m, /[A-Z][A-Z0-9_]*/)) {
                local[substr(m, RSTART, RLENGTH)] = 1
                m = substr(m, RSTART + RLENGTH)
            }
            if (s ~ /\}/) inside = 0
        }
        if (s ~ /^#define /) {
            sub(/^#define /, "", s); sub(/[^A-Za-z0-9_].*/, "", s)
            local[s] = 1
        } else if (s ~ /^static /) {
            sub(/(\(|\[| =|;).*/, "", s); sub(/.*[ *]/, "", s)
            if (s != "{" && s != "struct") local[s] = 1
        } else if (s ~ /^typedef (enum|struct) [a-z_]+ \{/) {
            split(s, m2, " "); local[m2[3]] = 1
        } else if (s ~ /^\} [a-z_]+(\[|;)/) {
            sub(/^\} /, "", s); sub(/[^a-z_].*/, "", s); local[s] = 1
        }
    }
    delete local[""]
}
function renamed(s, local, own,    out, c, word, quote, before) {
    out = ""; quote = ""
    while (s != "") {
        c = substr(s, 1, 1)
        if (comment) {
            if (substr(s, 1, 2) == "*/") { comment = 0; out = out "*/"; s = substr(s, 3) }
            else { out = out c; s = substr(s, 2) }
        } else if (quote != "") {
            if (c == "\\") { out = out substr(s, 1, 2); s = substr(s, 3); continue }
            if (c == quote) quote = ""
            out = out c; s = substr(s, 2)
        } else if (substr(s, 1, 2) == "/*") {
            comment = 1; out = out "/*"; s = substr(s, 3)
        } else if (c == "\"" || c == "'") {
            quote = c; out = out c; s = substr(s, 2)
        } else if (c ~ /[A-Za-z_0-9]/) {
            match(s, /^[A-Za-z_0-9]+/)
            word = substr(s, 1, RLENGTH)
            s = substr(s, RLENGTH + 1)
            before = substr(out, length(out))
            if (word in local && before != "." && before != ">" && before != "#")
                word = word "_" own
            out = out word
        } else { out = out c; s = substr(s, 2) }
    }
    return out
}
