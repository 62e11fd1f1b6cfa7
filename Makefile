# decillion -- one Makefile, no configure step.
#
#   make                 library (static + shared), program, man page
#   make google          the Google fine on 2024-10-29, from the embedded data
#   make check           everything that must hold before a commit
#   make check-unit T=base    unit tests, of one room or file (T=base/fmt)
#   make check-cli T=total    transcripts, all or one; UPDATE=1 rewrites them
#   make check-lint check-readme check-install check-need    the other parts
#   make check-page      the pages of table --html, in a headless browser
#   make soak EFFORT=10  the random tests, so many times as many
#   make check-bind      each binding by itself: check-sqlite, -postgres, ... (bind.mk)
#   make oracle N=20000  random cases against an oracle outside the library
#   make fuzz TIME=60 T=schedule  seconds a target (all without T), by libFuzzer
#   make fuzz-keep       what fuzzing found goes, minimised, into the corpus
#   make bench | bench-quick | bench-cold | bench-growth | bench-results
#   make amalgamation    build/decillion_say.c and .h: the formatter alone
#   make install | uninstall | dist | clean | help
#
# Settable: CC CXX CFLAGS CPPFLAGS LDFLAGS LDLIBS PREFIX DESTDIR (and bindir,
# libdir, ...) SAN=address,undefined B=build V=1; for good: in config.mak.
# What is missing is installed through apt (tests/need.sh says what and why).

.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
-include config.mak

# ---- what is here (rooms in order of dependence: left never sees right) ----
ROOMS     := base say num date penalty money feed book ask show
LIB_SRC   := $(sort $(foreach r,$(filter-out feed,$(ROOMS)),$(wildcard src/$(r)/*.c)))
SAY_SRC   := $(if $(wildcard src/say/*.c),$(sort $(wildcard src/base/*.c src/say/*.c)))
FEED_SRC  := $(sort $(wildcard src/feed/*.c))
CLI_SRC   := $(sort $(wildcard src/cli/*.c))
DATA      := $(sort $(filter-out src/data/say-%.tsv,$(wildcard src/data/*)))
SAY_DATA  := $(sort $(wildcard src/data/say-*.tsv))
TEST_SRC  := $(sort $(filter-out tests/fuzz/%,$(wildcard tests/*.c tests/*/*.c)))
SUITE_SRC := $(sort $(foreach r,$(ROOMS),$(wildcard tests/$(r)/t_*.c)))
CLI_TESTS := $(sort $(wildcard tests/cli/*.test))
BENCH_SRC := $(sort $(wildcard bench/*.c bench/*/b_*.c))
MAN       := $(wildcard src/cli/decillion.1)

# ---- version: written once, in the header ----
ver      = $(shell sed -n 's/^.define DCL_VERSION_$(1)  *//p' include/decillion/version.h)
VERSION := $(call ver,MAJOR).$(call ver,MINOR).$(call ver,PATCH)
SOVER   := $(call ver,ABI)

# ---- where it goes ----
PREFIX       ?= /usr/local
prefix       ?= $(PREFIX)
exec_prefix  ?= $(prefix)
bindir       ?= $(exec_prefix)/bin
libdir       ?= $(exec_prefix)/lib
includedir   ?= $(prefix)/include
datarootdir  ?= $(prefix)/share
mandir       ?= $(datarootdir)/man
man1dir      ?= $(mandir)/man1
pkgconfigdir ?= $(libdir)/pkgconfig
cmakedir     ?= $(libdir)/cmake/decillion
bashdir      ?= $(datarootdir)/bash-completion/completions
zshdir       ?= $(datarootdir)/zsh/site-functions
fishdir      ?= $(datarootdir)/fish/vendor_completions.d
INSTALL      ?= install

# ---- how it is built ----
CFLAGS  ?= -O2 -g
comma   := ,
B       := build$(if $(SAN),-$(subst $(comma),-,$(SAN)))
sanflag := $(if $(SAN),-fsanitize=$(SAN) -fno-sanitize-recover=all -fno-omit-frame-pointer)
WARN    := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wundef -Wvla \
           -Wcast-qual -Wwrite-strings -Wstrict-prototypes -Wmissing-prototypes
ALL_C    = -std=c11 $(WARN) -Iinclude -Isrc -Itests -I$(B)/gen $(CPPFLAGS) $(CFLAGS) $(sanflag)
ALL_L    = $(CFLAGS) $(LDFLAGS) $(sanflag)
NUM_L   := -lmpfr -lgmp
FEED_L  := $(if $(FEED_SRC),-lexpat)
Q       := $(if $(V),,@)

obj      = $(patsubst %.c,$(B)/%.o,$(1))
so       = $(B)/lib$(1).so.$(VERSION)
LIB_A   := $(B)/libdecillion.a
LIB_SO  := $(call so,decillion)
SAY_A   := $(if $(SAY_SRC),$(B)/libdecillion-say.a)
SAY_SO  := $(if $(SAY_SRC),$(call so,decillion-say))
FEED_A  := $(if $(FEED_SRC),$(B)/libdecillion-feed.a)
FEED_SO := $(if $(FEED_SRC),$(call so,decillion-feed))
# what is exported, room by room
sym      = $(foreach r,$(1),$(if $(wildcard src/$(r)/*.c),src/$(r)/$(r).sym))
LIBS_A  := $(LIB_A) $(SAY_A) $(FEED_A)
LIBS_SO := $(LIB_SO) $(SAY_SO) $(FEED_SO)
PROG    := $(if $(CLI_SRC),$(B)/decillion)
FETCH_SRC := $(sort $(wildcard src/fetch/*.c))
FETCH   := $(if $(FETCH_SRC),$(B)/decillion-fetch)
SAY_INC  := $(SAY_DATA:src/data/%.tsv=$(B)/gen/%.inc)
DATA_OD  := $(DATA:src/data/%=$(B)/gen/%.inc)
DATA_INC := $(DATA_OD) $(SAY_INC) $(B)/gen/say-fast.inc
SHARED  := $(if $(CLI_SRC),$(B)/shared/decillion)
UNIT    := $(B)/unit

SHELLS  := $(if $(wildcard src/cli/completion.c),$(foreach s,bash zsh fish,$(B)/completion/$(s)))

.PHONY: all
all: $(LIBS_A) $(LIBS_SO) $(PROG) $(FETCH) $(SHELLS)

# ---- what must be there: looked for once a make, by what it is asked ----
GOALS := $(or $(MAKECMDGOALS),all)
BARE  := clean help dist uninstall check-need
NEED  := $(if $(filter-out $(BARE),$(GOALS)),build) \
         $(if $(filter check% lint% soak %/unit,$(GOALS)),check) \
         $(if $(filter fuzz%,$(GOALS)),check fuzz) \
         $(if $(filter check-page,$(GOALS)),page) \
         $(if $(filter oracle,$(GOALS)),oracle) $(if $(filter bench%,$(GOALS)),bench) \
         $(foreach n,abi sqlite postgres,$(if $(filter check-$(n) check-bind,$(GOALS)),$(n))) \
         $(if $(filter abi-%,$(GOALS)),abi)
.PHONY: need
need:
	$(Q)CC='$(CC)' CXX='$(CXX)' CPPFLAGS='$(CPPFLAGS)' CFLAGS='$(CFLAGS)' sh tests/need.sh $(NEED)

# ---- objects ----
.PHONY: FORCE
FORCE:
# rewritten only when it changes, so that other flags build anew
quote = '$(subst ','\'',$(1))'
$(B)/gen/flags: FORCE
	$(Q)mkdir -p $(@D)
	$(Q)printf '%s\n' $(call quote,$(CC) $(ALL_C)) > $@.new
	$(Q)cmp -s $@ $@.new && rm $@.new || mv $@.new $@
# the lists of test and benchmark files, likewise
$(B)/gen/tests.inc: FORCE
	$(Q)mkdir -p $(@D)
	$(Q)printf '%s\n' $(SUITE_SRC) | sed -n 's,^tests/\([^/]*\)/t_\(.*\)\.c$$,X(\1\, \2),p' > $@.new
	$(Q)cmp -s $@ $@.new && rm $@.new || mv $@.new $@
$(B)/gen/bench.inc: FORCE
	$(Q)mkdir -p $(@D)
	$(Q)printf '%s\n' $(BENCH_SRC) | sed -n 's,^bench/\([^/]*\)/b_\(.*\)\.c$$,X(\1\, \2),p' > $@.new
	$(Q)cmp -s $@ $@.new && rm $@.new || mv $@.new $@
# a data file as the initialiser of an unsigned char array
$(DATA_OD): $(B)/gen/%.inc: src/data/%
	$(Q)mkdir -p $(@D)
	$(Q)od -An -v -tx1 $< | sed 's/ \(..\)/0x\1,/g' > $@

# a language's names as C tables
$(SAY_INC): $(B)/gen/say-%.inc: src/data/say-%.tsv src/say/tables.awk
	$(Q)mkdir -p $(@D)
	$(Q)LC_ALL=C awk -v lang=$* -f src/say/tables.awk $< > $@.new && mv $@.new $@
$(B)/gen/say-fast.inc: src/say/fast.awk
	$(Q)mkdir -p $(@D)
	$(Q)LC_ALL=C awk -f $< > $@.new && mv $@.new $@

# tables that a program writes when the library is built
TABLE_INC := $(patsubst src/num/tables/%.c,$(B)/gen/%.inc,$(wildcard src/num/tables/*.c))
$(TABLE_INC): $(B)/gen/%.inc: src/num/tables/%.c | need
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) -std=c11 $(WARN) $(CPPFLAGS) $(CFLAGS) $(LDFLAGS) -o $(@:.inc=.make) $< $(NUM_L)
	$(Q)$(@:.inc=.make) > $@

# one set of objects serves both libraries: PIC, hidden unless marked DCL_API
$(B)/src/%.o: private ALL_C += -fPIC -fvisibility=hidden
$(B)/bench/%.o: private ALL_C += -Ibench
$(B)/%.o: %.c $(B)/gen/flags | need $(DATA_INC) $(TABLE_INC) $(B)/gen/tests.inc $(B)/gen/bench.inc
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(ALL_C) -MMD -MP -c -o $@ $<

# ---- libraries and programs ----
$(LIB_A): $(call obj,$(LIB_SRC))
$(SAY_A): $(call obj,$(SAY_SRC))
$(FEED_A): $(call obj,$(FEED_SRC))
# ar keeps members that are no longer built: begin anew
$(LIBS_A):
	$(Q)rm -f $@ && $(AR) rcs $@ $^

$(LIB_SO): $(call obj,$(LIB_SRC))
$(LIB_SO): so_libs = $(NUM_L)
$(SAY_SO): $(call obj,$(SAY_SRC))
# feed calls the library; what it shares with it in private it takes along
$(FEED_SO): $(call obj,$(FEED_SRC)) | $(LIB_SO) $(LIB_A)
$(FEED_SO): so_libs = -L$(B) -ldecillion $(LIB_A) -Wl,--exclude-libs,ALL $(FEED_L) $(NUM_L)
# each exported symbol bears the release that brought it
$(LIB_SO): $(B)/gen/decillion.map
$(SAY_SO): $(B)/gen/decillion-say.map
$(FEED_SO): $(B)/gen/decillion-feed.map
$(B)/gen/decillion.map: $(call sym,$(filter-out feed,$(ROOMS)))
$(B)/gen/decillion-say.map: $(call sym,base say)
$(B)/gen/decillion-feed.map: $(call sym,feed)
$(B)/gen/%.map: src/base/versions.awk
	$(Q)mkdir -p $(@D)
	$(Q)awk -v node=$$(echo $* | tr a-z- A-Z_) -v first=0.1 -f $< $(filter %.sym,$^) > $@.new && mv $@.new $@
$(LIBS_SO):
	$(Q)$(CC) -shared -Wl,--version-script=$(filter %.map,$^) -Wl,-soname,$(@F:.so.$(VERSION)=.so.$(SOVER)) $(if $(SAN),,-Wl,--no-undefined) -Wl,--as-needed $(ALL_L) -o $@ $(filter-out %.map,$^) $(so_libs) $(LDLIBS)
	$(Q)ln -sf $(@F) $(@:.so.$(VERSION)=.so.$(SOVER)) && ln -sf $(@F) $(@:.so.$(VERSION)=.so)

$(B)/decillion: $(call obj,$(CLI_SRC)) $(FEED_A) $(LIB_A)
	$(Q)$(CC) $(ALL_L) -o $@ $^ $(FEED_L) $(NUM_L) $(LDLIBS)
$(SHELLS): $(B)/completion/%: $(B)/decillion
	$(Q)mkdir -p $(@D)
	$(Q)$(PROG) help --completion $* > $@
# the program and nothing else: a call of a private function does not link (GMP
# itself, for its memory is the program's to set)
$(B)/shared/decillion: $(call obj,$(CLI_SRC)) $(FEED_SO) $(LIB_SO)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(ALL_L) -o $@ $(call obj,$(CLI_SRC)) -L$(B) $(if $(FEED_SO),-ldecillion-feed) -ldecillion -lgmp -Wl,-rpath,'$$ORIGIN/..' $(LDLIBS)
# the only part that knows libcurl
$(B)/decillion-fetch: $(call obj,$(FETCH_SRC))
	$(Q)$(CC) $(ALL_L) -o $@ $^ -lcurl $(LDLIBS)
$(UNIT): $(call obj,$(TEST_SRC)) $(FEED_A) $(LIB_A)
	$(Q)$(CC) $(ALL_L) -o $@ $^ $(FEED_L) $(NUM_L) -lcunit -lm $(LDLIBS)

.PHONY: google
google: $(PROG)
	$(Q)$(PROG) total google --on 2024-10-29 --in USD --in EUR

# the formatter for those who want two files and no library
SAY_ALONE := $(addprefix src/base/,status.c version.c round.c fmt.c utf8.c digits.c literal.c) $(sort $(wildcard src/say/*.c))
.PHONY: amalgamation
amalgamation: $(B)/decillion_say.h $(B)/decillion_say.c
$(B)/decillion_say.h: $(wildcard include/decillion/*.h) src/say/amalgam.awk
	$(Q)mkdir -p $(@D)
	$(Q)LC_ALL=C awk -v path=include -f src/say/amalgam.awk $(patsubst %,include/decillion/%.h,api version status text say) > $@.new && mv $@.new $@
$(B)/decillion_say.c: $(SAY_ALONE) $(wildcard src/base/*.h src/say/*.h) $(wildcard include/decillion/*.h) $(SAY_INC) $(B)/gen/say-fast.inc src/say/amalgam.awk
	$(Q)LC_ALL=C awk -v path='include src $(B)/gen' -v header=decillion_say.h -f src/say/amalgam.awk $(SAY_ALONE) > $@.new && mv $@.new $@

# ---- checks ----
.PHONY: check check-unit check-cli check-fetch check-lint check-shared check-install check-readme check-need soak
check: check-unit check-cli check-fuzz check-fetch check-lint check-shared check-examples check-readme check-need
check-unit: $(UNIT)
	$(Q)$(UNIT) $(T)
check-fetch: $(PROG) $(FETCH) $(LIBS_SO)
	$(Q)sh tests/fetch/update.sh $(B) '$(CC)'
check-cli: $(PROG)
	$(Q)sh tests/cli/run.sh $(if $(UPDATE),--update) $(PROG) $(if $(T),tests/cli/$(T).test,$(CLI_TESTS))
# the same transcripts by the program that is linked to the shared libraries
check-shared: $(SHARED)
	$(Q)sh tests/cli/run.sh $(SHARED) $(CLI_TESTS)
# each lint is a target: make lint-layers; make -k check-lint shows all faults
LINTS := layers mirror names text declared statuses headers symbols $(if $(SAN),,globals pure alone) $(if $(MAN),manual) plant
.PHONY: $(LINTS:%=lint-%)
check-lint: $(LINTS:%=lint-%)
lint-layers lint-mirror lint-names lint-text lint-statuses: lint-%:
	$(Q)sh tests/lint/$*.sh
lint-headers lint-plant: lint-%: need
	$(Q)sh tests/lint/$*.sh '$(CC)' '$(CXX)' $(B)
lint-plant: amalgamation
lint-symbols: $(LIBS_SO)
	$(Q)sh tests/lint/symbols.sh $(B)/libdecillion.so $(call sym,$(filter-out feed,$(ROOMS)))
	$(if $(SAY_SO),$(Q)sh tests/lint/symbols.sh $(B)/libdecillion-say.so $(call sym,base say))
	$(if $(FEED_SO),$(Q)sh tests/lint/symbols.sh $(B)/libdecillion-feed.so $(call sym,feed))
lint-declared:
	$(Q)sh tests/lint/declared.sh $(call sym,$(ROOMS))
lint-globals: $(call obj,$(LIB_SRC) $(FEED_SRC))
	$(Q)sh tests/lint/globals.sh $^
lint-pure: $(call obj,$(LIB_SRC) $(FEED_SRC))
	$(Q)sh tests/lint/pure.sh $(B)
lint-alone: amalgamation
	$(Q)sh tests/lint/alone.sh $(B)
lint-manual: $(PROG)
	$(Q)sh tests/lint/manual.sh $(MAN) $(PROG)
# a stranger installs, builds what the README says, runs it, and removes it all
check-readme: check-install
check-install: all
	$(Q)sh tests/install.sh '$(MAKE)' '$(CC)' '$(CXX)' '$(B)' '$(SAN)'
check-need:
	$(Q)sh tests/t_need.sh
# pages in a headless browser: no request, no fault of access, light and dark
.PHONY: check-page
check-page: $(PROG)
	$(Q)sh tests/page/check.sh $(PROG) $(B)/page
EFFORT ?= 10
soak: $(UNIT)
	$(Q)DCL_TEST_EFFORT=$(EFFORT) $(UNIT) $(T)

# random cases against tests/oracle/truth.py, a second road outside the library
.PHONY: oracle
N    ?= 20000
SEED ?=
oracle: need $(LIB_SO)
	$(Q)python3 tests/oracle/oracle.py $(LIB_SO) $(N) $(SEED)

# ---- bindings and examples ----
include src/bind/bind.mk

# ---- fuzzing ----
# The targets are one program; libFuzzer's has a name for each of them.  What
# `make fuzz` finds lies in build-fuzz/work until `make fuzz-keep`.
.PHONY: fuzz fuzz-keep fuzz-build check-fuzz
FUZZ_SRC  := $(filter-out tests/fuzz/replay.c tests/fuzz/fuzz_lib.c,$(wildcard tests/fuzz/*.c)) $(wildcard tests/penalty/naive*.c)
FUZZ_OBJ  := $(call obj,$(FUZZ_SRC)) $(B)/fuzz/cli.o $(call obj,$(filter-out src/cli/main.c,$(CLI_SRC)))
FUZZ_MAKE  = $(MAKE) B=build-fuzz CC=clang CXX=clang++ SAN=address,undefined CFLAGS='-O1 -g -fsanitize=fuzzer-no-link'
$(B)/fuzz/cli.o: src/cli/main.c $(B)/gen/flags | need
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(ALL_C) -Dmain=decillion_main -Wno-missing-prototypes -MMD -MP -c -o $@ $<
$(B)/fuzz/replay: $(B)/tests/fuzz/replay.o $(FUZZ_OBJ) $(FEED_A) $(LIB_A)
	$(Q)$(CC) $(ALL_L) -o $@ $^ $(FEED_L) $(NUM_L) $(LDLIBS)
$(B)/fuzz/fuzz: $(B)/tests/fuzz/fuzz_lib.o $(FUZZ_OBJ) $(FEED_A) $(LIB_A)
	$(Q)$(CC) $(ALL_L) -fsanitize=fuzzer -o $@ $^ $(FEED_L) $(NUM_L) $(LDLIBS)
check-fuzz: $(B)/fuzz/replay
	$(Q)$(B)/fuzz/replay tests/fuzz/corpus/*/*
TIME ?= 60
fuzz-build:
	$(Q)$(FUZZ_MAKE) build-fuzz/fuzz/fuzz
fuzz: fuzz-build
	$(Q)sh tests/fuzz/run.sh build-fuzz $(TIME) $(T)
fuzz-keep: fuzz-build
	$(Q)sh tests/fuzz/keep.sh build-fuzz $(T)

# ---- benchmarks ----
.PHONY: bench bench-quick bench-cold bench-growth bench-results bench-build
$(B)/bench/bench: $(call obj,$(BENCH_SRC)) $(FEED_A) $(LIB_A)
	$(Q)$(CC) $(ALL_L) -o $@ $^ $(FEED_L) $(NUM_L) -licui18n -licuuc -lm $(LDLIBS)
$(B)/bench/cold/cold $(B)/bench/cold/fine_gmp: %: %.o
	$(Q)$(CC) $(ALL_L) -o $@ $^ -lgmp $(LDLIBS)
$(B)/bench/growth/growth: $(B)/bench/growth/growth.o $(LIB_A)
	$(Q)$(CC) $(ALL_L) -o $@ $^ $(NUM_L) $(LDLIBS)
bench-build: $(B)/bench/bench $(B)/bench/cold/cold $(B)/bench/cold/fine_gmp $(B)/bench/growth/growth
	$(Q)$(B)/bench/bench --self-check
# T=PATH: that path alone
bench: bench-build $(PROG)
	$(Q)$(B)/bench/bench $(T)
	$(if $(T),,$(Q)$(B)/bench/cold/cold $(PROG) $(B)/bench/cold/fine_gmp)
bench-quick: bench-build $(PROG)
	$(Q)$(B)/bench/bench --quick $(T)
	$(if $(T),,$(Q)$(B)/bench/cold/cold --quick $(PROG) $(B)/bench/cold/fine_gmp)
# what is in bench/RESULTS.md: all three, on a quiet machine
bench-results: bench-build $(PROG)
	$(Q)$(B)/bench/bench > $(B)/bench/results.tsv
	$(Q)$(B)/bench/cold/cold $(PROG) $(B)/bench/cold/fine_gmp >> $(B)/bench/results.tsv
	$(Q)$(B)/bench/growth/growth >> $(B)/bench/results.tsv
	$(Q)awk -v md=bench/RESULTS.md -v svg=bench/ratios.svg -f bench/results.awk $(B)/bench/results.tsv
# how cost grows with the size of what is asked
bench-growth: bench-build
	$(Q)$(B)/bench/growth/growth
# whole processes, by the clock on the wall
bench-cold: bench-build $(PROG)
	$(Q)$(B)/bench/cold/cold $(PROG) $(B)/bench/cold/fine_gmp

# ---- install ----
below = $(patsubst $(prefix)/%,$${prefix}/%,$(1))
pc    = printf '%s\n' 'prefix=$(prefix)' 'libdir=$(call below,$(libdir))' 'includedir=$(call below,$(includedir))' '' \
        'Name: $(1)' 'Description: $(2)' 'Version: $(VERSION)' $(3) 'Cflags: -I$${includedir}' > '$(DESTDIR)$(pkgconfigdir)/$(1).pc'
# from the CMake package's directory to another: relative where both are below
# one prefix, so that the tree can be moved
cmakepath = $(if $(and $(filter $(prefix)/%,$(1)),$(filter $(prefix)/%,$(cmakedir))),$${CMAKE_CURRENT_LIST_DIR}/$(shell echo '$(cmakedir:$(prefix)/%=%)' | sed 's,[^/][^/]*,..,g')/$(1:$(prefix)/%=%),$(1))
# on this machine's compiler: it is the library's
POINTER = $(shell printf '__SIZEOF_POINTER__\n' | $(CC) $(CPPFLAGS) $(CFLAGS) -E -P -x c -)
NAMES := decillion $(if $(SAY_SRC),decillion-say) $(if $(FEED_SRC),decillion-feed)

.PHONY: install uninstall dist clean help
install: all
	$(Q)$(INSTALL) -d $(foreach d,bindir libdir pkgconfigdir includedir man1dir,'$(DESTDIR)$($(d))') '$(DESTDIR)$(includedir)/decillion'
	$(Q)$(INSTALL) -m 755 $(PROG) $(FETCH) '$(DESTDIR)$(bindir)'
	$(Q)$(INSTALL) -m 644 include/decillion.h '$(DESTDIR)$(includedir)'
	$(Q)$(INSTALL) -m 644 include/decillion/*.h '$(DESTDIR)$(includedir)/decillion'
	$(if $(MAN),$(Q)$(INSTALL) -m 644 $(MAN) '$(DESTDIR)$(man1dir)')
	$(if $(SHELLS),$(Q)$(INSTALL) -d $(foreach d,bashdir zshdir fishdir,'$(DESTDIR)$($(d))') && \
	    $(INSTALL) -m 644 $(B)/completion/bash '$(DESTDIR)$(bashdir)/decillion' && \
	    $(INSTALL) -m 644 $(B)/completion/zsh '$(DESTDIR)$(zshdir)/_decillion' && \
	    $(INSTALL) -m 644 $(B)/completion/fish '$(DESTDIR)$(fishdir)/decillion.fish')
	$(Q)for n in $(NAMES); do \
	    $(INSTALL) -m 644 $(B)/lib$$n.a '$(DESTDIR)$(libdir)' && \
	    $(INSTALL) -m 755 $(B)/lib$$n.so.$(VERSION) '$(DESTDIR)$(libdir)' && \
	    ln -sf lib$$n.so.$(VERSION) '$(DESTDIR)$(libdir)/lib'$$n.so.$(SOVER) && \
	    ln -sf lib$$n.so.$(VERSION) '$(DESTDIR)$(libdir)/lib'$$n.so || exit 1; done
	$(Q)$(INSTALL) -d '$(DESTDIR)$(cmakedir)'
	$(Q)for f in decillion-config.cmake decillion-config-version.cmake; do \
	    sed -e 's,@VERSION@,$(VERSION),g; s,@MAJOR@,$(call ver,MAJOR),; s,@SOVER@,$(SOVER),g; s,@POINTER@,$(POINTER),g' \
	        -e 's,"[^"]*/@UP_TO_LIBDIR@","$(call cmakepath,$(libdir))",; s,"[^"]*/@UP_TO_INCLUDEDIR@","$(call cmakepath,$(includedir))",' \
	        src/bind/cmake/$$f > '$(DESTDIR)$(cmakedir)/'$$f && chmod 644 '$(DESTDIR)$(cmakedir)/'$$f || exit 1; done
	$(Q)$(call pc,decillion,Escalating penalties in exact arithmetic,'Requires.private: mpfr >= 4.1 gmp >= 6.2' 'Libs: -L$${libdir} -ldecillion')
	$(if $(SAY_SRC),$(Q)$(call pc,decillion-say,Numbers in named magnitudes without GMP,'Libs: -L$${libdir} -ldecillion-say'))
	$(if $(FEED_SRC),$(Q)$(call pc,decillion-feed,Publishers of exchange rates for libdecillion,'Requires: decillion' 'Requires.private: expat' 'Libs: -L$${libdir} -ldecillion-feed'))
uninstall:
	$(Q)rm -f '$(DESTDIR)$(bindir)/decillion-fetch'
	$(Q)rm -f '$(DESTDIR)$(bindir)/decillion' '$(DESTDIR)$(man1dir)/decillion.1' '$(DESTDIR)$(includedir)/decillion.h'
	$(Q)rm -f '$(DESTDIR)$(bashdir)/decillion' '$(DESTDIR)$(zshdir)/_decillion' '$(DESTDIR)$(fishdir)/decillion.fish'
	$(Q)for n in decillion decillion-say decillion-feed; do \
	    rm -f '$(DESTDIR)$(pkgconfigdir)/'$$n.pc '$(DESTDIR)$(libdir)/lib'$$n.a '$(DESTDIR)$(libdir)/lib'$$n.so*; done
	$(Q)rm -f '$(DESTDIR)$(cmakedir)/decillion-config.cmake' '$(DESTDIR)$(cmakedir)/decillion-config-version.cmake'
	$(Q)[ ! -d '$(DESTDIR)$(cmakedir)' ] || rmdir '$(DESTDIR)$(cmakedir)'
	$(Q)rm -f $(patsubst include/%,'$(DESTDIR)$(includedir)/%',$(wildcard include/decillion/*.h))
	$(Q)[ ! -d '$(DESTDIR)$(includedir)/decillion' ] || rmdir '$(DESTDIR)$(includedir)/decillion'
dist:
	$(Q)git archive --prefix=decillion-$(VERSION)/ -o decillion-$(VERSION).tar.gz HEAD
	@echo decillion-$(VERSION).tar.gz
clean:
	rm -rf build build-*
help:
	@sed -n '2,/^$$/s/^# \{0,1\}//p' Makefile

-include $(shell find $(B)/src $(B)/tests $(B)/bench $(B)/fuzz -name '*.d' 2>/dev/null)
