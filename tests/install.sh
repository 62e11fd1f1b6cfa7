#!/bin/sh
# install.sh MAKE CC CXX BUILD SAN: what a stranger does.  Installs into an
# empty stage, runs the README there (its ```c blocks become files, its
# ```console blocks are executed, so that the example is built through
# pkg-config), builds a C program statically and a C++ one, a CMake project from
# the tree moved elsewhere (where there is a cmake), and uninstalls to nothing,
# also from directories that are each somewhere else.  The prefix is below /opt,
# since pkg-config drops /usr by itself.
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
    lib/cmake/decillion/decillion-config.cmake \
    lib/pkgconfig/decillion.pc include/decillion.h include/decillion/num.h \
    share/man/man1/decillion.1 share/bash-completion/completions/decillion; do
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

# one program for each library, in C that is also C++
cat >"$root/decillion.c" <<'EOC'
#include <decillion.h>
#include <stdio.h>
int main(void)
{
    dcl_num *x = NULL;
    dcl_num *y = NULL;
    int order = 9;
    if (dcl_num_read(&x, "2 decillion", 11, NULL, NULL, NULL) != DCL_OK ||
        dcl_num_read(&y, "2e33", 4, NULL, NULL, NULL) != DCL_OK ||
        dcl_num_cmp(&order, x, y, NULL, NULL, NULL) != DCL_OK)
        return 1;
    printf("%s %d\n", dcl_version(), order);
    dcl_num_free(x);
    dcl_num_free(y);
    return 0;
}
EOC
cat >"$root/decillion-say.c" <<'EOC'
#include <decillion/say.h>
#include <decillion/version.h>
#include <stdio.h>
int main(void)
{
    char text[40];
    size_t need;
    if (dcl_say_compact_u64(text, sizeof text, &need, NULL,
                            UINT64_C(16479457802966982), NULL, NULL) != DCL_OK)
        return 1;
    printf("%s %s\n", dcl_version(), text);
    return 0;
}
EOC
cat >"$root/decillion-feed.c" <<'EOC'
#include <decillion/feed.h>
#include <decillion/version.h>
#include <stdio.h>
int main(void)
{
    printf("%s\n", dcl_version());
    return 0;
}
EOC
version=$(pkg-config --modversion decillion)
gives() { # program, what it prints after the version
    got=$("$root/$1") || die "$1 ends with status $?"
    [ "$got" = "$version${2:+ $2}" ] || die "$1 prints $got"
}
needed() { objdump -p "$1" | awk '$1 == "NEEDED" { print $2 }'; }
strict='-Wall -Wextra -Wpedantic -Werror'
sanflag=${san:+-fsanitize=$san}
# shellcheck disable=SC2046,SC2086 # words on purpose
for lib in decillion decillion-say decillion-feed; do
    [ -e "$at/lib/pkgconfig/$lib.pc" ] || continue
    case $lib in
    decillion) says=0 ;;
    decillion-say) says='16.5 quadrillion' ;;
    *) says='' ;;
    esac
    $cc -std=c11 $strict $sanflag "$root/$lib.c" -o "$root/shared" \
        $(pkg-config --cflags --libs $lib) || die "$lib does not link shared"
    gives shared "$says"
    $cxx -std=c++11 $strict $sanflag -x c++ "$root/$lib.c" -x none \
        -o "$root/cxx" $(pkg-config --cflags --libs $lib) ||
        die "$lib does not link as C++"
    gives cxx "$says"
    [ -z "$san" ] || continue
    $cc -std=c11 $strict -static "$root/$lib.c" -o "$root/static" \
        $(pkg-config --static --cflags --libs $lib) ||
        die "$lib does not link statically"
    gives static "$says"
done
[ -n "$san" ] || [ ! -e "$at/lib/libdecillion-say.so" ] ||
    [ "$(needed "$at/lib/libdecillion-say.so")" = libc.so.6 ] ||
    die "the formatter needs more than libc.so.6:
$(needed "$at/lib/libdecillion-say.so")"
[ ! -f README.md ] ||
    sh tests/cli/run.sh "$at/bin/decillion" README.md || exit 1

# a program asks the loader for the release that brought what it calls
case $(objdump -T "$root/shared") in
*DECILLION_*_0.1*dcl_* | *DECILLION_0.1*dcl_*) ;;
*) die "symbols have no version" ;;
esac

# a project in C and C++ whose find_package is all it knows, and a tree that
# was moved after it was installed
strangers_cmake() {
    mkdir -p "$root/project" && cp -R "$at" "$root/moved" || return 1
    cp "$root/decillion.c" "$root/project/main.c"
    cp "$root/decillion-say.c" "$root/project/say.cpp"
    cat >"$root/project/CMakeLists.txt" <<'EOC'
cmake_minimum_required(VERSION 3.15)
project(stranger C CXX)
find_package(decillion 0.1 CONFIG REQUIRED COMPONENTS say feed)
find_package(decillion 0.1.0 EXACT CONFIG REQUIRED)
find_package(decillion 99 CONFIG QUIET)
if(decillion_FOUND)
    message(FATAL_ERROR "release 99 was found")
endif()
find_package(decillion CONFIG QUIET COMPONENTS telepathy)
if(decillion_FOUND)
    message(FATAL_ERROR "a component that is not there was found")
endif()
find_package(decillion 0.1 CONFIG REQUIRED)
foreach(kind "" _static)
    add_executable(main${kind} main.c)
    target_link_libraries(main${kind} PRIVATE decillion::decillion${kind})
    add_executable(say${kind} say.cpp)
    target_link_libraries(say${kind} PRIVATE decillion::say${kind})
endforeach()
add_executable(feed main.c)
target_link_libraries(feed PRIVATE decillion::feed)
EOC
    CC=$cc CXX=$cxx cmake -S "$root/project" -B "$root/project/build" \
        -DCMAKE_PREFIX_PATH="$root/moved" &&
        cmake --build "$root/project/build" || return 1
    for p in main main_static feed; do
        gives "project/build/$p" 0
    done
    for p in say say_static; do gives "project/build/$p" '16.5 quadrillion'; done
    ! needed "$root/project/build/main_static" | grep -q decillion
}
with=''
if [ -z "$san" ] && command -v cmake >/dev/null 2>&1; then
    strangers_cmake >"$root/log" 2>&1 || {
        cat "$root/log"
        die "a CMake project does not build"
    }
    with=', by CMake from a moved tree'
fi

make_ uninstall
left=$(find "$root/opt" -type f -o -type l -o -name decillion -type d \
    ! -path "$at")
[ -z "$left" ] || die "uninstall leaves $left"

# every directory somewhere else, and two of them outside the prefix
apart=''
for d in bindir libdir includedir pkgconfigdir cmakedir man1dir bashdir zshdir \
    fishdir; do
    apart="$apart $d=/else/$d"
done
# shellcheck disable=SC2086 # words on purpose
make_ install $apart
for f in bindir/decillion libdir/libdecillion.so includedir/decillion.h \
    pkgconfigdir/decillion.pc cmakedir/decillion-config.cmake \
    man1dir/decillion.1 bashdir/decillion zshdir/_decillion \
    fishdir/decillion.fish; do
    [ -e "$root/else/$f" ] || die "make does not heed ${f%%/*}"
done
[ -z "$(find "$root/opt" ! -type d)" ] || die "something is not where it was told"
grep -q '^libdir=/else/libdir$' "$root/else/pkgconfigdir/decillion.pc" &&
    grep -q '"/else/libdir"' "$root/else/cmakedir/decillion-config.cmake" ||
    die "decillion.pc or the CMake package looks elsewhere"
# shellcheck disable=SC2086
make_ uninstall $apart
left=$(find "$root/else" ! -type d)
[ -z "$left" ] || die "uninstall leaves $left"
echo "install: built, ran and linked from a stage$with; uninstalled to nothing"
