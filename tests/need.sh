#!/bin/sh
# need.sh SET...: sees that what make is about to use is there, and installs
# through apt what is not.  The sets are build, check, page, fuzz, oracle, bench,
# ci, abi, sqlite and postgres; make names them by its goals.
#
# Nothing is asked or installed where nothing is missing: each thing is tested
# by its use (a tool is found, a header compiles, a file is where only its
# package puts it), not by a package's name, so that a machine without apt
# builds as well.  CC, CXX, CPPFLAGS and CFLAGS are make's.
set -u
cc=${CC:-cc}
cxx=${CXX:-c++}
headers=''
tools=''

files=''

# header NAME PACKAGE, tool NAME PACKAGE, file PATH PACKAGE: what a set needs
header() { headers="$headers $1=$2"; }
tool() { tools="$tools $1=$2"; }
file() { files="$files $1=$2"; }
# the Debian package of a compiler
package() {
    case $1 in
    cc | c99 | gcc) echo gcc ;;
    c++ | g++) echo g++ ;;
    clang++) echo clang ;;
    *) echo "$1" ;;
    esac
}

for set; do
    case $set in
    build)
        tool "${cc%% *}" "$(package "${cc%% *}")"
        header stdio.h libc6-dev
        header gmp.h libgmp-dev
        header mpfr.h libmpfr-dev
        [ ! -d src/feed ] || header expat.h libexpat1-dev
        [ ! -d src/fetch ] || header curl/curl.h libcurl4-openssl-dev
        ;;
    check)
        header CUnit/CUnit.h libcunit1-dev
        tool "${cxx%% *}" "$(package "${cxx%% *}")"
        tool pkg-config pkg-config
        tool nm binutils
        tool objdump binutils
        tool mandoc mandoc
        tool bc bc
        ;;
    ci)
        tool clang clang
        tool cmake cmake
        tool musl-gcc musl-tools
        ;;
    abi) tool abidiff abigail-tools ;;
    sqlite)
        header sqlite3.h libsqlite3-dev
        tool sqlite3 sqlite3
        ;;
    postgres)
        file /usr/lib/postgresql/15/bin/postgres postgresql-15
        file /usr/include/postgresql/15/server/postgres.h postgresql-server-dev-15
        ;;
    page)
        tool chromium chromium
        tool node nodejs
        tool npm npm
        ;;
    fuzz) tool clang clang ;;
    oracle) tool python3 python3 ;;
    bench)
        header unicode/unum.h libicu-dev
        ;;
    *)
        echo "need.sh: no set $set" >&2
        exit 2
        ;;
    esac
done

# shellcheck disable=SC2086 # flags are words
compiles() {
    for h; do printf '#include <%s>\n' "$h"; done |
        $cc ${CPPFLAGS-} ${CFLAGS-} -x c -E - >/dev/null 2>&1
}
# sets what (things) and packages
look() {
    what=''
    packages=''
    for t in $tools; do
        command -v "${t%%=*}" >/dev/null 2>&1 || miss "$t"
    done
    for t in $files; do
        [ -e "${t%%=*}" ] || miss "$t"
    done
    # all headers in one compilation, one by one only when that fails; without
    # a compiler none can be seen, and installing what is there does nothing
    # shellcheck disable=SC2046,SC2086
    compiles $(for h in $headers; do echo "${h%%=*}"; done) ||
        for h in $headers; do compiles "${h%%=*}" || miss "$h"; done
}
miss() {
    case "$what " in *" ${1%%=*} "*) return ;; esac
    what="$what ${1%%=*}"
    case "$packages " in *" ${1#*=} "*) ;; *) packages="$packages ${1#*=}" ;; esac
}

look
[ -n "$what" ] || exit 0
if ! command -v apt-get >/dev/null 2>&1; then
    echo "decillion:$what not found; install the equivalent of Debian's$packages and run make again" >&2
    exit 1
fi
if [ "$(id -u)" = 0 ]; then by='' who="as root"
elif command -v sudo >/dev/null 2>&1; then by=sudo who="through sudo"
else
    echo "decillion:$what not found; as root: apt-get install$packages" >&2
    exit 1
fi
echo "decillion: installing$packages with apt-get, $who, for$what" >&2

apt() {
    $by env DEBIAN_FRONTEND=noninteractive apt-get -qq \
        -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@" >&2
}
# shellcheck disable=SC2086 # a list of packages
get() { apt -y --no-install-recommends install $packages; }
# the lists are fetched only where a trial shows that they do not do, or are
# too old for the servers
# shellcheck disable=SC2086
if apt-get -s install $packages >/dev/null 2>&1; then get || { apt update && get; }
else apt update && get
fi || {
    echo "decillion: apt-get could not install it; as root: apt-get install$packages" >&2
    exit 1
}
look
[ -z "$what" ] || {
    echo "decillion:$what still not found after installing$packages" >&2
    exit 1
}
