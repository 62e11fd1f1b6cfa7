#!/bin/sh
# mirror.sh: each src/<room>/x.c has its tests/<room>/t_x.c, each command of
# the program its transcript.
. tests/lint/lib.sh
n=0
for f in src/*/*.c; do
    [ -f "$f" ] || continue
    room=${f#src/}
    room=${room%%/*}
    x=$(basename "$f" .c)
    case $room in
    cli)
        case $x in cmd_*) t=tests/cli/${x#cmd_}.test ;; *) continue ;; esac ;;
    fetch) t=tests/fetch/update.sh ;;
    examples | data) continue ;;
    *) t=tests/$room/t_$x.c ;;
    esac
    [ -f "$t" ] || fault "$f: has no $t"
    n=$((n + 1))
done
finish "$n files have their tests"
