-- A member who cannot come sends a substitute with a written delegation, or an opinion in writing.
alter table council_attendance add column substitute varchar(200);
alter table council_attendance add column opinion varchar(4000);
alter table council_attendance add check (substitute is null or present);
alter table council_attendance add check (opinion is null or not present);
