-- The same person or collective over campaigns and years, however the name was written. The key is the name without
-- diacritics, case and order of words; likeness is searched among different keys, of which there are far fewer than entries.

alter table award_entry add name_key varchar(200);
update award_entry set name_key = coalesce(
    (select string_agg(word, ' ' order by word collate "C") from unnest(string_to_array(name_folded, ' ')) word), '');
alter table award_entry alter name_key set not null;
create index award_entry_key on award_entry (organisation, kind, name_key);
create index award_entry_born on award_entry (organisation, birth_date) where birth_date is not null;
create index award_entry_number on award_entry (organisation, citizen_hash) where citizen_hash is not null;

-- The key begins with the name, so that nothing tempts the planner to read all names of an organisation.
create table register_name (
  organisation varchar(20)  not null,
  kind         varchar(10)  not null,
  name_key     varchar(200) not null,
  primary key (name_key, kind, organisation)
);
insert into register_name select distinct organisation, kind, name_key from award_entry;
-- Written seldom and searched often: without a list of pending names that every search would read through.
create index register_name_alike on register_name using gin (name_key gin_trgm_ops) with (fastupdate = off);
