-- A notice may change the deadline of one sort of units only, such as communes.
alter table deadline_notice
  add level varchar(20),
  add check (dossier is null or level is null),
  add check (level is null or reason <> '');
