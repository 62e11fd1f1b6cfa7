#!/bin/sh
# manual.sh PAGE PROGRAM: the man page is well formed, and has every command,
# every option and every exit status that the program's help lists.
. tests/lint/lib.sh
tool mandoc awk sed grep sort
page=$1
prog=$2
text=$(mktemp) || exit 1
trap 'rm -f "$text"' EXIT

mandoc -T lint -W warning "$page" || bad=1
# without the overstriking that makes bold
mandoc -T ascii "$page" | sed "s/.$(printf '\b')//g" >"$text"

has() { # what, word
    grep -qE -e "(^|[^[:alnum:]-])$2($|[^[:alnum:]-])" "$text" ||
        fault "$page: has no $1 $2"
    n=$((n + 1))
}
n=0
commands=$("$prog" help | sed -n 's/^  \([a-z][a-z]*\)   *[^ ].*/\1/p' |
    grep -v '^decillion$')
[ -n "$commands" ] || fault "$prog help lists no commands"
words=
for c in $commands; do
    has command "$c"
    help=$("$prog" help "$c") || fault "$prog help $c fails"
    words="$words $(echo "$help" | sed -n '
        s/^  \(-[a-zA-Z], \)\{0,1\}\(--[a-z0-9-]*\).*/\2/p
        s/^  \([0-9]\)  *[a-z].*/\1/p')"
done
# shellcheck disable=SC2086 # words on purpose
for w in $(printf '%s\n' $words | sort -u); do
    case $w in
    -*) has option "$w" ;;
    *) has 'exit status' "$w" ;;
    esac
done
finish "$page is well formed and has all $n words of the help"
