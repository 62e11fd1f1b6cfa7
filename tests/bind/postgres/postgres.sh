#!/bin/sh
# postgres.sh check|bench PG_CONFIG MODULE CONTROL SQL...: servers of its own, in
# a directory of its own, on loopback.  PostgreSQL looks for its files beside
# its program, so that a tree of links with the extension in it stands for an
# installation, and the machine's own is left alone.
#
# check: pg_regress.  bench: a portfolio of a million penalties by one SELECT,
# alone, with workers, and over three servers by postgres_fdw.
set -u
what=$1 config=$2 module=$3
shift 3
N=${N-1000000}
bin=$($config --bindir) lib=$($config --pkglibdir) share=$($config --sharedir)
base=${bin%/lib/postgresql/*}
tmp=$(mktemp -d) || exit 1
chmod 755 "$tmp"
root=$tmp$base
port=${PORT-54831}
as=''
[ "$(id -u)" != 0 ] || as='runuser -u postgres --'
servers=''
stop() {
    for s in $servers; do
        $as "$root/${bin#"$base"/}/pg_ctl" -s -m immediate -D "$tmp/$s" stop
    done
    cd / && rm -rf "$tmp"
}
trap stop EXIT
mkdir -p "$tmp$bin" "$tmp$lib" "$tmp$share/extension"
cp "$bin"/* "$tmp$bin/" &&
    ln -s "$lib"/* "$tmp$lib/" &&
    cp "$module" "$tmp$lib/decillion.so" || exit 1
for f in "$share"/*; do
    [ "${f##*/}" = extension ] || ln -s "$f" "$tmp$share/"
done
ln -s "$share"/extension/* "$tmp$share/extension/"
cp "$@" "$tmp$share/extension/" || exit 1
mkdir "$tmp/run" && chmod 777 "$tmp/run" "$tmp"
export LC_ALL=C
cd "$tmp" || exit 1
start() { # name, port
    $as "$tmp$bin/pg_ctl" -s -w -D "$tmp/$1" -l "$tmp/$1.log" -o "-p $2 \
        -c listen_addresses=127.0.0.1 -c unix_socket_directories='$tmp/run' \
        -c fsync=off -c shared_buffers=64MB" start ||
        { cat "$tmp/$1.log"; exit 1; }
    servers="$servers $1"
}
$as "$tmp$bin/initdb" -A trust -U postgres -E UTF8 --locale=C -N -D "$tmp/a" \
    >"$tmp/log" 2>&1 || { cat "$tmp/log"; exit 1; }
here=$OLDPWD/tests/bind/postgres

if [ "$what" = check ]; then
    start a "$port"
    mkdir "$tmp/out"
    "$lib/pgxs/src/test/regress/pg_regress" --inputdir="$here" \
        --outputdir="$tmp/out" --bindir="$tmp$bin" --host=127.0.0.1 \
        --port="$port" --user=postgres --dbname=regress decillion \
        >"$tmp/log" 2>&1 || {
        cat "$tmp/log" "$tmp/out/regression.diffs"
        [ "${UPDATE-}" = '' ] ||
            cp "$tmp/out/results/decillion.out" "$here/expected/"
        exit 1
    }
    if grep -q 'server process.*terminated' "$tmp/a.log"; then
        cat "$tmp/a.log"
        exit 1
    fi
    echo "postgres: pg_regress passed on a server of its own," \
        "$(grep -c ';' "$here/sql/decillion.sql") statements"
    exit 0
fi

# ---- bench ----
for s in b c d; do cp -a "$tmp/a" "$tmp/$s"; done
i=0
for s in a b c d; do
    start $s $((port + i))
    i=$((i + 1))
done
q() { # server number, options and SQL
    p=$((port + $1))
    shift
    "$tmp$bin/psql" -X -q -A -t -v ON_ERROR_STOP=1 -h 127.0.0.1 -p $p \
        -U postgres postgres "$@" || exit 1
}
rows() { # from, to
    echo "SELECT '100000 RUB/day, x2 every 7 days'::text AS schedule,
        date '2022-11-24' + i % 365 AS start, (1 + i % 17)::bigint AS claimants,
        i % 3 AS shard FROM generate_series(0, $N - 1) i"
}
q 0 -c 'CREATE EXTENSION decillion; CREATE EXTENSION postgres_fdw' \
    -c "CREATE TABLE portfolio AS $(rows)" -c 'ANALYZE portfolio' \
    -c 'CREATE TABLE shards(schedule text, start date, claimants bigint,
        shard int) PARTITION BY LIST (shard)'
for i in 1 2 3; do
    q $i -c 'CREATE EXTENSION decillion' \
        -c "CREATE TABLE portfolio AS SELECT * FROM ($(rows)) r
            WHERE shard = $i - 1" -c 'ANALYZE portfolio'
    q 0 -c "CREATE SERVER s$i FOREIGN DATA WRAPPER postgres_fdw OPTIONS
        (host '127.0.0.1', port '$((port + i))', dbname 'postgres',
         extensions 'decillion', async_capable 'true')" \
        -c "CREATE USER MAPPING FOR postgres SERVER s$i OPTIONS
            (user 'postgres')" \
        -c "CREATE FOREIGN TABLE shard$i PARTITION OF shards
            FOR VALUES IN ($i - 1) SERVER s$i
            OPTIONS (table_name 'portfolio')"
done
total="penalty(schedule, '2024-10-29', start, claimants)"
alone="SELECT sum($total) FROM portfolio"
apart="SELECT sum(t) FROM (SELECT shard, sum($total) t FROM shards
    GROUP BY shard) x"
closed="SELECT trim_scale(sum(claimants * 100000 * (7 * (2::numeric ^ (d / 7) - 1)
    + d % 7 * 2::numeric ^ (d / 7))))
    FROM (SELECT *, date '2024-10-29' - start + 1 AS d FROM portfolio) p"
# what it answered, and its seconds
timed() { # name, settings, query
    t0=$(date +%s%N)
    got=$(q 0 -c "$2" -c "$3")
    t1=$(date +%s%N)
    [ "$got" = "$want" ] || { echo "postgres: $1: $got, not $want"; exit 1; }
    echo "bind $1: $N penalties in $(((t1 - t0) / 1000000)) ms"
}
want=$(q 0 -c "$closed")
one='SET max_parallel_workers_per_gather = 0'
two='SET max_parallel_workers_per_gather = 2'
wise='SET enable_partitionwise_aggregate = on'
timed 'postgres, one process' "$one" "$alone"
timed 'postgres, with workers' "$two" "$alone"
timed 'postgres, three servers' "$wise" "$apart"
q 0 -c "$two" -c "EXPLAIN (COSTS OFF) $alone"
q 0 -c "$wise" -c "EXPLAIN (VERBOSE, COSTS OFF) $apart"
