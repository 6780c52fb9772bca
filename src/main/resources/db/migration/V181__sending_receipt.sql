-- What was sent, as it stood at that instant: written with the sending and never changed, whatever becomes of the dossier.
create table sending_receipt (
    proposal_id  bigint      primary key references proposal on delete cascade,
    organisation varchar(20) not null references organisation,
    content      jsonb       not null
);
