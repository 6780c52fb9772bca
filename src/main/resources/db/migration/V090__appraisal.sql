-- The appraiser's judgement of each nominee, and what other bodies answered.

create table appraisal_line (
  id           uuid          primary key,
  organisation varchar(20)   not null,
  dossier      varchar(20)   not null,
  nominee      uuid          not null,
  outcome      varchar(10)   not null check (outcome in ('RECOMMEND', 'REFUSE', 'RETURN')),
  reason       varchar(4000) not null,
  appraised_by varchar(64)   not null,
  appraised_at timestamptz   not null,
  settled      boolean       not null default false
);
create index appraisal_line_dossier on appraisal_line (organisation, dossier);

create table consultation (
  id            uuid          primary key,
  organisation  varchar(20)   not null,
  dossier       varchar(20)   not null,
  body          varchar(200)  not null,
  question      varchar(4000) not null,
  asked_by      varchar(64)   not null,
  asked_at      timestamptz   not null,
  answer_number varchar(60),
  answer_date   date,
  answer        varchar(4000),
  answered_by   varchar(64),
  answered_at   timestamptz
);
create index consultation_dossier on consultation (organisation, dossier);
