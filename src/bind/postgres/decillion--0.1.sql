-- The functions of the PostgreSQL extension decillion, 0.1.
--
-- Answers hang on the arguments alone, so all but the dated conversion are
-- IMMUTABLE: they may stand in indexes and generated columns, and postgres_fdw
-- ships them to servers that say extensions 'decillion'.  convert() hangs on
-- the rates that the release holds: STABLE, and never shipped.
\echo Use "CREATE EXTENSION decillion" to load this file. \quit

-- ---- a number's name: 1.65 undecillion ----
CREATE FUNCTION magnitude(number text, digits integer DEFAULT 3,
    scale text DEFAULT 'language', lang text DEFAULT 'en') RETURNS text
    AS 'MODULE_PATHNAME', 'decillion_magnitude_text'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
CREATE FUNCTION magnitude(number numeric, digits integer DEFAULT 3,
    scale text DEFAULT 'language', lang text DEFAULT 'en') RETURNS text
    AS 'MODULE_PATHNAME', 'decillion_magnitude_numeric'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
-- ---- a number in words: two million ----
CREATE FUNCTION spell(number text, scale text DEFAULT 'language',
    lang text DEFAULT 'en') RETURNS text
    AS 'MODULE_PATHNAME', 'decillion_spell_text'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
CREATE FUNCTION spell(number numeric, scale text DEFAULT 'language',
    lang text DEFAULT 'en') RETURNS text
    AS 'MODULE_PATHNAME', 'decillion_spell_numeric'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;

-- Integers, and floating point with the reason why not: without these, an
-- integer would be taken for a double, which has an implicit cast.
CREATE FUNCTION magnitude(number bigint, digits integer DEFAULT 3,
    scale text DEFAULT 'language', lang text DEFAULT 'en') RETURNS text
    LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
    RETURN magnitude($1::numeric, $2, $3, $4);
CREATE FUNCTION magnitude(number integer, digits integer DEFAULT 3,
    scale text DEFAULT 'language', lang text DEFAULT 'en') RETURNS text
    LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
    RETURN magnitude($1::numeric, $2, $3, $4);
CREATE FUNCTION magnitude(number smallint, digits integer DEFAULT 3,
    scale text DEFAULT 'language', lang text DEFAULT 'en') RETURNS text
    LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
    RETURN magnitude($1::numeric, $2, $3, $4);
CREATE FUNCTION magnitude(number double precision, digits integer DEFAULT 3,
    scale text DEFAULT 'language', lang text DEFAULT 'en') RETURNS text
    AS 'MODULE_PATHNAME', 'decillion_refuse_float'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION spell(number bigint, scale text DEFAULT 'language',
    lang text DEFAULT 'en') RETURNS text
    LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
    RETURN spell($1::numeric, $2, $3);
CREATE FUNCTION spell(number integer, scale text DEFAULT 'language',
    lang text DEFAULT 'en') RETURNS text
    LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
    RETURN spell($1::numeric, $2, $3);
CREATE FUNCTION spell(number smallint, scale text DEFAULT 'language',
    lang text DEFAULT 'en') RETURNS text
    LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
    RETURN spell($1::numeric, $2, $3);
CREATE FUNCTION spell(number double precision, scale text DEFAULT 'language',
    lang text DEFAULT 'en') RETURNS text
    AS 'MODULE_PATHNAME', 'decillion_refuse_float'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

-- ---- and back ----
CREATE FUNCTION read_magnitude(words text, scale text DEFAULT 'language',
    lang text DEFAULT 'en') RETURNS numeric
    AS 'MODULE_PATHNAME', 'decillion_read_magnitude'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;

-- ---- what a schedule has come to, exactly; or rounded to places ----
CREATE FUNCTION penalty(schedule text, day date) RETURNS numeric
    AS 'MODULE_PATHNAME', 'decillion_penalty'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
CREATE FUNCTION penalty(schedule text, day date, places integer)
    RETURNS numeric
    AS 'MODULE_PATHNAME', 'decillion_penalty'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
-- the first day and the claimants (0: as the schedule has them) from columns
CREATE FUNCTION penalty(schedule text, day date, start date,
    claimants bigint) RETURNS numeric
    AS 'MODULE_PATHNAME', 'decillion_penalty_with'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
-- of any size, by name
CREATE FUNCTION penalty_magnitude(schedule text, day date,
    digits integer DEFAULT 3, scale text DEFAULT 'language',
    lang text DEFAULT 'en') RETURNS text
    AS 'MODULE_PATHNAME', 'decillion_penalty_magnitude'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;

-- ---- money ----
CREATE FUNCTION convert_at(amount text, rate text) RETURNS text
    AS 'MODULE_PATHNAME', 'decillion_convert_at_text'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;
CREATE FUNCTION convert_at(amount text, rate text, places integer) RETURNS text
    AS 'MODULE_PATHNAME', 'decillion_convert_at_text'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;
CREATE FUNCTION convert_at(amount numeric, rate numeric) RETURNS numeric
    AS 'MODULE_PATHNAME', 'decillion_convert_at_numeric'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;
CREATE FUNCTION convert_at(amount numeric, rate numeric, places integer)
    RETURNS numeric
    AS 'MODULE_PATHNAME', 'decillion_convert_at_numeric'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;
CREATE FUNCTION convert(amount numeric, source text, target text, day date)
    RETURNS numeric
    AS 'MODULE_PATHNAME', 'decillion_convert'
    LANGUAGE C STABLE STRICT PARALLEL SAFE COST 100;
CREATE FUNCTION convert_source(source text, target text, day date)
    RETURNS text
    AS 'MODULE_PATHNAME', 'decillion_convert_source'
    LANGUAGE C STABLE STRICT PARALLEL SAFE COST 100;

CREATE FUNCTION decillion_version() RETURNS text
    AS 'MODULE_PATHNAME', 'decillion_pg_version'
    LANGUAGE C STABLE STRICT PARALLEL SAFE;
