-- What the appraiser said of every criterion of a nominee, with the words and the program's finding as they stood then.

create table appraisal_criterion (
  line           uuid          not null references appraisal_line on delete cascade,
  organisation   varchar(20)   not null,
  position       integer       not null check (position >= 1),
  criterion      varchar(60)   not null,
  words          text          not null,
  clause         text          not null,
  machine        varchar(10)   not null check (machine in ('MET', 'NOT_MET', 'SILENT')),
  found          text          not null,
  judgement      varchar(15)   not null check (judgement in ('MET', 'NOT_MET', 'NOT_APPLICABLE')),
  reason         varchar(4000) not null,
  -- The title is kept too: the unit may replace a returned document later.
  document       uuid,
  document_title text          not null,
  page           integer       check (page >= 1),
  primary key (line, criterion),
  check (page is null or document is not null)
);
