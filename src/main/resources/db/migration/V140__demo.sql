-- How far the demo's story has been played, one line for each act, written in the act's own transaction. Empty in
-- production.
create table demo_act (
    organisation varchar(20) not null,
    subject      varchar(60) not null,
    number       int         not null,
    verb         varchar(30) not null,
    code         varchar(20),
    played_at    timestamptz not null,
    primary key (organisation, subject, number)
);
create unique index demo_act_code on demo_act (organisation, subject) where code is not null;
