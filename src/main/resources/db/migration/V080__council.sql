-- One row a meeting; a dossier whose letter goes back to the council has a further one.

create table council_meeting (
  id            uuid         primary key,
  organisation  varchar(20)  not null,
  dossier       varchar(20)  not null,
  held_on       date         not null,
  place         varchar(200) not null,
  chair         varchar(200) not null,
  total_members integer      not null check (total_members >= 1),
  present       integer      not null check (present between 0 and total_members),
  minutes_file  uuid         not null,
  recorded_by   varchar(64)  not null,
  recorded_at   timestamptz  not null
);
create index council_meeting_dossier on council_meeting (organisation, dossier);

create table council_attendance (
  meeting      uuid         not null references council_meeting,
  organisation varchar(20)  not null,
  position     integer      not null,
  name         varchar(200) not null,
  login        varchar(64),
  present      boolean      not null,
  primary key (meeting, position)
);

create table council_ballot (
  meeting      uuid          not null references council_meeting,
  organisation varchar(20)   not null,
  nominee      uuid          not null,
  in_favour    integer       not null check (in_favour >= 0),
  against      integer       not null check (against >= 0),
  recused      integer       not null check (recused >= 0),
  selected     boolean       not null,
  note         varchar(4000) not null,
  primary key (meeting, nominee)
);
