-- Notices name a dossier, never a person.

create table notice (
  id           bigint generated always as identity primary key,
  organisation varchar(20) not null,
  unit         varchar(40) not null,
  dossier      varchar(20) not null,
  kind         varchar(20) not null,
  created_at   timestamptz not null,
  unique (organisation, dossier, kind, created_at)
);
create index notice_unit on notice (organisation, unit, created_at desc);
