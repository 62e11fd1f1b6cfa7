# decillion -- one Makefile, no configure step.
#
#   make                 library (static + shared), program, man page
#   make google          the Google fine on 2024-10-29, from the embedded data
#   make check           everything that must hold before a commit
#   make check-unit T=base    unit tests, of one room or file (T=base/fmt)
#   make check-cli T=total    transcripts, all or one; UPDATE=1 rewrites them
#   make install | uninstall | clean | help
#
# Settable: CC CFLAGS CPPFLAGS LDFLAGS LDLIBS PREFIX DESTDIR SAN V
# Do not edit for a local build; put settings in config.mak.

.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
-include config.mak

# ---- what is here (rooms in order of dependence: left never sees right) ----
ROOMS     := base say num date penalty money feed book ask show
LIB_SRC   := $(sort $(foreach r,$(filter-out feed,$(ROOMS)),$(wildcard src/$(r)/*.c)))
FEED_SRC  := $(sort $(wildcard src/feed/*.c))
CLI_SRC   := $(sort $(wildcard src/cli/*.c))
DATA      := $(sort $(wildcard src/data/*))
TEST_SRC  := $(sort $(wildcard tests/*.c tests/*/*.c))
SUITE_SRC := $(sort $(foreach r,$(ROOMS),$(wildcard tests/$(r)/t_*.c)))
CLI_TESTS := $(sort $(wildcard tests/cli/*.test)) $(wildcard README.md)
HEADERS   := $(sort $(wildcard include/*.h include/*/*.h))

# ---- version: written once, in the header ----
ver      = $(shell sed -n 's/^.define DCL_VERSION_$(1)  *//p' include/decillion/version.h)
VERSION := $(call ver,MAJOR).$(call ver,MINOR).$(call ver,PATCH)
SOVER   := $(call ver,ABI)

# ---- where it goes ----
PREFIX     ?= /usr/local
bindir     ?= $(PREFIX)/bin
libdir     ?= $(PREFIX)/lib
includedir ?= $(PREFIX)/include
mandir     ?= $(PREFIX)/share/man
INSTALL    ?= install

# ---- how it is built ----
CFLAGS  ?= -O2 -g
PKG     ?= pkg-config
comma   := ,
B       := build$(if $(SAN),-$(subst $(comma),-,$(SAN)))
sanflag := $(if $(SAN),-fsanitize=$(SAN) -fno-sanitize-recover=all -fno-omit-frame-pointer)
WARN    := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wundef -Wvla \
           -Wcast-qual -Wwrite-strings -Wstrict-prototypes -Wmissing-prototypes
ALL_C    = -std=c11 $(WARN) -Iinclude -Isrc -Itests -I$(B)/gen $(CPPFLAGS) $(CFLAGS) $(sanflag)
ALL_L    = $(LDFLAGS) $(sanflag)
NUM_L   := -lmpfr -lgmp
Q       := $(if $(V),,@)

obj      = $(patsubst %.c,$(B)/%.o,$(1))
LIB_A   := $(B)/libdecillion.a
LIB_SO  := $(B)/libdecillion.so.$(VERSION)
FEED_A  := $(if $(FEED_SRC),$(B)/libdecillion-feed.a)
FEED_L  := $(if $(FEED_SRC),-lexpat)
PROG    := $(B)/decillion
UNIT    := $(B)/unit

.PHONY: all check check-unit check-cli clean help google
all: $(LIB_A) $(LIB_SO) $(FEED_A) $(if $(CLI_SRC),$(PROG))

# one set of objects serves both libraries: PIC, hidden unless marked DCL_API
$(B)/src/%.o: private ALL_C += -fPIC -fvisibility=hidden
$(B)/%.o: %.c | $(DATA:src/data/%=$(B)/gen/%.inc) $(B)/gen/tests.inc
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(ALL_C) -MMD -MP -c -o $@ $<

# a data file as the initialiser of an unsigned char array
$(B)/gen/%.inc: src/data/%
	$(Q)mkdir -p $(@D)
	$(Q)od -An -v -tx1 $< | sed 's/ \(..\)/0x\1,/g' > $@

# the list of test files; rewritten only when it changes
$(B)/gen/tests.inc: FORCE
	$(Q)mkdir -p $(@D)
	$(Q)printf '%s\n' $(SUITE_SRC) | sed -n 's,^tests/\([^/]*\)/t_\(.*\)\.c$$,X(\1\, \2),p' > $@.new
	$(Q)cmp -s $@ $@.new && rm $@.new || mv $@.new $@
.PHONY: FORCE
FORCE:

$(LIB_A): $(call obj,$(LIB_SRC))
	$(Q)rm -f $@ && $(AR) rcs $@ $^
$(LIB_SO): $(call obj,$(LIB_SRC))
	$(Q)$(CC) -shared -Wl,-soname,libdecillion.so.$(SOVER) -Wl,--no-undefined $(ALL_L) -o $@ $^ $(NUM_L) $(LDLIBS)
	$(Q)ln -sf $(@F) $(B)/libdecillion.so.$(SOVER) && ln -sf $(@F) $(B)/libdecillion.so
$(B)/libdecillion-feed.a: $(call obj,$(FEED_SRC))
	$(Q)rm -f $@ && $(AR) rcs $@ $^
$(PROG): $(call obj,$(CLI_SRC)) $(FEED_A) $(LIB_A)
	$(Q)$(CC) $(ALL_L) -o $@ $^ $(FEED_L) $(NUM_L) $(LDLIBS)
$(UNIT): $(call obj,$(TEST_SRC)) $(FEED_A) $(LIB_A)
	$(Q)$(CC) $(ALL_L) -o $@ $^ $(FEED_L) $(NUM_L) -lcunit $(LDLIBS)

check: check-unit $(if $(CLI_SRC),check-cli)
check-unit: $(UNIT)
	$(Q)$(UNIT) $(T)
# transcripts; T=name runs tests/cli/name.test alone
check-cli: $(PROG)
	$(Q)sh tests/cli/run.sh $(if $(UPDATE),--update) $(PROG) $(if $(T),tests/cli/$(T).test,$(CLI_TESTS))
clean:
	rm -rf build build-*
help:
	@sed -n '2,12s/^# \{0,1\}//p' Makefile

-include $(shell find $(B) -name '*.d' 2>/dev/null)
