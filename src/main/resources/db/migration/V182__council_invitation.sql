-- Invitations to a meeting of a unit's council, newest counts; an earlier one stays to show what people were told.
create table council_invitation (
    id           uuid          primary key,
    organisation varchar(20)   not null,
    dossier      varchar(20)   not null,
    meets_at     timestamptz   not null,
    place        varchar(200)  not null,
    agenda       varchar(4000) not null,
    invited_by   varchar(64)   not null references person,
    invited_at   timestamptz   not null,
    foreign key (organisation, dossier) references proposal (organisation, code)
);
create index council_invitation_newest on council_invitation (organisation, dossier, invited_at desc);
