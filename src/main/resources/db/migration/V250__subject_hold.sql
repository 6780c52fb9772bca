-- Holds on a person or collective, proposed or not (plan III.1.b, fourth dash; stand A19): from a day, until a day or
-- until lifted. The citizen number is kept as its keyed hash alone.

create table subject_hold (
  id                   uuid          primary key,
  organisation         varchar(20)   not null,
  kind                 varchar(10)   not null check (kind in ('INDIVIDUAL', 'COLLECTIVE')),
  name                 varchar(200)  not null,
  name_folded          varchar(200)  not null,
  birth_date           date,
  citizen_hash         varchar(64),
  unit                 varchar(40),
  reason               varchar(40)   not null,
  authority            varchar(200)  not null,
  document_number      varchar(100)  not null,
  document_date        date          not null,
  file                 uuid          unique,
  from_day             date          not null,
  until_day            date          check (until_day >= from_day),
  placed_by            varchar(64)   not null,
  placed_at            timestamptz   not null,
  -- When the program acted on the day that the hold began or ended; null before.
  begun_at             timestamptz,
  over_at              timestamptz,
  lifted_by            varchar(64),
  lifted_at            timestamptz,
  lift_document        varchar(100),
  lift_document_date   date,
  lift_reason          varchar(4000),
  check (kind = 'INDIVIDUAL' or unit is not null),
  check (num_nulls(lifted_by, lifted_at, lift_document, lift_document_date, lift_reason) in (0, 5))
);
create index subject_hold_name on subject_hold (organisation, name_folded);
create index subject_hold_citizen on subject_hold (organisation, citizen_hash) where citizen_hash is not null;
create index subject_hold_placed on subject_hold (organisation, placed_at);

-- Whom a hold concerns is asked over all campaigns.
create index nominee_name_anywhere on nominee (organisation, name_folded);
create index nominee_citizen_anywhere on nominee (organisation, citizen_hash) where citizen_hash is not null;
