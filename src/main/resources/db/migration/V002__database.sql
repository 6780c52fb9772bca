-- What the names of people and units need: search without accents, and likeness of two spellings.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- The Java zone under which this database is written; one row, written at the first start.
create table stored_zone (
    zone varchar(64) primary key
);
