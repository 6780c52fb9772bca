-- Campaigns as they were opened, version by version, and the notices that change their deadline.

create table campaign (
    organisation varchar(20) not null references organisation,
    code         varchar(40) not null,
    prefix       varchar(12) not null,
    opened_at    timestamptz not null,
    closed_at    timestamptz,
    primary key (organisation, code),
    -- Dossier codes begin with it and must not collide, not even between organisations.
    unique (prefix)
);

create table campaign_version (
    organisation varchar(20) not null,
    campaign     varchar(40) not null,
    number       integer     not null check (number > 0),
    document     text        not null,
    sha256       char(64)    not null,
    applied_by   varchar(64) not null,
    applied_at   timestamptz not null,
    primary key (organisation, campaign, number),
    foreign key (organisation, campaign) references campaign (organisation, code)
);

create table deadline_notice (
    id           bigint generated always as identity primary key,
    organisation varchar(20)   not null,
    campaign     varchar(40)   not null,
    number       varchar(60)   not null,
    date         date          not null,
    deadline     timestamptz   not null,
    -- One dossier's own extension; null for the whole campaign.
    dossier      varchar(30),
    reason       varchar(2000) not null,
    announced_by varchar(64)   not null,
    announced_at timestamptz   not null,
    foreign key (organisation, campaign) references campaign (organisation, code),
    check (dossier is null or reason <> '')
);

create index deadline_notice_campaign on deadline_notice (organisation, campaign, id);
