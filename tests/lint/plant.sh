#!/bin/sh
# plant.sh CC CXX BUILD: each lint sees the sin that it forbids.  In a tree of two
# rooms one sin is planted at a time; the lint must fail and name the place,
# and must pass again without it.
. tests/lint/lib.sh
cc=$1
cxx=$2
formatter=$(cd "$3" && pwd)/decillion_say || exit 1
tool "${cc%% *}" "${cxx%% *}" nm objdump
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
mkdir "$tmp/tests" && cp -R tests/lint tests/cli "$tmp/tests/" || exit 1
rm -rf "$tmp"/tests/cli/*.test "$tmp/tests/cli/data"
cd "$tmp" || exit 1
mkdir -p include/decillion src/base src/num tests/base
echo '#include <decillion/api.h>' >include/decillion.h
echo '#include <stddef.h>' >include/decillion/api.h
echo '#define DCL_API extern
/* dcl_x() in words; */
DCL_API void
dcl_status_name(void);
DCL_API void dcl_round_name(void);' >include/decillion/status.h
echo '#include <decillion/status.h>' >include/decillion/num.h
echo '#include <decillion/api.h>' >src/base/fmt.h
echo '#include "base/fmt.h"' | tee src/base/fmt.c >tests/base/t_fmt.c
echo '#include "base/fmt.h"' >src/num/sum.h
n=0

# caught WHAT PATTERN COMMAND...: the command fails and prints PATTERN
caught() {
    what=$1
    pattern=$2
    shift 2
    if "$@" >out 2>&1; then
        fault "$what: not seen by: $*"
    elif ! grep -q -e "$pattern" out; then
        fault "$what: seen, but not named as $pattern:"
        sed 's/^/    /' out
    fi
    n=$((n + 1))
}
passes() {
    "$@" >out 2>&1 || {
        fault "fails without a sin: $*"
        sed 's/^/    /' out
    }
}
# sin FILE LINE WHAT PATTERN COMMAND...: LINE appended to FILE is caught, and
# without it the command passes
sin() {
    file=$1
    line=$2
    shift 2
    mkdir -p "$(dirname "$file")"
    if [ -f "$file" ]; then cp "$file" kept; else rm -f kept; fi
    printf '%s\n' "$line" >>"$file"
    caught "$@"
    if [ -f kept ]; then cp kept "$file"; else rm "$file"; fi
    shift 2
    passes "$@"
}

layers() { sin "$1" "$2" "$3" "$1:[0-9]*: $4" sh tests/lint/layers.sh; }
layers src/base/fmt.c '#include "num/sum.h"' up 'base must not include num/'
layers src/say/x.c '#include <decillion/num.h>' up 'say must not include <dec'
layers src/say/x.h '# include <gmp.h>' gmp 'say must not include <gmp.h>'
layers src/money/x.c '#include "book/x.h"' up 'money must not include book/'
layers src/feed/x.c '#include "penalty/model.h"' aside 'feed must not'
layers src/ask/x.c '#include <expat.h>' expat 'ask must not include <expat'
layers src/cli/x.c '#include "num/sum.h"' private 'cli must not include num/'
layers src/cli/x.c '#include <mpfr.h>' mpfr 'cli must not include <mpfr'
layers src/num/x.c '#include "sum.h"' unplaced 'write it'
layers src/num/x.c '#include "../base/fmt.h"' around 'write it'
layers src/num/x.c '#include <decillion.h>' all '.*single headers'
layers src/num/x.c '#include HEADER' computed '.*computed'
layers src/date/x.c '#include <time.h>' clock 'date must not include <time'
layers src/odd/x.c 'int x;' room 'no such room: odd'
layers include/decillion/status.h '#include <decillion/num.h>' up 'base must'
layers include/decillion/num.h '#include "num/sum.h"' private 'a public header'

sin src/base/zz.c 'int x;' 'no test' 'src/base/zz.c: has no tests/base/t_zz.c' \
    sh tests/lint/mirror.sh
sin src/num/fmt.c 'int x;' 'equal names' 'src/num/fmt.c: so is src/base/fmt.c' \
    sh tests/lint/names.sh
alone() {
    sin "$1" "$2" "$3" "$4" sh tests/lint/headers.sh "$cc" "$cxx"
}
alone include/decillion/zz.h 'extern FILE *x;' 'needs stdio' 'zz.h> does not'
alone include/decillion/zz.h 'extern int class;' 'not C++' 'zz.h> does not.*++11'
alone include/decillion/zz.h 'extern int x;;' 'not strict' 'zz.h> does not'
alone src/base/zz.h 'extern size_t x;' 'needs stddef' 'zz.h" does not'

text() { sin "$1" "$2" "$3" "$1:[0-9]*: $4" sh tests/lint/text.sh; }
text src/base/zz.c "$(printf 'int x; /* \303\251 */')" 'not ASCII' 'a byte'
text src/base/zz.c "$(printf '\tint x;')" 'a tab' 'a byte'
text src/base/zz.c 'int x; ' 'a blank' 'a blank'
text src/base/zz.c "$(printf '%81s' x)" 'a long line' '81 columns'
long=$(printf '{\n'; yes '    x();' | head -n 81; echo '}')
text src/base/zz.c "$long" 'a long function' 'a function of 81 lines'
sin src/base/zz.c "$(yes 'int x(void);' | head -n 501)" 'a long file' \
    'zz.c: 501 lines' sh tests/lint/text.sh
sin src/base/zz.c '/* TO''DO */' 'left undone' 'zz.c:1:' sh tests/lint/text.sh

# objects and libraries of their own, with the flags of the Makefile
object() { # room/file, source
    mkdir -p "build/src/${1%/*}"
    printf '%s\n' "$2" |
        $cc -std=c11 -O2 -fPIC -fvisibility=hidden -Iinclude -x c -c - \
            -o "build/src/$1.o" || fault "the plant $1 does not compile"
}
global() {
    object base/zz "$1"
    caught "$1" 'can change' sh tests/lint/globals.sh build/src/base/zz.o
}
global 'static int n; int dcl__n(void); int dcl__n(void) { return n++; }'
global 'int dcl__n = 3;'
global 'int dcl__n;'
global '_Thread_local int dcl__n;'
global 'int *dcl__n = (int *)64;'
object base/zz 'extern const int *const dcl__t[]; extern const int dcl__x;
    const int *const dcl__t[] = {&dcl__x, 0}; const char dcl__c[] = "x";'
passes sh tests/lint/globals.sh build/src/base/zz.o
rm -rf build

calls() { # room/file, declaration, call
    object "$1" "$2; void dcl__zz(void); void dcl__zz(void) { $3; }"
    caught "$1: $3" "$1.o" sh tests/lint/pure.sh build
    rm -rf build
}
calls base/zz 'int printf(const char *, ...)' 'printf("%d", 1)'
calls base/alloc 'void *malloc(__SIZE_TYPE__); extern void *volatile p' \
    'p = malloc(9)'
calls num/zz 'char *getenv(const char *)' '(void)getenv("X")'
calls num/zz 'void abort(void)' 'abort()'
calls num/zz 'int __gmp_printf(const char *, ...)' '__gmp_printf("")'
calls num/zz 'void mpfr_set_default_prec(long)' 'mpfr_set_default_prec(9)'
calls say/zz 'void __gmpz_init(void *)' '__gmpz_init(0)'
calls date/zz 'long time(long *)' 'time(0)'
calls show/zz 'void *XML_ParserCreate(const char *)' 'XML_ParserCreate(0)'
object base/zz 'void zz(void); void zz(void) {}'
caught "a name that may be the program's" 'defines zz' \
    sh tests/lint/pure.sh build
object base/zz 'void dcl__zz(void); void dcl__zz(void) {}'
passes sh tests/lint/pure.sh build
object base/libc 'void dcl__libc(void); void dcl__libc(void) {}'
object base/low 'void dcl__libc(void); void dcl__low(void);
    void dcl__low(void) { dcl__libc(); }'
passes sh tests/lint/pure.sh build
object say/zz 'void dcl__low(void); void dcl_zz(void);
    void dcl_zz(void) { dcl__low(); }'
caught 'the formatter reaches the allocator' 'calls dcl__libc' \
    sh tests/lint/pure.sh build
rm build/src/base/low.o
caught 'the formatter reaches above' 'calls dcl__low' sh tests/lint/pure.sh build
rm -rf build

# the formatter in two files: what it calls, its frames, its size
lone() { # what, pattern, C
    cp "$formatter.c" "$formatter.h" build/
    printf '%s\n' "$3" >>build/decillion_say.c
    caught "the formatter $1" "$2" sh tests/lint/alone.sh build gcc
}
mkdir build
lone 'calls free' 'decillion_say.c calls free' '#include <stdlib.h>
    void dcl__zz(void *p); void dcl__zz(void *p) { free(p); }'
lone 'has a large frame' 'a frame has [78][0-9]* bytes' 'int dcl__zz(int n);
    int dcl__zz(int n) { volatile char b[8000]; b[n] = 1; return b[0]; }'
lone 'is large' 'the compact path has [23][0-9]* bytes' \
    'extern const char dcl__zz[20000];
    const char dcl__zz[20000] __attribute__((used, retain)) = {1};
    __attribute__((constructor)) static void dcl__zy(void)
    { const char *volatile p = dcl__zz; (void)p; }'
lone 'does not compile' 'decillion_say.c: gcc' 'int dcl__zz(long n);
    int dcl__zz(long n) { return n; }'
rm -rf build

cp include/decillion/status.h kept.h
echo '    X(OK, 0, "ok") \' >>include/decillion/status.h
caught 'a status that nothing answers' 'nothing answers DCL_OK' \
    sh tests/lint/statuses.sh
echo 'int x = DCL_OK;' >src/base/st.c
caught 'a status that no test expects' 'no test expects DCL_OK' \
    sh tests/lint/statuses.sh
echo 'int x = DCL_OK;' >tests/base/t_st.c
passes sh tests/lint/statuses.sh
mv kept.h include/decillion/status.h
rm src/base/st.c tests/base/t_st.c

# of the release $1
shared() {
    echo "Z_$1 { global: *; };" >zz.map
    $cc -shared -fPIC -fvisibility=hidden -Iinclude -Wl,--version-script=zz.map \
        -x c - -o zz.so
}
printf '%s\n' dcl_round_name dcl_status_name >zz.sym
echo '#define E __attribute__((visibility("default")))
    E void dcl_round_name(void); E void dcl_status_name(void);
    void dcl_round_name(void) {} void dcl_status_name(void) {}' >zz.c
shared 0.1 <zz.c
passes sh tests/lint/symbols.sh zz.so zz.sym
printf '%s\n' dcl_round_name >one.sym
caught 'an export without a line' 'exports and no list has dcl_status_name' \
    sh tests/lint/symbols.sh zz.so one.sym
shared 0.2 <zz.c
caught 'another release' 'does not export dcl_round_name@0.1' \
    sh tests/lint/symbols.sh zz.so zz.sym
sed 's/$/ 0.2/' zz.sym >new.sym
passes sh tests/lint/symbols.sh zz.so new.sym
sed 's/E void dcl_status_name(void);//' zz.c | shared 0.1
caught 'a line without an export' 'does not export dcl_status_name' \
    sh tests/lint/symbols.sh zz.so zz.sym
shared 0.1 <zz.c
printf '%s\n' dcl_status_name dcl_round_name >back.sym
caught 'a list out of order' 'back.sym: not sorted' \
    sh tests/lint/symbols.sh zz.so back.sym
passes sh tests/lint/declared.sh zz.sym
caught 'a function without a line' 'status.h: dcl_status_name is in no list' \
    sh tests/lint/declared.sh one.sym
printf '%s\n' dcl_zz >zz.sym
caught 'a name of no header' 'no public header declares dcl_zz' \
    sh tests/lint/symbols.sh zz.so zz.sym

# a page, and a program with one command, one option and one status
printf '%s\n' '.Dd January 1, 2026' '.Dt DECILLION 1' '.Os' '.Sh NAME' \
    '.Nm decillion' '.Nd numbers' '.Sh COMMANDS' '.Bl -tag -width say' \
    '.It Cm say' 'Says.' '.It Fl -lang' 'Language.' '.It 2' 'Refused.' '.El' >p.1
printf '%s\n' '#!/bin/sh' 'if [ $# = 1 ]; then echo "  say    says"; else' \
    'printf "  -l, --lang L   language\n  2  refused\n"; fi' >p.prog
chmod +x p.prog
passes sh tests/lint/manual.sh p.1 ./p.prog
for w in 'Cm say=command say' 'Fl -lang=option --lang' '2=exit status 2'; do
    sed "s/^.It ${w%%=*}\$/.It x/" p.1 >q.1
    caught "a manual without ${w%%=*}" "has no ${w#*=}" \
        sh tests/lint/manual.sh q.1 ./p.prog
done
sed 's/^.Sh COMMANDS/.Xx COMMANDS/' p.1 >q.1
caught 'a manual that is not well formed' 'q.1' \
    sh tests/lint/manual.sh q.1 ./p.prog

# a tool that is not there is a fault with its name, never a pass
mkdir bin
for t in sh awk basename; do ln -s "$(command -v $t)" bin/$t; done
for l in layers names text; do
    caught "$l without find" 'the tool `find` is missing' \
        env PATH="$tmp/bin" sh tests/lint/$l.sh
done
caught 'symbols without nm' 'the tool `nm` is missing' \
    env PATH="$tmp/bin" sh tests/lint/symbols.sh zz.so

# the runner of transcripts
printf '#!/bin/sh\nprintf "a\\n\\nb\\n"; echo e >&2; exit 3\n' >bin/decillion
chmod +x bin/decillion
printf '%s\n' '$ decillion' a '' b '>2 e' '>= 3' '' '# end' >ok.test
passes sh tests/cli/run.sh bin/decillion ok.test
cp ok.test was.test
for change in '2s/a/A/' 3d 3p 5d 6d '6s/3/4/'; do
    sed "$change" was.test >ok.test
    caught "a transcript with $change" 'ok.test:[0-9]*: \$ decillion' \
        sh tests/cli/run.sh bin/decillion ok.test
    sh tests/cli/run.sh --update bin/decillion ok.test >out
    cmp -s ok.test was.test || fault "--update after $change differs"
done
printf '%s\n' lost '$ decillion' >ok.test
caught 'output before a command' 'ok.test:1: output before' \
    sh tests/cli/run.sh bin/decillion ok.test
printf '%s\n' 'text' '```console' '$ decillion' x '```' '$ decillion' >ok.md
caught 'a README block' 'ok.md:4:' sh tests/cli/run.sh bin/decillion ok.md

finish "$n sins, all seen"
