#!/bin/sh
# pure.sh BUILD: what the objects of the library call in the outside world.
#
# base and say, the formatter that others embed, move bytes and no more; the
# C library's allocator is called by base/libc.c alone; the rooms above add GMP
# and MPFR, but not their input, output and memory functions; feed adds expat.
# Nothing opens a file, reads the clock, the environment or the locale, prints,
# or ends the process; and no name but dcl_... is taken from the program.
. tests/lint/lib.sh
tool nm awk find
build=$1
bytes='mem(cpy|move|set|cmp|chr)|str(len|n?cmp|r?chr|c?spn|str|pbrk)|__stack_chk_fail'
bytes="$bytes|_GLOBAL_OFFSET_TABLE_|__(mem|str)[a-z]*_chk"
# of libm only what sets and asks the rounding mode, and exact steps
math='fegetround|fesetround|fe(hold|set|get|update)(except|env)?|fe(clear|test)except'
math="$math|f(ma|loor|abs|rexp)l?|ldexpl?|nearbyint|l?lrint|__cpu_model"
math="$math|__cpu_indicator_init"
# libc's sort takes memory of its own for long lists and does without where
# there is none
sort='qsort|bsearch'
gmp='__gmp[nzqf]_[a-z0-9_]+|mpfr_[a-z0-9_]+'
not_gmp='__gmp[nzqf]_(inp|out)_(str|raw)|mpfr_(v?(f|s|sn|as)?printf|fprintf'
not_gmp="$not_gmp|inp_str|out_str|dump|fpif_.*|mp_memory_cleanup"
not_gmp="$not_gmp|set_default_.*|free_pool)"
expat='XML_[A-Za-z0-9]+'

n=0
for room in base say num date penalty money feed book ask show; do
    [ -d "$build/src/$room" ] || continue
    for o in $(find "$build/src/$room" -name '*.o' | sort); do
        may="$bytes"
        case $room/$(basename "$o") in
        base/libc.o) may="$may|malloc|realloc|free" ;;
        say/words_fast.o) may="$may|__cpu_model|__cpu_indicator_init" ;;
        base/* | say/*) ;;
        feed/*) may="$may|$sort|$math|$gmp|$expat" ;;
        *) may="$may|$sort|$math|$gmp" ;;
        esac
        nm -u "$o" | awk -v may="^($may)$" -v not="^($not_gmp)$" -v o="$o" '
            $2 ~ /^dcl_/ { next }
            $2 !~ may || $2 ~ not {
                printf "pure: %s: calls %s\n", o, $2
                bad = 1
            }
            END { exit bad }' || bad=1
        nm -g --defined-only "$o" | awk -v o="$o" '
            NF == 3 && $3 !~ /^dcl_/ {
                printf "pure: %s: defines %s, which is not dcl_...\n", o, $3
                bad = 1
            }
            END { exit bad }' || bad=1
        n=$((n + 1))
    done
done

# what say pulls out of base when it is linked alone: no allocator
say=$(find "$build/src/say" -name '*.o' 2>/dev/null)
base=$(find "$build/src/base" -name '*.o')
# shellcheck disable=SC2086 # lists of names without blanks
[ -z "$say" ] || for o in $say $base; do
    nm "$o" | awk -v o="$o" '
        NF == 3 && $2 ~ /[A-TV-Z]/ { print "has", o, $3 }
        $1 == "U" && $2 ~ /^dcl_/ { print "uses", o, $2 }'
done | awk '
    $1 == "has" { home[$3] = $2 }
    $1 == "uses" { uses[$2] = uses[$2] " " $3 }
    $2 ~ "/say/" { linked[$2] = 1 }
    END {
        do {
            more = 0
            for (o in linked) {
                n = split(uses[o], s, " ")
                for (i = 1; i <= n; i++) {
                    h = home[s[i]]
                    if (h == "" || h ~ /\/(alloc|libc)\.o$/) {
                        printf "pure: the formatter calls %s, by %s\n", s[i], o
                        bad = 1
                    } else if (!(h in linked)) more = linked[h] = 1
                }
                uses[o] = ""
            }
        } while (more)
        exit bad
    }' || bad=1
[ $n -gt 0 ] || fault "no objects below $build/src"
finish "$n objects call only what their room may"
