-- Appraisers who are away for some days, both included, and who stands in for each.

create table appraiser_absence (
  id           uuid         primary key,
  organisation varchar(20)  not null references organisation,
  person       varchar(64)  not null references person,
  stand_in     varchar(64)  not null references person check (stand_in <> person),
  from_day     date         not null,
  until_day    date         not null check (until_day >= from_day),
  reason       varchar(200) not null,
  recorded_by  varchar(64)  not null,
  recorded_at  timestamptz  not null,
  -- When the program first handed over what the person held; null before.
  begun_at     timestamptz,
  ended_by     varchar(64),
  ended_at     timestamptz,
  check (num_nulls(ended_by, ended_at) in (0, 2))
);
create index appraiser_absence_standing on appraiser_absence (organisation, until_day) where ended_at is null;
