-- A campaign of an organisation below whose dossiers a campaign above takes, and the unit above that stands for it.
create table campaign_tie (
  organisation       varchar(20) not null,
  campaign           varchar(40) not null,
  above_organisation varchar(20) not null,
  above_campaign     varchar(40) not null,
  unit               varchar(40) not null,
  agreed_by          varchar(64) not null,
  agreed_at          timestamptz not null,
  primary key (organisation, campaign)
);
create index campaign_tie_above on campaign_tie (above_organisation, above_campaign);

-- Nominees of one dossier that were sent up. Personal data stays in the dossiers: here are ids only.
create table referral (
  id                 uuid        primary key,
  organisation       varchar(20) not null,
  campaign           varchar(40) not null,
  dossier            varchar(30) not null,
  above_organisation varchar(20) not null,
  above_campaign     varchar(40) not null,
  unit               varchar(40) not null,
  state              varchar(20) not null,
  note               text        not null,
  offered_by         varchar(64) not null,
  offered_at         timestamptz not null,
  answered_by        varchar(64),
  answered_at        timestamptz,
  reason             text,
  above_dossier      varchar(30),
  check (state in ('OFFERED', 'TAKEN', 'DECLINED', 'RECALLED', 'SETTLED')),
  check ((answered_by is null) = (state = 'OFFERED'))
);
create index referral_below on referral (organisation, offered_at);
create index referral_above on referral (above_organisation, unit, offered_at);

create table referral_line (
  referral      uuid        not null references referral (id),
  organisation  varchar(20) not null,
  nominee       uuid        not null,
  above_nominee uuid,
  open          boolean     not null,
  awarded       boolean,
  answer        text,
  primary key (referral, nominee),
  check (not open or awarded is null)
);
-- Nobody is on the way up twice.
create unique index referral_line_open on referral_line (nominee) where open;
