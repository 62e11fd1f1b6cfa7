# The bindings, the examples and the record of the ABI; read by the Makefile.
# check-examples, check-abi, check-sqlite and check-postgres each install what
# they need (tests/need.sh); check-bind is all of them.
BIND_DIR := $(B)/bind
BINDS    := examples abi sqlite postgres
.PHONY: check-bind $(BINDS:%=check-%) abi-baseline examples
check-bind: $(BINDS:%=check-%)

# ---- examples: each against the shared library, by public headers alone ----
EXAMPLE_SRC := $(sort $(wildcard src/examples/*.c))
EXAMPLES    := $(EXAMPLE_SRC:src/examples/%.c=$(B)/examples/%)
examples: $(EXAMPLES)
$(EXAMPLES): private lib = -ldecillion
$(B)/examples/name_number: private lib = -ldecillion-say
$(EXAMPLES): $(B)/examples/%: src/examples/%.c $(B)/gen/flags | need $(LIBS_SO)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) -std=c11 $(WARN) -Iinclude $(CPPFLAGS) $(ALL_L) -pthread -o $@ $< -L$(B) $(lib) -Wl,-rpath,'$$ORIGIN/..' $(LDLIBS)
check-examples: $(EXAMPLES)
	$(Q)sh tests/cli/run.sh $(B)/examples/name_number $(sort $(wildcard tests/examples/*.test))

# ---- the record of the ABI ----
check-abi: need $(LIBS_SO)
	$(Q)sh tests/abi/abi.sh $(B) '$(CC)'
# for a release, or a change that is meant: read the diff of the record
abi-baseline: need $(LIBS_SO)
	$(Q)sh tests/abi/abi.sh $(B) '$(CC)' --record

# ---- SQLite: one file, which holds the library ----
# what the SQL hosts share, and the library, none of whose names is exported
BIND_C   = -std=c11 $(WARN) -Wno-vla -Iinclude $(CPPFLAGS) $(CFLAGS) $(sanflag) -fPIC -fvisibility=hidden
BIND_SO  = $(CC) -shared $(ALL_L) -Wl,--exclude-libs,ALL -Wl,--as-needed
SQL_O   := $(patsubst src/bind/sql/%.c,$(BIND_DIR)/sql/%.o,$(wildcard src/bind/sql/*.c))
BIND_H  := $(wildcard include/decillion/*.h src/bind/sql/*.h)
$(SQL_O): $(BIND_DIR)/sql/%.o: src/bind/sql/%.c $(BIND_H) $(B)/gen/flags | need
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(BIND_C) -c -o $@ $<
SQLITE_SO := $(BIND_DIR)/sqlite/decillion.so
sqlite: $(SQLITE_SO)
$(BIND_DIR)/decillion_sqlite.o: src/bind/sqlite/decillion_sqlite.c $(BIND_H) $(B)/gen/flags | need
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(BIND_C) -c -o $@ $<
$(SQLITE_SO): $(BIND_DIR)/decillion_sqlite.o $(SQL_O) $(LIB_A)
	$(Q)mkdir -p $(@D)
	$(Q)$(BIND_SO) -o $@ $^ $(NUM_L) $(LDLIBS)
check-sqlite: $(SQLITE_SO)
	$(Q)sh tests/bind/sqlite.sh $(B) $(SQLITE_SO)
sqlitedir ?= $(libdir)/sqlite3
.PHONY: install-sqlite uninstall-sqlite
install-sqlite: $(SQLITE_SO)
	$(Q)$(INSTALL) -d '$(DESTDIR)$(sqlitedir)'
	$(Q)$(INSTALL) -m 755 $(SQLITE_SO) '$(DESTDIR)$(sqlitedir)'
uninstall-sqlite:
	$(Q)rm -f '$(DESTDIR)$(sqlitedir)/decillion.so'

# ---- PostgreSQL: a module that holds the library, PGXS's directories ----
PG_CONFIG ?= /usr/lib/postgresql/15/bin/pg_config
PG_SO   := $(BIND_DIR)/postgres/decillion.so
PG_DATA := src/bind/postgres/decillion.control $(wildcard src/bind/postgres/decillion--*.sql)
.PHONY: postgres bench-postgres install-postgres uninstall-postgres
postgres: $(PG_SO)
# PostgreSQL 15 finds functions among the exported symbols and marks none
$(BIND_DIR)/decillion_pg.o: src/bind/postgres/decillion_pg.c $(BIND_H) $(B)/gen/flags | need
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(BIND_C) -std=gnu11 -Wno-pedantic -fvisibility=default -isystem "$$($(PG_CONFIG) --includedir-server)" -c -o $@ $<
$(PG_SO): $(BIND_DIR)/decillion_pg.o $(SQL_O) $(LIB_A)
	$(Q)mkdir -p $(@D)
	$(Q)$(BIND_SO) -o $@ $^ $(NUM_L) $(LDLIBS)
# servers of its own in a directory of its own: the machine's are left alone
check-postgres: $(PG_SO)
	$(Q)sh tests/bind/postgres/postgres.sh check $(PG_CONFIG) $(PG_SO) $(PG_DATA)
bench-postgres: $(PG_SO)
	$(Q)sh tests/bind/postgres/postgres.sh bench $(PG_CONFIG) $(PG_SO) $(PG_DATA)
install-postgres: $(PG_SO)
	$(Q)$(INSTALL) -d "$(DESTDIR)$$($(PG_CONFIG) --pkglibdir)" "$(DESTDIR)$$($(PG_CONFIG) --sharedir)/extension"
	$(Q)$(INSTALL) -m 755 $(PG_SO) "$(DESTDIR)$$($(PG_CONFIG) --pkglibdir)"
	$(Q)$(INSTALL) -m 644 $(PG_DATA) "$(DESTDIR)$$($(PG_CONFIG) --sharedir)/extension"
uninstall-postgres:
	$(Q)rm -f "$(DESTDIR)$$($(PG_CONFIG) --pkglibdir)/decillion.so" $(PG_DATA:src/bind/postgres/%="$(DESTDIR)$$($(PG_CONFIG) --sharedir)/extension/%")
