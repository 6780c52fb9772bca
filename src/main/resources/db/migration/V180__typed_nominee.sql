-- What somebody has typed about a nominee and not yet saved; one for each author, gone when it is saved or the dossier goes
-- on. Encrypted: it may hold a citizen number.
create table typed_nominee (
    organisation varchar(20) not null references organisation,
    proposal_id  bigint      not null references proposal on delete cascade,
    subject      varchar(40) not null,
    author       varchar(64) not null,
    revision     int         not null check (revision > 0),
    content      bytea       not null check (octet_length(content) <= 200000),
    saved_at     timestamptz not null,
    primary key (proposal_id, subject, author)
);
