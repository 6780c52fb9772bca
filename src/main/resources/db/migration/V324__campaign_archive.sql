-- By which report a campaign was summed up and since when it is archived; and of what units were reminded in its life, each
-- once.
create table campaign_summing_up (
  organisation varchar(20) not null,
  campaign     varchar(40) not null,
  number       varchar(60) not null,
  date         date        not null,
  entered_by   varchar(64) not null,
  entered_at   timestamptz not null,
  archived_at  timestamptz,
  primary key (organisation, campaign),
  foreign key (organisation, campaign) references campaign (organisation, code)
);

create table campaign_reminder (
  organisation varchar(20) not null,
  campaign     varchar(40) not null,
  unit         varchar(40) not null,
  reason       varchar(10) not null check (reason in ('UNREAD', 'WORK', 'REPORT')),
  -- Which work and its last day, or which day of reports; empty for an announcement.
  about        varchar(60) not null,
  reminded_at  timestamptz not null,
  -- 0 if nobody of the unit has an address, or another mail of the same morning tells of it.
  mails        integer     not null check (mails >= 0),
  primary key (organisation, campaign, unit, reason, about),
  foreign key (organisation, campaign) references campaign (organisation, code),
  foreign key (organisation, unit) references unit (organisation, code)
);
