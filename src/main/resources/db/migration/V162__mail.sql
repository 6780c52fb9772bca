-- Where a person is written to. Units share mailboxes, so that several people may have the same one.
alter table person
    add column email varchar(254) not null default '';

-- The outbox: a row is written with the act that it tells of, and sent later by another transaction.
create table mail (
    id           bigint generated always as identity primary key,
    organisation varchar(20)  not null references organisation,
    -- What it is about, once for each recipient: receipt:DL2026-00042, reminder:dak-lak-2026:24163:2026-03-30T01:00:00Z.
    occasion     varchar(150) not null,
    kind         varchar(20)  not null,
    campaign     varchar(40)  not null,
    unit         varchar(40)  not null,
    -- The address is looked up when it is sent, so that a corrected one is used.
    recipient    varchar(64)  not null references person,
    subject      varchar(300) not null,
    body         text         not null,
    -- The same at every attempt, so that a reader's program shows a mail that was sent twice once.
    message_id   varchar(100) not null unique,
    state        varchar(20)  not null,
    attempts     integer      not null default 0 check (attempts >= 0),
    created_at   timestamptz  not null,
    next_try_at  timestamptz  not null,
    -- From then on nobody would want to read it.
    useless_at   timestamptz  not null,
    sent_at      timestamptz,
    error        varchar(500) not null default '',
    unique (organisation, occasion, recipient),
    foreign key (organisation, unit) references unit (organisation, code),
    check ((state = 'SENT') = (sent_at is not null))
);

create index mail_waiting on mail (next_try_at, id) where state = 'WAITING';
create index mail_newest on mail (organisation, id desc);
