-- Works and tasks that a unit registers for a campaign, what it reports of them, and the PDFs that prove the result.
create table campaign_work (
  id            uuid          primary key,
  organisation  varchar(20)   not null,
  campaign      varchar(40)   not null,
  unit          varchar(40)   not null,
  title         varchar(200)  not null,
  description   varchar(4000) not null,
  measure       varchar(500)  not null,
  due           date          not null,
  responsible   varchar(200)  not null,
  state         varchar(12)   not null check (state in ('REGISTERED', 'UNDER_WAY', 'DONE', 'STOPPED')),
  percent       integer       not null check (percent between 0 and 100),
  note          varchar(4000) not null,
  version       integer       not null,
  registered_by varchar(64)   not null,
  registered_at timestamptz   not null,
  changed_by    varchar(64)   not null,
  changed_at    timestamptz   not null,
  ended_at      timestamptz,
  foreign key (organisation, campaign) references campaign (organisation, code),
  foreign key (organisation, unit) references unit (organisation, code),
  check ((state in ('DONE', 'STOPPED')) = (ended_at is not null)),
  check (state <> 'DONE' or percent = 100)
);
create index campaign_work_list on campaign_work (organisation, campaign, due, title, id);
create index campaign_work_unit on campaign_work (organisation, campaign, unit, due);

create table campaign_work_progress (
  id           bigint generated always as identity primary key,
  work         uuid          not null references campaign_work,
  organisation varchar(20)   not null,
  reported_at  timestamptz   not null,
  reported_by  varchar(64)   not null,
  state        varchar(12)   not null,
  percent      integer       not null,
  note         varchar(4000) not null
);
create index campaign_work_progress_work on campaign_work_progress (work, id);

create table campaign_work_file (
  work         uuid        not null references campaign_work,
  organisation varchar(20) not null,
  file         uuid        not null unique,
  added_by     varchar(64) not null,
  added_at     timestamptz not null,
  primary key (work, file)
);
