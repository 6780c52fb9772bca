-- A round takes nominees, not dossiers.

create sequence round_number;

create table decision_round (
  id                 bigint generated always as identity primary key,
  organisation       varchar(20)  not null,
  code               varchar(20)  not null,
  campaign           varchar(40)  not null,
  title              varchar(200) not null,
  state              varchar(20)  not null,
  version            integer      not null,
  list_version       integer      not null,
  decided_version    integer,
  opened_by          varchar(64)  not null,
  opened_at          timestamptz  not null,
  submission_number  varchar(60),
  submission_date    date,
  signed_by          varchar(64),
  signed_at          timestamptz,
  checked_by         varchar(64),
  checked_at         timestamptz,
  decided_by         varchar(64),
  decided_at         timestamptz,
  decided_on_behalf  boolean      not null default false,
  decision_number    varchar(60),
  decision_date      date,
  decision_file      uuid,
  issued_by          varchar(64),
  issued_at          timestamptz,
  remark             varchar(4000),
  unique (organisation, code),
  unique (organisation, decision_number, decision_date)
);

create table round_line (
  id            uuid          primary key,
  round_id      bigint        not null references decision_round,
  organisation  varchar(20)   not null,
  nominee       uuid          not null,
  dossier       varchar(20)   not null,
  position      integer       not null,
  clarification varchar(4000),
  outcome       varchar(10)   check (outcome in ('AGREE', 'REFUSE', 'CLARIFY')),
  reason        varchar(4000),
  dropped       boolean       not null default false,
  active        boolean       not null default true,
  unique (round_id, nominee)
);
-- A nominee stands in one open round at most.
create unique index round_line_once on round_line (organisation, nominee) where active and not dropped;
