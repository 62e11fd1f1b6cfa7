# The version script of a shared library from the lists of what it exports:
#   awk -v node=DECILLION -v first=0.1 -f versions.awk LIST...
# A line is a name, and after it the release that brought it where that is not
# the first: a program that calls it then asks the loader for that release, and
# an older library is refused by name at the start, not at the call.
function rank(v,    part) {
    split(v, part, ".")
    return part[1] * 1000000 + part[2] * 1000 + part[3]
}
NF {
    since = NF > 1 ? $2 : first
    if (!(since in names)) {
        for (i = ++count; i > 1 && rank(order[i - 1]) > rank(since); i--)
            order[i] = order[i - 1]
        order[i] = since
    }
    names[since] = names[since] "        " $1 ";\n"
}
END {
    for (i = 1; i <= count; i++) {
        printf "%s_%s {\n    global:\n%s%s}%s;\n", node, order[i],
            names[order[i]], i == 1 ? "    local:\n        *;\n" : "",
            i == 1 ? "" : " " node "_" order[i - 1]
    }
}
