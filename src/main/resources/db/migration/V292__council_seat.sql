-- As what a member sits in the council: the founding decision names chair, vice chairs, secretary and members.
alter table council_attendance add column seat varchar(20) not null default 'MEMBER'
  check (seat in ('CHAIR', 'VICE_CHAIR', 'SECRETARY', 'MEMBER'));
alter table council_attendance alter column seat drop default;
