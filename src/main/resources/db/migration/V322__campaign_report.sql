-- By when units report on a campaign's results (the row entered last holds), and their reports. A report that was replaced
-- stays; the one that stands is what counts.
create table campaign_report_due (
  id           bigint generated always as identity primary key,
  organisation varchar(20)   not null,
  campaign     varchar(40)   not null,
  last_day     date          not null,
  ground       varchar(2000) not null,
  set_by       varchar(64)   not null,
  set_at       timestamptz   not null,
  foreign key (organisation, campaign) references campaign (organisation, code)
);
create index campaign_report_due_campaign on campaign_report_due (organisation, campaign, id);

create table campaign_report (
  id           uuid        primary key,
  organisation varchar(20) not null,
  campaign     varchar(40) not null,
  unit         varchar(40) not null,
  number       varchar(60) not null,
  date         date        not null,
  file         uuid        not null unique,
  sent_by      varchar(64) not null,
  received_at  timestamptz not null,
  standing     boolean     not null,
  foreign key (organisation, campaign) references campaign (organisation, code),
  foreign key (organisation, unit) references unit (organisation, code)
);
create unique index campaign_report_standing on campaign_report (organisation, campaign, unit) where standing;
create index campaign_report_unit on campaign_report (organisation, campaign, unit, received_at);
