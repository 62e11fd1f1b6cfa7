#!/bin/sh
# install.sh MAKE CC CXX BUILD SAN: what a stranger does.  Installs into an
# empty stage, runs the README there (its ```c blocks become files, its
# ```console blocks are executed, so that the example is built through
# pkg-config), builds a C program statically and a C++ one, and uninstalls to
# nothing.  The prefix is below /opt, since pkg-config drops /usr by itself.
set -u
make=$1 cc=$2 cxx=$3 build=$4 san=$5
root=$build/stage
rm -rf "$root"
mkdir -p "$root" || exit 1
root=$(cd "$root" && pwd)
at=$root/opt/decillion
die() {
    echo "install: $*"
    exit 1
}
# the staged programs, whatever make was told of its own
make_() {
    $make -s --no-print-directory "$@" DESTDIR="$root" PREFIX=/opt/decillion \
        B="$build" SAN="$san" >"$root/log" 2>&1 || {
        cat "$root/log"
        die "make $* fails"
    }
}
make_ install
for f in bin/decillion lib/libdecillion.a lib/libdecillion.so \
    lib/pkgconfig/decillion.pc include/decillion.h include/decillion/num.h; do
    [ -e "$at/$f" ] || die "$f is not there"
done

PKG_CONFIG_PATH=$at/lib/pkgconfig
PKG_CONFIG_SYSROOT_DIR=$root
LD_LIBRARY_PATH=$at/lib
export PKG_CONFIG_PATH PKG_CONFIG_SYSROOT_DIR LD_LIBRARY_PATH
soname=$(objdump -p "$at/lib/libdecillion.so" | awk '$1 == "SONAME" {print $2}')
[ -e "$at/lib/$soname" ] || die "no link by the soname $soname"
case $(pkg-config --libs decillion) in
*gmp*) die "a dynamic link names GMP: it belongs to Libs.private" ;;
esac

cat >"$root/use.c" <<'EOC'
#include <decillion.h>
#include <stdio.h>
#include <string.h>
int main(void)
{
    printf("%s\n", dcl_version());
    return strcmp(dcl_version(), "VERSION") != 0;
}
EOC
version=$(pkg-config --modversion decillion)
sed "s/VERSION/$version/" "$root/use.c" >"$root/use_v.c"
cp "$root/use_v.c" "$root/use.cc"
strict='-Wall -Wextra -Wpedantic -Werror'
sanflag=${san:+-fsanitize=$san}
# shellcheck disable=SC2046,SC2086 # words on purpose
{
    $cc -std=c11 $strict $sanflag "$root/use_v.c" -o "$root/shared" \
        $(pkg-config --cflags --libs decillion) || die "does not link shared"
    $cxx -std=c++11 $strict $sanflag "$root/use.cc" -o "$root/cxx" \
        $(pkg-config --cflags --libs decillion) || die "does not link as C++"
    "$root/shared" >/dev/null || die "the shared program fails"
    "$root/cxx" >/dev/null || die "the C++ program fails"
    for lib in decillion decillion-say decillion-feed; do
        [ -e "$at/lib/pkgconfig/$lib.pc" ] && [ -z "$san" ] || continue
        $cc -std=c11 -static "$root/use_v.c" -o "$root/static" \
            $(pkg-config --static --cflags --libs $lib) ||
            die "$lib does not link statically"
        "$root/static" >/dev/null || die "the static program of $lib fails"
    done
}
[ ! -f README.md ] ||
    sh tests/cli/run.sh "$at/bin/decillion" README.md || exit 1

make_ uninstall
left=$(find "$root/opt" -type f -o -type l -o -name decillion -type d \
    ! -path "$at")
[ -z "$left" ] || die "uninstall leaves $left"
echo "install: built, ran and linked from a stage; uninstalled to nothing"
