-- Dossiers and their nominees. A draft may be as incomplete as life, so most columns may be empty.

create sequence proposal_number;

create table proposal (
  id               bigint generated always as identity primary key,
  organisation     varchar(20)  not null,
  code             varchar(20)  not null,
  campaign         varchar(40)  not null,
  campaign_version integer      not null,
  unit             varchar(40)  not null,
  channel          varchar(10)  not null check (channel in ('PORTAL', 'IDESK')),
  state            varchar(20)  not null,
  overdue          boolean      not null default false,
  version          integer      not null,
  changes          integer      not null,
  created_by       varchar(64)  not null,
  created_at       timestamptz  not null,
  changed_by       varchar(64)  not null,
  changed_at       timestamptz  not null,
  minutes_date     date,
  letter_signed_by varchar(64),
  letter_signed_at timestamptz,
  letter_on_behalf boolean      not null default false,
  letter_number    varchar(60),
  letter_date      date,
  sent_by          varchar(64),
  sent_at          timestamptz,
  idesk_number     varchar(60),
  idesk_at         timestamptz,
  idesk_reason     varchar(1000),
  completion_due   timestamptz,
  unique (organisation, code)
);
create index proposal_unit on proposal (organisation, campaign, unit);
create index proposal_state on proposal (organisation, campaign, state);

create table nominee (
  id                uuid         primary key,
  proposal_id       bigint       not null references proposal,
  organisation      varchar(20)  not null,
  campaign          varchar(40)  not null,
  position          integer      not null,
  kind              varchar(10)  not null check (kind in ('INDIVIDUAL', 'COLLECTIVE')),
  name              varchar(200) not null,
  name_folded       varchar(200) not null,
  certificate_name  varchar(200),
  birth_date        date,
  female            boolean,
  citizen_cipher    bytea,
  citizen_hash      varchar(64),
  citizen_last4     varchar(4),
  job_title         varchar(200),
  workplace         varchar(200),
  body              varchar(40)  not null,
  line              varchar(40),
  managing_unit     varchar(40)  not null,
  subject_type      varchar(60),
  award_form        varchar(40)  not null,
  achievement_from  date,
  achievement_to    date,
  achievement       varchar(4000),
  direct_worker     boolean      not null default false,
  voters            bigint,
  voted             bigint,
  all_deputies_elected boolean,
  re_election       boolean,
  finished_on_time  boolean,
  attested          varchar(1000) not null default '',
  state             varchar(20)  not null,
  state_reason      varchar(4000),
  subject_key       varchar(80)  not null,
  live              boolean      not null default false
);
create index nominee_proposal on nominee (proposal_id);
create index nominee_name on nominee (organisation, campaign, name_folded);
create index nominee_citizen on nominee (organisation, campaign, citizen_hash) where citizen_hash is not null;
-- One achievement, one award: a person or collective is live once in a campaign (plan III.1.b, second dash).
create unique index nominee_live_once on nominee (organisation, campaign, subject_key) where live;

create table dossier_document (
  id           uuid         primary key,
  proposal_id  bigint       not null references proposal,
  organisation varchar(20)  not null,
  nominee      uuid,
  item         varchar(40)  not null,
  file         uuid         not null unique,
  title        varchar(200) not null,
  added_by     varchar(64)  not null,
  added_at     timestamptz  not null
);
create index dossier_document_proposal on dossier_document (proposal_id);

-- Who drafted, voted or signed: they may not appraise, approve, sign or decide later (stand A20).
create table dossier_part (
  proposal_id  bigint      not null references proposal,
  organisation varchar(20) not null,
  user_id      varchar(64) not null,
  part         varchar(20) not null check (part in ('DRAFTED', 'VOTED', 'SIGNED', 'SENT', 'APPRAISED', 'APPROVED')),
  primary key (proposal_id, user_id, part)
);

create table return_point (
  id           uuid          primary key,
  proposal_id  bigint        not null references proposal,
  organisation varchar(20)   not null,
  nominee      uuid,
  item         varchar(40)   not null,
  text         varchar(4000) not null,
  raised_by    varchar(64)   not null,
  raised_at    timestamptz   not null,
  answer       varchar(4000),
  answered_by  varchar(64),
  answered_at  timestamptz
);
create index return_point_proposal on return_point (proposal_id);

-- "Không đề nghị trường hợp nào" (stand A23).
create table nil_return (
  organisation varchar(20) not null,
  campaign     varchar(40) not null,
  unit         varchar(40) not null,
  declared_by  varchar(64) not null,
  declared_at  timestamptz not null,
  primary key (organisation, campaign, unit)
);
