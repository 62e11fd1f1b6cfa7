# The lines of bench and cold as bench/RESULTS.md and bench/ratios.svg:
#   awk -v md=FILE -v svg=FILE -f results.awk LINES
BEGIN { FS = "\t" }

/^#/ {
    sub(/^# */, "")
    gsub(/\t/, ", ")
    if (machine == "") machine = $0
}
$1 == "bench" || $1 == "limit" || $1 == "memory" {
    kind[++n] = $1; path[n] = $2; size[n] = $3
    ours[n] = $4; anchor[n] = $5; theirs[n] = $6; ratio[n] = $7
}

$1 == "growth" {
    g++
    gpath[g] = $2; gn[g] = $3; gns[g] = $4; gbytes[g] = $5; gkib[g] = $6
    gwhat[$2] = $7
}

function time_of(ns) {
    if (ns < 1e3) return sprintf("%.3g ns", ns)
    if (ns < 1e6) return sprintf("%.3g us", ns / 1e3)
    if (ns < 1e9) return sprintf("%.3g ms", ns / 1e6)
    return sprintf("%.3g s", ns / 1e9)
}
function table(title, want, unit,    i, some) {
    for (i = 1; i <= n; i++) {
        if (kind[i] != want) continue
        if (!some++) {
            printf "\n## %s\n\n", title > md
            print "| path | size | ours | anchor | its | ratio |" > md
            print "|---|---|--:|---|--:|--:|" > md
        }
        printf "| %s | %s | %s | %s | %s | %.3g |\n", path[i], size[i],
            unit ? ours[i] " " unit : time_of(ours[i]), anchor[i],
            unit ? theirs[i] " " unit : time_of(theirs[i]), ratio[i] > md
    }
}
# What was measured of a path, each row with the exponent from the row before,
# and at the end that of the straight line through the logarithms (least
# squares) of the last two decades.
function growth(    i, e, from, sx, sy, sxx, sxy, m, x, y, most) {
    if (g == 0) return
    print "\n## How cost grows\n\nThe exponent is that of n in the time," \
        " from the row before; fitted: of the last\ntwo decades." > md
    for (i = 1; i <= g; i++) {
        if (gpath[i] != gpath[i - 1]) {
            for (m = i; gpath[m + 1] == gpath[i]; m++) {
            }
            most = gn[m]
            sx = sy = sxx = sxy = m = 0
            from = i
            printf "\n### %s: n %s\n\n", gpath[i], gwhat[gpath[i]] > md
            print "| n | time | bytes out | ns a byte | KiB | exponent |" > md
            print "|--:|--:|--:|--:|--:|--:|" > md
        }
        e = ""
        if (i != from)
            e = sprintf("%.2f", log(gns[i] / gns[i - 1]) / \
                                log(gn[i] / gn[i - 1]))
        printf "| %s | %s | %s | %.3g | %s | %s |\n", gn[i], time_of(gns[i]),
            gbytes[i], gns[i] / gbytes[i], gkib[i], e > md
        if (gn[i] * 100 >= most) {
            x = log(gn[i]); y = log(gns[i])
            m++; sx += x; sy += y; sxx += x * x; sxy += x * y
        }
        if (gpath[i + 1] != gpath[i] && m > 1)
            printf "\nfitted: n^%.2f\n",
                (m * sxy - sx * sy) / (m * sxx - sx * sx) > md
    }
}
function text(x, y, anchor_, s) {
    gsub(/&/, "\\&amp;", s)
    gsub(/</, "\\&lt;", s)
    printf "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n", x, y,
        anchor_, s > svg
}
# ratios as bars on a log scale, 1 marked
function plot(    i, rows, lo, hi, x, one, y, e, left, width, height) {
    for (i = 1; i <= n; i++) if (kind[i] == "bench" && ratio[i] > 0) {
        rows++
        e = log(ratio[i]) / log(10)
        if (e < lo) lo = e
        if (e > hi) hi = e
    }
    lo = lo == int(lo) ? lo : int(lo) - 1
    hi = hi == int(hi) ? hi : int(hi) + 1
    if (hi == lo) hi++
    left = 230
    width = 520
    height = rows * 22 + 60
    printf "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\"" \
        " font-family=\"sans-serif\" font-size=\"12\" role=\"img\">\n",
        left + width + 70, height > svg
    print "<title>How many times faster than the anchor</title>" > svg
    printf "<desc>%s</desc>\n<rect width=\"100%%\" height=\"100%%\"" \
        " fill=\"#fff\"/>\n", machine > svg
    for (e = lo; e <= hi; e++) {
        x = left + width * (e - lo) / (hi - lo)
        printf "<path d=\"M%d 20V%d\" stroke=\"%s\"/>\n", x, height - 30,
            e == 0 ? "#000" : "#ccc" > svg
        text(x, height - 12, "middle", sprintf("%g", 10 ^ e))
    }
    one = left + width * (0 - lo) / (hi - lo)
    y = 28
    for (i = 1; i <= n; i++) if (kind[i] == "bench" && ratio[i] > 0) {
        x = left + width * (log(ratio[i]) / log(10) - lo) / (hi - lo)
        printf "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"14\"" \
            " fill=\"%s\"/>\n", x < one ? x : one, y,
            x < one ? one - x : x - one, x < one ? "#b35806" : "#2166ac" > svg
        text(left - 8, y + 11, "end", path[i] " / " anchor[i])
        text((x > one ? x : one) + 4, y + 11, "start", sprintf("%.3g", ratio[i]))
        y += 22
    }
    print "</svg>" > svg
}

END {
    print "# Results" > md
    print "\nMade by `make bench-results`, not by hand. Ratio = anchor / ours," \
        " the median over\nthe rounds of one run: larger is better. `limit`" \
        " is memcpy or memset of as many\nbytes as the answer has, or a" \
        " process that does nothing.\n\n" machine "\n\n![ratios](ratios.svg)" > md
    table("Against the anchors", "bench", "")
    table("Against the physical limit", "limit", "")
    table("Peak memory of whole processes", "memory", "KiB")
    growth()
    plot()
}
