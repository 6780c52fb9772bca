-- Organisations, their units and people, and who holds which role where and when.

create table organisation (
    organisation varchar(20) primary key,
    name         varchar(200) not null
);

create table unit (
    organisation     varchar(20)  not null references organisation,
    code             varchar(40)  not null,
    name             varchar(200) not null,
    kind             varchar(30)  not null,
    parent           varchar(40),
    proposes_through varchar(40),
    official_code    varchar(10),
    mark             varchar(60)  not null,
    -- An administrator changed or added this row: no reference file touches it again.
    edited           boolean      not null default false,
    primary key (organisation, code),
    foreign key (organisation, parent) references unit (organisation, code),
    foreign key (organisation, proposes_through) references unit (organisation, code) deferrable initially deferred,
    check ((kind = 'SUBORDINATE') = (parent is not null)),
    check (parent is distinct from code),
    check ((kind in ('AD_HOC', 'NATIONAL_ASSEMBLY_BOARD', 'PROVINCIAL_COUNCIL_BOARD', 'INSPECTION_DELEGATION'))
        = (proposes_through is not null))
);

create unique index unit_official_code on unit (organisation, official_code);
create index unit_proposes_through on unit (organisation, proposes_through);

-- Which version of a reference file was applied last.
create table organisation_data (
    organisation varchar(20)  not null references organisation,
    file         varchar(100) not null,
    version      integer      not null check (version > 0),
    applied_at   timestamptz  not null,
    primary key (organisation, file)
);

create table person (
    -- Logins are the engine's and unique over all organisations.
    user_id        varchar(64)  primary key,
    organisation   varchar(20)  not null references organisation,
    full_name      varchar(120) not null,
    position_title varchar(200) not null default '',
    unique (organisation, user_id)
);

create table unit_role (
    id           bigint generated always as identity primary key,
    organisation varchar(20) not null,
    user_id      varchar(64) not null,
    unit         varchar(40) not null,
    role         varchar(40) not null,
    valid_from   timestamptz not null,
    valid_until  timestamptz,
    foreign key (organisation, user_id) references person (organisation, user_id),
    foreign key (organisation, unit) references unit (organisation, code),
    check (valid_until is null or valid_until >= valid_from)
);

create index unit_role_person on unit_role (user_id);
create index unit_role_unit on unit_role (organisation, unit);
create unique index unit_role_open on unit_role (user_id, unit, role) where valid_until is null;
