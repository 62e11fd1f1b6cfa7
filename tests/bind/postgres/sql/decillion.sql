CREATE EXTENSION decillion;
SELECT magnitude(1647945780296698221945714166988100000), magnitude('2.5 decillion'), magnitude(2500000), magnitude(2500000000000::bigint, 2, 'long');
SELECT magnitude('1.234', 4, 'language', 'de'), spell(42, 'language', 'en'), spell('2000000.05');
SELECT read_magnitude('2.5 decillion'), read_magnitude('2 sextillion', 'long');
SELECT penalty('100000 RUB/day, x2 every 7 days, from 2022-11-24', '2024-10-29');
SELECT penalty('100000 RUB/day, x2 every 7 days', '2024-10-29', '2022-11-24', 0), penalty('100000 RUB/day, x2 every 7 days', '2024-10-29', '2022-11-24', 17);
SELECT penalty('1000 EUR with 8% interest, from 2024-01-01, simple by act/365', '2024-01-03', 2);
SELECT penalty_magnitude('100000 RUB/day, x2 every 7 days, from 2022-11-24', '9999-12-31');
SELECT convert_at('2 undecillion RUB', '97.23 RUB/USD', 2), convert_at(100.5, 0.0103);
SELECT convert(2000000, 'RUB', 'USD', '2024-10-29'), convert_source('RUB', 'USD', '2024-10-29');
SELECT magnitude(NULL::numeric) IS NULL, penalty(NULL, '2024-10-29') IS NULL;
-- every total of 150 weeks by the closed form 700000 * (2^w - 1)
SELECT count(*), bool_and(penalty('100000 RUB/day, x2 every 7 days, from 2022-11-24', date '2022-11-23' + 7 * w) = 700000 * (2::numeric ^ w - 1)) FROM generate_series(0, 150) w;
-- what is refused, and where
SELECT magnitude(2.5e36::float8);
SELECT penalty('100000 RUB/day, x2 every 7 dags, from 2022-11-24', '2024-10-29');
SELECT penalty('100000 RUB/day, from 2022-11-24', 'infinity');
SELECT magnitude('NaN'::numeric);
SELECT magnitude(5, 0);
SELECT magnitude('2.5 decilion');
SELECT penalty('1 EUR/day, x2 every 1 day, from 0001-01-01', '9999-12-31');
SELECT convert_at('2 EUR', '97.23 RUB/USD', 2);
-- immutable where true
CREATE TABLE fine(schedule text, day date, total numeric GENERATED ALWAYS AS (penalty(schedule, day)) STORED);
CREATE INDEX ON fine (magnitude(total));
INSERT INTO fine VALUES ('100000 RUB/day, x2 every 7 days, from 2022-11-24', '2024-10-29');
SELECT total, magnitude(total) FROM fine;
CREATE INDEX ON fine (convert(total, 'RUB', 'USD', day));
SELECT proname, provolatile, proparallel, count(*) FROM pg_proc p JOIN pg_depend d ON d.objid = p.oid JOIN pg_extension e ON e.oid = d.refobjid WHERE e.extname = 'decillion' GROUP BY 1, 2, 3 ORDER BY 1, 2;
-- a plan with workers
SET max_parallel_workers_per_gather = 2;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
CREATE TABLE portfolio AS SELECT '100000 RUB/day, x2 every 7 days'::text schedule, date '2022-11-24' + i % 365 AS start, 1 + i % 17 AS claimants FROM generate_series(0, 9999) i;
ANALYZE portfolio;
EXPLAIN (COSTS OFF) SELECT sum(penalty(schedule, '2024-10-29', start, claimants)) FROM portfolio;
-- the sum by the closed form
SELECT sum(penalty(schedule, '2024-10-29', start, claimants)) = sum(claimants * 100000 * (7 * (2::numeric ^ (d / 7) - 1) + d % 7 * 2::numeric ^ (d / 7))) FROM (SELECT *, date '2024-10-29' - start + 1 AS d FROM portfolio) p;
-- a query that is cancelled
SET statement_timeout = 300;
SELECT count(penalty('1 EUR/day, x1.37 every 1 day, from 2000-01-01', '2400-12-31'::date - i % 10, 2)) FROM generate_series(1, 100000) i;
RESET statement_timeout;
DROP TABLE fine, portfolio;
DROP EXTENSION decillion;
