-- That the event which ends a campaign's window has come; rows are added and never changed, the newest counts.

create table window_end (
    id              bigint generated always as identity primary key,
    organisation    varchar(20) not null,
    campaign        varchar(40) not null,
    day             date        not null,
    document_number varchar(60) not null,
    document_date   date        not null,
    recorded_by     varchar(64) not null,
    recorded_at     timestamptz not null,
    foreign key (organisation, campaign) references campaign (organisation, code)
);

create index window_end_campaign on window_end (organisation, campaign, id);
