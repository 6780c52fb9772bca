-- A list of earlier awards between its preview and its taking: read once, looked at, then entered as a whole by the database
-- itself. Kept for a day at most; when it is taken its rows go and only how many there were stays.

create table award_import (
  id           uuid         primary key,
  organisation varchar(20)  not null,
  file_name    varchar(200) not null,
  sha256       varchar(64)  not null,
  started_by   varchar(64)  not null,
  started_at   timestamptz  not null,
  rows         integer      not null check (rows >= 0),
  wrong        integer      not null check (wrong between 0 and rows),
  known        integer      not null check (known between 0 and rows),
  ignored      varchar(500) not null,
  taken_at     timestamptz,
  entered      integer      check (entered between 0 and rows),
  check ((taken_at is null) = (entered is null))
);
create index award_import_of on award_import (organisation, started_by) where taken_at is null;

-- Rows that can be entered. Citizen numbers as keyed hashes only, here too.
create table award_import_row (
  import          uuid         not null references award_import on delete cascade,
  organisation    varchar(20)  not null,
  number          integer      not null check (number > 0),
  kind            varchar(10)  not null,
  name            varchar(200) not null,
  name_folded     varchar(200) not null,
  name_key        varchar(200) not null,
  birth_date      date,
  citizen_hash    varchar(64),
  unit            varchar(40),
  place           varchar(200),
  place_folded    varchar(200),
  campaign        varchar(40),
  achievement     varchar(1000),
  award_form      varchar(40)  not null,
  form_name       varchar(200),
  decision_number varchar(60)  not null,
  decision_date   date         not null,
  granted_by      varchar(200),
  -- As award_entry.entry_key.
  entry_key       text generated always as (md5(kind || chr(31) || lower(name) || chr(31)
    || coalesce((birth_date - date '1900-01-01')::text, citizen_hash, '') || chr(31)
    || translate(upper(decision_number), 'Đ ', 'D') || chr(31) || (decision_date - date '1900-01-01')::text || chr(31)
    || coalesce(unit, lower(place), '') || chr(31) || award_form)) stored,
  primary key (import, number)
);

-- What is said of rows, at their cells.
create table award_import_remark (
  import       uuid          not null references award_import on delete cascade,
  organisation varchar(20)   not null,
  number       integer       not null check (number > 0),
  position     integer       not null,
  field        varchar(30)   not null,
  found        varchar(200)  not null,
  rule         varchar(60)   not null,
  blocks       boolean       not null,
  vi           varchar(1000) not null,
  en           varchar(1000) not null,
  primary key (import, number, position)
);
create index award_import_remark_shown on award_import_remark (import, blocks desc, number, position);
