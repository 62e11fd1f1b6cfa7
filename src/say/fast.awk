# Makes the tables of the fast road of English words: every number below 1000
# in words, and every stem of an -illion with "llion ", a row each, and their
# lengths.  The words come from this file's own reading of the rules; the tests
# compare the road with its scalar twin.
function put(name, prefix, width, text,    i) {
    printf "%sconst char %s[1000][%d] = {\n", prefix, name, width
    for (i = 0; i < 1000; i++) printf "    \"%s\",\n", text[i]
    print "};"
    printf "%sconst unsigned char %s_n[1000] = {\n", prefix, name
    for (i = 0; i < 1000; i++)
        printf "%d,%s", length(text[i]), i % 16 == 15 ? "\n" : " "
    print "};"
}
BEGIN {
    split("one two three four five six seven eight nine ten eleven twelve " \
        "thirteen fourteen fifteen sixteen seventeen eighteen nineteen", one, " ")
    split("- twenty thirty forty fifty sixty seventy eighty ninety", ten, " ")
    split("un duo tre quattuor quin se septe octo nove", unit, " ")
    split("deci viginti triginta quadraginta quinquaginta sexaginta " \
        "septuaginta octoginta nonaginta", tens, " ")
    split("n ms ns ns ns n n mx -", tmark, " ")
    split("centi ducenti trecenti quadringenti quingenti sescenti " \
        "septingenti octingenti nongenti", hundreds, " ")
    split("nx n ns ns ns n n mx -", hmark, " ")
    split("mi bi tri quadri quinti sexti septi octi noni", few, " ")
    words[0] = ""
    stems[0] = "nillion "
    for (i = 1; i < 1000; i++) {
        h = int(i / 100); t = int(i / 10) % 10; u = i % 10; r = i % 100
        w = h ? one[h] " hundred " : ""
        if (r >= 20) w = w ten[t] (u ? "-" one[u] : "") " "
        else if (r) w = w one[r] " "
        words[i] = w
        if (i < 10) { stems[i] = few[i] "llion "; continue }
        m = t ? tmark[t] : hmark[h]
        link = ""
        if (u == 3 && m ~ /[sx]/) link = "s"
        if (u == 6 && m ~ /s/) link = "s"
        if (u == 6 && m ~ /x/) link = "x"
        if ((u == 7 || u == 9) && m ~ /m/) link = "m"
        if ((u == 7 || u == 9) && m ~ /n/) link = "n"
        s = (u ? unit[u] link : "") (t ? tens[t] : "") (h ? hundreds[h] : "")
        stems[i] = substr(s, 1, length(s) - 1) "illion "
    }
    put("words", "static ", 32, words)
    put("dcl__stems", "", 64, stems)
}
