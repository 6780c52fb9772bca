-- What has been awarded, who is held, and who was said to be the same.

create table award_entry (
  id              uuid         primary key,
  organisation    varchar(20)  not null,
  campaign        varchar(40)  not null,
  award_form      varchar(40)  not null,
  source          varchar(10)  not null check (source in ('DECISION', 'RECORDED')),
  nominee         uuid,
  dossier         varchar(20),
  unit            varchar(40)  not null,
  body            varchar(40),
  kind            varchar(10)  not null check (kind in ('INDIVIDUAL', 'COLLECTIVE')),
  name            varchar(200) not null,
  name_folded     varchar(200) not null,
  birth_date      date,
  citizen_hash    varchar(64),
  decision_number varchar(60)  not null,
  decision_date   date         not null,
  ordinal         integer      check (ordinal > 0),
  recorded_by     varchar(64)  not null,
  recorded_at     timestamptz  not null,
  unique (organisation, nominee),
  unique (organisation, campaign, decision_number, decision_date, ordinal)
);
create index award_entry_name on award_entry (organisation, campaign, name_folded);
create index award_entry_citizen on award_entry (organisation, campaign, citizen_hash) where citizen_hash is not null;

create table nominee_hold (
  id           uuid         primary key,
  organisation varchar(20)  not null,
  nominee      uuid         not null,
  dossier      varchar(20)  not null,
  reason       varchar(40)  not null,
  authority    varchar(200) not null,
  document     varchar(200) not null,
  since        date         not null,
  placed_by    varchar(64)  not null,
  placed_at    timestamptz  not null,
  lifted_by    varchar(64),
  lifted_at    timestamptz,
  lifted_on    varchar(500),
  check ((lifted_at is null) = (lifted_by is null))
);
create index nominee_hold_active on nominee_hold (nominee) where lifted_at is null;

create table same_subject_verdict (
  organisation varchar(20)  not null,
  first        uuid         not null,
  second       uuid         not null,
  same         boolean      not null,
  judged_by    varchar(64)  not null,
  judged_at    timestamptz  not null,
  primary key (organisation, first, second),
  check (first < second)
);
