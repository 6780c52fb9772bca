-- A campaign that administrators are still writing, as the file that it will be; also the next version of an open one.
create table campaign_draft (
  organisation   varchar(20)  not null,
  code           varchar(40)  not null,
  document       text         not null,
  origin         varchar(40),
  origin_version int,
  version        int          not null,
  created_by     varchar(64)  not null,
  created_at     timestamptz  not null,
  changed_by     varchar(64)  not null,
  changed_at     timestamptz  not null,
  primary key (organisation, code),
  check ((origin is null) = (origin_version is null))
);
