-- A vote on phones in the council's room. A ballot is sealed in the member's browser to a key whose other half never comes
-- here; it can be linked to its member and not be read. When the votes are counted, sealed ballots and key are removed, and
-- what is left joins nobody to a choice: no time, no sequence, one statement for all check codes, in the order of the codes.

create table council_vote (
  id            uuid         primary key,
  organisation  varchar(20)  not null,
  dossier       varchar(20)  not null,
  state         varchar(10)  not null check (state in ('OPEN', 'COUNTING', 'COUNTED', 'DISCARDED')),
  public_key    text,
  total_members integer      not null check (total_members >= 1),
  opened_by     varchar(64)  not null,
  opened_at     timestamptz  not null,
  ended_at      timestamptz,
  foreign key (organisation, dossier) references proposal (organisation, code),
  check ((public_key is null) = (state in ('COUNTED', 'DISCARDED')))
);
create unique index council_vote_one_at_a_time on council_vote (organisation, dossier) where state in ('OPEN', 'COUNTING');
create index council_vote_dossier on council_vote (organisation, dossier, opened_at desc);

create table council_voter (
  vote         uuid         not null references council_vote,
  organisation varchar(20)  not null,
  login        varchar(64)  not null,
  present      boolean      not null,
  primary key (vote, login)
);

-- Who stepped aside on whom (stand A12); it is said in the minutes and is no secret.
create table council_recusal (
  vote         uuid         not null references council_vote,
  organisation varchar(20)  not null,
  login        varchar(64)  not null,
  nominee      uuid         not null,
  primary key (vote, login, nominee)
);

create table council_sealed_ballot (
  vote         uuid         not null references council_vote,
  organisation varchar(20)  not null,
  login        varchar(64)  not null,
  nominee      uuid         not null,
  sealed       text         not null,
  primary key (vote, login, nominee)
);

create table council_tally (
  vote         uuid         not null references council_vote,
  organisation varchar(20)  not null,
  nominee      uuid         not null,
  in_favour    integer      not null check (in_favour >= 0),
  against      integer      not null check (against >= 0),
  recused      integer      not null check (recused >= 0),
  primary key (vote, nominee)
);

create table council_check_code (
  vote         uuid         not null references council_vote,
  organisation varchar(20)  not null,
  nominee      uuid         not null,
  code         varchar(64)  not null,
  primary key (vote, nominee, code)
);
