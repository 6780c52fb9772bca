-- That the head of division was told of an appraisal whose time is nearly over, and that it is over: once each.

create table appraisal_alarm (
  organisation varchar(20) not null references organisation,
  dossier      varchar(20) not null,
  stage        varchar(10) not null check (stage in ('NEAR', 'OVER')),
  due          timestamptz not null,
  told_at      timestamptz not null,
  -- 0 if no head of division has an address.
  mails        integer     not null check (mails >= 0),
  primary key (organisation, dossier, stage),
  foreign key (organisation, dossier) references proposal (organisation, code)
);
