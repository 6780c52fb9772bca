-- A campaign is announced to all units once; who of each unit opened it first.
create table campaign_launch (
  organisation varchar(20)   not null,
  campaign     varchar(40)   not null,
  text         varchar(4000) not null,
  file         uuid          unique,
  launched_by  varchar(64)   not null,
  launched_at  timestamptz   not null,
  primary key (organisation, campaign),
  foreign key (organisation, campaign) references campaign (organisation, code)
);

create table campaign_reading (
  organisation varchar(20) not null,
  campaign     varchar(40) not null,
  unit         varchar(40) not null,
  read_by      varchar(64) not null,
  read_at      timestamptz not null,
  primary key (organisation, campaign, unit),
  foreign key (organisation, campaign) references campaign_launch (organisation, campaign),
  foreign key (organisation, unit) references unit (organisation, code)
);
