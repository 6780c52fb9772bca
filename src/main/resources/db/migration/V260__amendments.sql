-- What happened to awards after their decision: the first decision stays as it is, what amends it stands beside it.

-- Numbers of decisions: one list for all kinds of them, because a records office numbers within a year.
create table decision_number (
  organisation varchar(20) not null,
  year         integer     not null,
  number       varchar(60) not null,
  subject      varchar(20) not null,
  primary key (organisation, year, number)
);
insert into decision_number (organisation, year, number, subject)
  select organisation, extract(year from decision_date), decision_number, code
  from decision_round where decision_number is not null;
drop index decision_round_number_of_year;

create table award_change (
  id              bigint       generated always as identity primary key,
  organisation    varchar(20)  not null,
  award           uuid         not null references award_entry,
  kind            varchar(12)  not null check (kind in ('CORRECTION', 'REVOCATION', 'EXCHANGE', 'REISSUE')),
  amendment       varchar(20)  not null,
  name_after      varchar(200) not null,
  decision_number varchar(60)  not null,
  decision_date   date         not null,
  recorded_by     varchar(64)  not null,
  recorded_at     timestamptz  not null,
  unique (organisation, amendment)
);
create index award_change_award on award_change (award);

create sequence amendment_number;

create table award_amendment (
  id                bigint generated always as identity primary key,
  organisation      varchar(20)   not null,
  code              varchar(20)   not null,
  campaign          varchar(40)   not null,
  award             uuid          not null references award_entry,
  kind              varchar(12)   not null check (kind in ('CORRECTION', 'REVOCATION', 'EXCHANGE', 'REISSUE')),
  ground            varchar(24)   not null,
  name_after        varchar(200),
  reason            varchar(4000) not null,
  document          uuid          not null,
  state             varchar(12)   not null check (state in ('APPROVING', 'DECIDING', 'ISSUING', 'ISSUED', 'REJECTED')),
  version           integer       not null,
  opened_by         varchar(64)   not null,
  opened_at         timestamptz   not null,
  approved_by       varchar(64),
  approved_at       timestamptz,
  decided_by        varchar(64),
  decided_at        timestamptz,
  decided_on_behalf boolean       not null default false,
  rejected_by       varchar(64),
  rejection         varchar(4000),
  decision_number   varchar(60),
  decision_date     date,
  decision_file     uuid,
  issued_by         varchar(64),
  issued_at         timestamptz,
  unique (organisation, code)
);
-- Two people who amend one award at once would each decide on what the other has changed.
create unique index award_amendment_open on award_amendment (award) where state not in ('ISSUED', 'REJECTED');
