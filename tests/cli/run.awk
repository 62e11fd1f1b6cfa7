# One transcript file, for run.sh.  A line is held as "1 text", "1~text",
# "2 text", "2~text" or "= status": first the stream, then whether it ends.

function quoted(s) {
    gsub(/'/, "'\\''", s)
    return "'" s "'"
}

function is_comment(s) { return s ~ /^#( |$)/ }
function ends_block(s) {
    return s ~ /^\$ / || is_comment(s) || (md && s ~ /^```/)
}

# as it stands in a file -> as it is held
function read_line(s) {
    if (s ~ /^>[12]$/) return substr(s, 2) " "
    if (s ~ /^>[12][ ~]/ || s ~ /^>= /) return substr(s, 2)
    return "1 " s
}

# and back; last: no line of standard output follows
function write_line(s, last,    text) {
    text = substr(s, 3)
    if (s !~ /^1 /) return ">" s
    if (text == "") return last ? ">1" : ""
    if (ends_block(text) || text ~ /^>([12]([ ~]|$)|= )/) return ">1 " text
    return text
}

# a stream's file, which run() ended with "\n."; appends to got[]
function take(name, stream,    s, prev, n) {
    n = 0
    while ((getline s < name) > 0) {
        if (n++ > 0) got[++ngot] = stream " " prev
        prev = s
    }
    close(name)
    # the line before "." is the one that the added newline ended: it is empty
    # where the output ended in a newline of its own, or was empty
    s = substr(got[ngot], 3)
    if (s == "") delete got[ngot--]
    else got[ngot] = stream "~" s
}

function run(cmd,    rc) {
    system("cd " tmp "/room && timeout 60 sh -c " quoted(cmd) \
        " >../out 2>../err </dev/null; echo $? >../rc;" \
        " printf '\\n.' >>../out; printf '\\n.' >>../err")
    ngot = 0
    take(tmp "/out", 1)
    nout = ngot
    while (nout > 0 && got[nout] == "1 ") nout--
    take(tmp "/err", 2)
    getline rc < (tmp "/rc")
    close(tmp "/rc")
    if (rc != 0) got[++ngot] = "= " rc
}

# the first line of want[] that differs, as an index; 0 where all agree
function differs(    i) {
    for (i = 1; i <= nwant && i <= ngot; i++)
        if (want[i] != got[i]) return i
    return nwant == ngot ? 0 : i
}

function show(    i, w, g) {
    w = tmp "/want.txt"
    g = tmp "/got.txt"
    printf "" > w
    printf "" > g
    for (i = 1; i <= nwant; i++) print write_line(want[i], 0) > w
    for (i = 1; i <= ngot; i++) print write_line(got[i], i > nout) > g
    close(w)
    close(g)
    system("cd " tmp " && diff -U 2 want.txt got.txt | sed 1,2d")
}

function emit(s) { if (update) print s > (tmp "/new") }

{ line[NR] = $0 }

# a block of C in a .md file; i is at its fence, and then at its last line
function write_file(    name) {
    name = line[i + 1]
    if (name !~ /^\/\* [a-z_]+\.c[: ]/) return
    sub(/^\/\* /, "", name)
    sub(/[: ].*/, "", name)
    name = tmp "/room/" name
    while (i < NR && line[i + 1] !~ /^```/) {
        emit(line[++i])
        print line[i] > name
    }
    close(name)
}

END {
    md = FILENAME ~ /\.md$/
    inside = !md
    pass = fail = 0
    if (update) printf "" > (tmp "/new")
    for (i = 1; i <= NR; i++) {
        emit(line[i])
        if (md && line[i] ~ /^```/) {
            fence = inside || fence ? "" : line[i]
            inside = fence ~ /^```console/
            if (fence == "```c") write_file()
            continue
        }
        if (!inside || line[i] == "" || is_comment(line[i])) continue
        if (line[i] !~ /^\$ /) {
            print FILENAME ":" i ": output before any command: " line[i]
            fail++
            continue
        }
        at = i
        cmd = substr(line[i], 3)
        while (cmd ~ /\\$/ && i < NR) {
            cmd = cmd "\n" line[++i]
            emit(line[i])
        }
        for (end = i; end < NR && !ends_block(line[end + 1]);) end++
        while (end > i && line[end] == "") end--
        first = i + 1
        nwant = 0
        for (; i < end; i++) want[++nwant] = read_line(line[i + 1])
        run(cmd)
        d = differs()
        if (d == 0) pass++
        else if (!update) {
            fail++
            print FILENAME ":" (d <= nwant ? first + d - 1 : at) ": $ " cmd
            show()
        }
        if (d == 0)
            for (k = first; k <= end; k++) emit(line[k])
        else
            for (k = 1; k <= ngot; k++) emit(write_line(got[k], k > nout))
    }
    print pass, fail > (tmp "/count")
}
