#!/bin/sh
# t_need.sh: need.sh on machines that are not this one: a compiler, an apt-get,
# a sudo and an id made of files in a directory that is the whole PATH.
set -u
here=$(cd "$(dirname "$0")" && pwd) || exit 1
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
cd "$tmp" || exit 1
pass=0
fail=0

stub() { # name, text
    printf '#!/bin/sh\n%s\n' "$2" >"bin/$1"
    chmod +x "bin/$1"
}
# a compiler that has the headers in root/
cc='while read -r _ h; do h=${h#<}; [ -e "$ROOT/root/${h%>}" ] || exit 1; done'

# machine USER APT SUDO FRESH THINGS...: what is there; FRESH: apt's lists are
machine() {
    user=$1 apt=$2 sudo=$3 fresh=$4
    shift 4
    rm -rf bin root log lists
    mkdir -p bin root/CUnit
    : >log
    for t in sh env printf; do ln -s "$(command -v $t)" bin/$t; done
    stub id "echo $user"
    for t; do
        case $t in
        *.h) : >"root/$t" ;;
        *) stub "$t" "$cc" ;;
        esac
    done
    [ "$fresh" = 0 ] || : >lists
    [ "$sudo" = 0 ] || stub sudo 'echo "sudo $*" >>$ROOT/log; exec "$@"'
    [ "$apt" = 0 ] || {
        stub apt-get '[ "$1" != -s ] || { [ -e $ROOT/lists ]; exit; }
echo "apt-get $*" >>$ROOT/log
for a; do case $a in
    update) : >$ROOT/lists ;;
    install) [ -e $ROOT/lists ] || exit 100 ;;
    gcc) cp $ROOT/cc.sh $ROOT/bin/cc ;;
    g++) cp $ROOT/cc.sh $ROOT/bin/c++ ;;
    pkg-config | clang | mandoc | bc) cp $ROOT/cc.sh $ROOT/bin/$a ;;
    binutils) cp $ROOT/cc.sh $ROOT/bin/nm; cp $ROOT/cc.sh $ROOT/bin/objdump ;;
    libc6-dev) : >$ROOT/root/stdio.h ;;
    libgmp-dev) : >$ROOT/root/gmp.h ;;
    libmpfr-dev) : >$ROOT/root/mpfr.h ;;
    libcunit1-dev) : >$ROOT/root/CUnit/CUnit.h ;;
esac; done'
        ln -s "$(command -v cp)" bin/cp
        printf '#!/bin/sh\n%s\n' "$cc" >cc.sh
        chmod +x cc.sh
    }
}
# gives STATUS SETS WHAT: status, all of its output, and what apt was told
gives() {
    want=$1
    sets=$2
    # shellcheck disable=SC2086 # names of sets
    ROOT=$tmp PATH=$tmp/bin CC=${CC_IS-cc} CXX=c++ CPPFLAGS='' CFLAGS='' \
        sh "$here/need.sh" $sets >out 2>&1
    got=$?
    cat log >>out
    printf '%s' "$3" >want
    if [ $got = "$want" ] && cmp -s want out; then pass=$((pass + 1))
    else
        fail=$((fail + 1))
        echo "t_need.sh: $user apt=$apt sudo=$sudo $sets: status $got, want $want"
        diff want out
    fi
}
opts='-qq -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0'
get='-y --no-install-recommends install'
whole='cc c++ pkg-config nm objdump mandoc bc stdio.h gmp.h mpfr.h CUnit/CUnit.h'

# nothing missing: nothing said, nothing run, whoever asks and without apt
# shellcheck disable=SC2086
for u in 0 1000; do
    machine $u 1 1 1 $whole
    gives 0 'build check' ''
    machine $u 0 0 0 $whole
    gives 0 'build check' ''
done
# what check needs does not concern a build
machine 0 1 0 1 cc stdio.h gmp.h mpfr.h
gives 0 build ''

machine 0 1 0 1 cc stdio.h mpfr.h
gives 0 build "decillion: installing libgmp-dev with apt-get, as root, for gmp.h
apt-get $opts $get libgmp-dev
"
machine 1000 1 1 1 cc stdio.h
gives 0 build "decillion: installing libgmp-dev libmpfr-dev with apt-get, through sudo, for gmp.h mpfr.h
sudo env DEBIAN_FRONTEND=noninteractive apt-get $opts $get libgmp-dev libmpfr-dev
apt-get $opts $get libgmp-dev libmpfr-dev
"
# a bare machine whose package lists were never fetched
machine 0 1 0 0
gives 0 'build check' "decillion: installing gcc g++ pkg-config binutils mandoc bc libc6-dev libgmp-dev libmpfr-dev libcunit1-dev with apt-get, as root, for cc c++ pkg-config nm objdump mandoc bc stdio.h gmp.h mpfr.h CUnit/CUnit.h
apt-get $opts update
apt-get $opts $get gcc g++ pkg-config binutils mandoc bc libc6-dev libgmp-dev libmpfr-dev libcunit1-dev
"
machine 1000 1 0 1 cc stdio.h gmp.h
gives 1 build "decillion: mpfr.h not found; as root: apt-get install libmpfr-dev
"
machine 1000 0 1 1 cc stdio.h gmp.h
gives 1 build "decillion: mpfr.h not found; install the equivalent of Debian's libmpfr-dev and run make again
"
# a compiler that was asked for; without it no header can be seen
# shellcheck disable=SC2086
machine 0 1 0 1 $whole
CC_IS=clang
gives 0 build "decillion: installing clang libc6-dev libgmp-dev libmpfr-dev with apt-get, as root, for clang stdio.h gmp.h mpfr.h
apt-get $opts $get clang libc6-dev libgmp-dev libmpfr-dev
"
unset CC_IS
# what one binding needs does not concern the others
machine 0 0 0 1 cc stdio.h gmp.h mpfr.h abidiff
gives 0 abi ''
machine 0 0 0 1 cc
gives 1 abi "decillion: abidiff not found; install the equivalent of Debian's abigail-tools and run make again
"
# apt that says it did and did not
machine 0 1 0 1 cc stdio.h gmp.h
stub apt-get '[ "$1" = -s ] || echo "apt-get $*" >>$ROOT/log'
gives 1 build "decillion: installing libmpfr-dev with apt-get, as root, for mpfr.h
decillion: mpfr.h still not found after installing libmpfr-dev
apt-get $opts $get libmpfr-dev
"
# and that fails: once more with new lists, then given up
stub apt-get '[ "$1" = -s ] || { echo "apt-get $*" >>$ROOT/log; exit 100; }'
: >log
gives 1 build "decillion: installing libmpfr-dev with apt-get, as root, for mpfr.h
decillion: apt-get could not install it; as root: apt-get install libmpfr-dev
apt-get $opts $get libmpfr-dev
apt-get $opts update
"
echo "need: $pass passed, $fail failed"
[ $fail = 0 ]
