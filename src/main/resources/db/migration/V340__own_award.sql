-- Which form a dossier asks for, which way it goes, and whose council meets on it: the unit's own, or that of the body above
-- an office or faculty that proposes to its own head.
alter table proposal
  add award_form   varchar(60),
  add route        varchar(20) not null default 'PROVINCE' check (route in ('STATE', 'PROVINCE', 'UNIT')),
  add council_unit varchar(40);
update proposal set
  award_form = coalesce((select min(n.award_form) from nominee n where n.proposal_id = proposal.id), 'provincial-certificate'),
  council_unit = unit;
alter table proposal
  alter award_form set not null,
  alter council_unit set not null,
  alter route drop default;
create index proposal_council_unit on proposal (organisation, council_unit) where council_unit <> unit;

-- What a head grants alone: who decided it, and the decision as it came back from the unit's records.
create table commendation (
  organisation    varchar(20)  not null,
  dossier         varchar(24)  not null,
  unit            varchar(40)  not null,
  decided_by      varchar(64)  not null,
  decided_at      timestamptz  not null,
  on_behalf       boolean      not null,
  decision_number varchar(60),
  decision_date   date,
  decision_file   uuid,
  on_paper        boolean,
  issued_by       varchar(64),
  issued_at       timestamptz,
  primary key (organisation, dossier),
  check ((issued_at is null) = (decision_number is null)),
  check ((issued_at is null) = (decision_date is null)),
  check ((issued_at is null) = (decision_file is null))
);
create index commendation_file on commendation (decision_file);

-- Every records office numbers its own decisions: the organisation's own, and each unit's.
alter table decision_number add issuer varchar(40) not null default '';
alter table decision_number drop constraint decision_number_pkey;
alter table decision_number add primary key (organisation, issuer, year, number);

alter table dossier_part drop constraint dossier_part_part_check;
alter table dossier_part add check (part in ('DRAFTED', 'BROUGHT', 'VOTED', 'SIGNED', 'SENT', 'APPRAISED', 'APPROVED'));

-- Whose decision an entry rests on: empty for the organisation's own, else the unit that granted and numbered it.
alter table award_entry add issuer varchar(40) not null default '';
alter table award_entry drop constraint award_entry_organisation_campaign_decision_number_decision__key;
alter table award_entry add constraint award_entry_ordinal
  unique (organisation, campaign, issuer, decision_number, decision_date, ordinal);
