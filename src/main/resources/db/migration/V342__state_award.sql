-- Lists for State awards: who is on them, what each body said, what came back. A nominee leaves a list with a reason.

create sequence state_list_number;

create table state_list (
  id                bigint generated always as identity primary key,
  organisation      varchar(20)   not null,
  code              varchar(20)   not null,
  campaign          varchar(40)   not null,
  award_form        varchar(60)   not null,
  title             varchar(200)  not null,
  state             varchar(16)   not null check (state in ('GATHERING', 'PUBLISHING', 'PUBLISHED', 'PARTY', 'COUNCIL',
                      'SELECTING', 'SIGNING', 'NUMBERING', 'SENDING', 'ANSWERING', 'ANSWERED', 'NOTHING_SENT', 'CANCELLED')),
  list_version      integer       not null default 0,
  ask_party         boolean       not null default false,
  publication_days  integer       not null default 0,
  opened_by         varchar(64)   not null,
  opened_at         timestamptz   not null,
  published_on      date,
  published_where   varchar(500),
  publication_over  timestamptz,
  council_on        date,
  council_members   integer,
  council_present   integer,
  council_written   integer,
  council_minutes   uuid,
  selected_by       varchar(64),
  signed_by         varchar(64),
  signed_at         timestamptz,
  signed_on_behalf  boolean       not null default false,
  submission_number varchar(60),
  submission_date   date,
  submission_file   uuid,
  sent_on           date,
  sent_reference    varchar(200),
  sent_by           varchar(64),
  closed_at         timestamptz,
  remark            varchar(4000),
  unique (organisation, code)
);

create table state_line (
  id           bigint generated always as identity primary key,
  list         bigint        not null references state_list,
  organisation varchar(20)   not null,
  nominee      uuid          not null,
  dossier      varchar(24)   not null,
  position     integer       not null,
  state        varchar(20)   not null check (state in ('STANDING', 'SUPPLEMENT_ASKED', 'TAKEN_OUT', 'NOT_AGREED',
                 'VOTED_OUT', 'NOT_SELECTED', 'AWARDED', 'REFUSED')),
  reason       varchar(4000) not null default '',
  in_favour    integer,
  against      integer,
  recused      integer,
  unique (list, nominee)
);
-- One nominee stands on one list at a time, and is awarded by one only.
create unique index state_line_live on state_line (organisation, nominee)
  where state in ('STANDING', 'SUPPLEMENT_ASKED', 'AWARDED');

-- What a body said of a list, with the document that says so.
create table state_opinion (
  list         bigint      not null references state_list,
  organisation varchar(20) not null,
  body        varchar(20)  not null check (body in ('ELECTION_COMMITTEE', 'PARTY', 'PEOPLES_COMMITTEE')),
  number      varchar(60)  not null,
  date        date         not null,
  file        uuid         not null,
  recorded_by varchar(64)  not null,
  recorded_at timestamptz  not null,
  primary key (list, body)
);
create index state_opinion_file on state_opinion (file);

-- What people said while the list was public.
create table state_comment (
  id          bigint generated always as identity primary key,
  organisation varchar(20)  not null,
  list        bigint        not null references state_list,
  received_on date          not null,
  complaint   boolean       not null,
  sender      varchar(200)  not null,
  content     varchar(4000) not null,
  handling    varchar(4000) not null,
  recorded_by varchar(64)   not null,
  recorded_at timestamptz   not null
);
create index state_comment_list on state_comment (list);

-- Every answer of the State to a line, the later after the earlier.
create table state_answer (
  id          bigint generated always as identity primary key,
  organisation varchar(20)  not null,
  line        bigint        not null references state_line,
  outcome     varchar(12)   not null check (outcome in ('SUPPLEMENT', 'AWARDED', 'REFUSED')),
  number      varchar(60)   not null,
  date        date          not null,
  file        uuid          not null,
  note        varchar(4000) not null,
  recorded_by varchar(64)   not null,
  recorded_at timestamptz   not null
);
create index state_answer_line on state_answer (line);
create index state_answer_file on state_answer (file);
-- A line is awarded or refused once.
create unique index state_answer_final on state_answer (line) where outcome <> 'SUPPLEMENT';
