-- What units told the public about a campaign; links are shown and never opened by the program.
create table campaign_propaganda (
  id           uuid          primary key,
  organisation varchar(20)   not null,
  campaign     varchar(40)   not null,
  unit         varchar(40)   not null,
  date         date          not null,
  medium       varchar(20)   not null,
  title        varchar(200)  not null,
  link         varchar(1000) not null check (link = '' or link ~* '^https?://'),
  entered_by   varchar(64)   not null,
  entered_at   timestamptz   not null,
  foreign key (organisation, campaign) references campaign (organisation, code),
  foreign key (organisation, unit) references unit (organisation, code)
);
create index campaign_propaganda_list on campaign_propaganda (organisation, campaign, date desc);
create index campaign_propaganda_unit on campaign_propaganda (organisation, campaign, unit, date desc);
