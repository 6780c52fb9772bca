-- A nominee suspended at sending goes later with a letter of its own; both letters are cited in the files (stand A19).

alter table nominee
  add column supplement_number varchar(60),
  add column supplement_date   date,
  add check ((supplement_number is null) = (supplement_date is null));
