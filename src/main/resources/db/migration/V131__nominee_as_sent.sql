-- Whom the council chose and the unit sent: what is corrected later is held against it (no replaced nominee, stand A21).

alter table nominee add column sent_name_folded varchar(200);
alter table nominee add column sent_birth_date date;
update nominee set sent_name_folded = name_folded, sent_birth_date = birth_date
 where state not in ('CANDIDATE', 'SELECTED', 'NOT_SELECTED');
