-- The database has the last word: a slot has a number between 1 and its limit, and nobody else can have the same number.

create table quota_limit (
  organisation varchar(20) not null,
  campaign     varchar(40) not null,
  body         varchar(40) not null,
  counting     varchar(10) not null check (counting in ('INDIVIDUAL', 'COLLECTIVE', 'ANY')),
  line         varchar(40) not null,
  max          integer     not null check (max >= 0),
  primary key (organisation, campaign, body, counting),
  unique (organisation, campaign, body, counting, max)
);

create table quota_slot (
  organisation varchar(20) not null,
  campaign     varchar(40) not null,
  body         varchar(40) not null,
  counting     varchar(10) not null,
  max          integer     not null,
  ordinal      integer     not null,
  nominee      uuid        not null unique,
  dossier      varchar(20) not null,
  taken_at     timestamptz not null,
  primary key (organisation, campaign, body, counting, ordinal),
  foreign key (organisation, campaign, body, counting, max)
    references quota_limit (organisation, campaign, body, counting, max) on update cascade,
  check (ordinal between 1 and max)
);
create index quota_slot_dossier on quota_slot (organisation, dossier);
