-- The register holds what was granted before this system too: of units that are no more, for campaigns that were never here,
-- in forms that no plan here knows. What has no code stands in words.

alter table award_entry drop constraint award_entry_source_check;
alter table award_entry
  alter campaign drop not null,
  alter unit drop not null,
  add place       varchar(200),
  add form_name   varchar(200),
  add achievement varchar(1000),
  add granted_by  varchar(200),
  add import      uuid,
  -- A decision's number as people type it: 931/qd-ubnd.
  add number_key  text generated always as (translate(upper(decision_number), 'Đ ', 'D')) stored,
  -- One award is one person or collective, in one decision, in one form; who has no birth date is told by the citizen number.
  add entry_key   text generated always as (md5(kind || chr(31) || lower(name) || chr(31)
    || coalesce((birth_date - date '1900-01-01')::text, citizen_hash, '') || chr(31)
    || translate(upper(decision_number), 'Đ ', 'D') || chr(31) || (decision_date - date '1900-01-01')::text || chr(31)
    || coalesce(unit, lower(place), '') || chr(31) || award_form)) stored,
  add constraint award_entry_source check (source in ('DECISION', 'RECORDED', 'IMPORTED')),
  add constraint award_entry_of_campaign check (source = 'IMPORTED' or campaign is not null),
  add constraint award_entry_of_unit check (unit is not null or (source = 'IMPORTED' and place is not null)),
  add constraint award_entry_import check ((source = 'IMPORTED') = (import is not null));

-- The register as it is read, newest first; and each thing that it is searched by.
create index award_entry_newest on award_entry (organisation, decision_date desc, decision_number, ordinal, id);
create index award_entry_unit on award_entry (organisation, unit, decision_date desc);
create index award_entry_place on award_entry (organisation, place) where place is not null;
create index award_entry_form on award_entry (organisation, award_form, decision_date desc);
create index award_entry_decision on award_entry (organisation, number_key text_pattern_ops);
create index award_entry_same on award_entry (organisation, entry_key);
-- The same file twice, or two files at once: what is imported stands there once, whatever the program believed.
create unique index award_entry_imported_once on award_entry (organisation, entry_key) where source = 'IMPORTED';

-- Units and forms that stand in words, each once, so that a search finds them without reading the register.
create table register_place (
  organisation varchar(20)  not null,
  place        varchar(200) not null,
  folded       varchar(200) not null,
  primary key (organisation, place)
);
create table register_form (
  organisation varchar(20)  not null,
  award_form   varchar(40)  not null,
  name         varchar(200) not null,
  primary key (organisation, award_form)
);
