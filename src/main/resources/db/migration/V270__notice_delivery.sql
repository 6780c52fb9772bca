-- When each unit of a dispatched decision was told of it: by the mail of the dispatch, or by a letter that the clerk records.
create table notice_delivery (
  organisation varchar(20) not null,
  round        varchar(20) not null,
  unit         varchar(40) not null,
  sent_on      date        not null,
  number       varchar(60) not null default '',
  by_mail      boolean     not null,
  recorded_by  varchar(64) not null,
  recorded_at  timestamptz not null,
  primary key (organisation, round, unit),
  foreign key (organisation, round) references decision_round (organisation, code),
  foreign key (organisation, unit) references unit (organisation, code),
  -- A letter has a number; a mail needs none.
  check (by_mail or number <> '')
);
