# Makes the const C tables of one language from src/data/say-XX.tsv (whose
# second line tells the rows).  LC_ALL=C awk -v lang=XX -f tables.awk FILE
BEGIN {
    FS = "\t"
    for (i = 1; i < 256; i++) code[sprintf("%c", i)] = i
    key["minus"] = "MINUS"; key["point"] = "POINT"; key["whole"] = "WHOLE"
    key["whole-one"] = "WHOLE"; key["whole-few"] = "WHOLE"
    key["rare"] = "RARE"
}
# octal escapes of three digits end where they should, whatever comes next
function quoted(s,    i, c, out) {
    out = ""
    for (i = 1; i <= length(s); i++) {
        c = substr(s, i, 1)
        out = out (code[c] < 128 ? c : sprintf("\\%03o", code[c]))
    }
    return "\"" out "\""
}
# bare: a noun in the singular, which may stand without a number; of the other
# words of a place the first is it
function say(kind, value, text, bare) {
    if (seen[kind, text]++) return
    vocab = vocab sprintf("    {DCL__W_%s, %d, %d, %s},\n", kind, bare, value, quoted(text))
    words++
}
/^#/ { next }
$1 == "n" { n[$2] = $3; if ($2 + 1 > ns) ns = $2 + 1; say("NUMBER", $2, $3) }
$1 == "h" { h[$2] = $3; hs = 10; say("NUMBER", 100 * $2, $3) }
$1 == "v" {
    variants = variants sprintf("    {%d, %d, %s},\n", $2, $3, quoted($4))
    vs++
    say("NUMBER", $2, $4)
}
$1 == "ten" { ten[$2] = $3; tens = 4; say("TEN", $2, $3) }
$1 == "noun" && hs + ns == 10 {
    compact = NF > 3 ? $4 : $3
    nouns = nouns sprintf("    {%d, 0, {%s, %s, %s, %s}},\n", $2, quoted(compact), quoted($3), quoted($3), quoted($3))
    say("NOUN", $2, $3, 1)
    say("NOUN", $2, compact, 1)
}
$1 == "noun" && hs + ns > 10 {
    nouns = nouns sprintf("    {%d, %d, {%s, %s, %s, %s}},\n", $2, $3, quoted($4), quoted($5), quoted($6), quoted($7))
    for (i = 4; i <= 7; i++) say("NOUN", $2, $i, i == 4)
}
$1 == "part" {
    parts = parts sprintf("    {%s, %s, %s},\n", quoted($3), quoted(NF > 4 ? $5 : $4), quoted($4))
    ps++
    for (i = 3; i <= NF; i++) say("PART", $2, $i)
}
$1 == "word" { word[$2] = $3; if (key[$2] != "RARE") say(key[$2], 0, $3) }
$1 == "also" && $2 == "n" { say("NUMBER", $3, $4) }
$1 == "also" && $2 == "noun" { say("NOUN", $3, $4, !other[$3]++) }
$1 == "also" && $2 == "counted" { say("NOUN", $3, $4, 0) }
$1 == "also" && $2 == "word" { say(key[$3], 0, $4) }
function array(name, count, a,    i) {
    printf "static const char *const %s_%s[] = {\n", lang, name
    for (i = 0; i < count; i++)
        printf "    %s,\n", (i in a) ? quoted(a[i]) : "\"\""
    print "};"
}
END {
    array("n", ns, n)
    if (hs) array("h", hs, h)
    if (tens) array("ten", tens, ten)
    if (vs) printf "static const dcl__variant %s_v[] = {\n%s};\n", lang, variants
    printf "static const dcl__noun %s_noun[] = {\n%s};\n", lang, nouns
    if (ps) printf "static const dcl__part %s_part[] = {\n%s};\n", lang, parts
    printf "static const dcl__vocab %s_vocab[] = {\n%s};\n", lang, vocab
    split("minus point whole-one whole-few whole rare", keys, " ")
    printf "static const char *const %s_word[] = {\n", lang
    for (i = 1; i <= 6; i++)
        printf "    %s,\n", (keys[i] in word) ? quoted(word[keys[i]]) : "NULL"
    print "};"
}
