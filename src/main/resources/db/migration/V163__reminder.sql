-- A moment before a deadline at which late units are reminded: whoever enters the row does it, once.
create table reminder (
    organisation varchar(20) not null references organisation,
    campaign     varchar(40) not null,
    deadline     timestamptz not null,
    moment       timestamptz not null,
    handled_at   timestamptz not null,
    primary key (organisation, campaign, deadline, moment),
    foreign key (organisation, campaign) references campaign (organisation, code)
);

-- Which units were late at that moment; also those with nobody to write to.
create table unit_reminder (
    organisation varchar(20) not null,
    campaign     varchar(40) not null,
    unit         varchar(40) not null,
    moment       timestamptz not null,
    deadline     timestamptz not null,
    reminded_at  timestamptz not null,
    mails        integer     not null check (mails >= 0),
    primary key (organisation, campaign, unit, moment),
    foreign key (organisation, unit) references unit (organisation, code),
    foreign key (organisation, campaign) references campaign (organisation, code)
);
