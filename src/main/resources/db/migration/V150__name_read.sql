-- The unit reads each name as it will stand on the certificate before it sends: the spelling that was read, by whom and when.
-- Another spelling is unread again.

alter table nominee add column name_read varchar(200);
alter table nominee add column name_read_by varchar(64);
alter table nominee add column name_read_at timestamptz;
