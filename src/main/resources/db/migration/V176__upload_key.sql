-- An upload that is sent again after a broken connection is the same upload: the browser makes a key for each.
alter table dossier_document add column upload_key varchar(64) check (upload_key ~ '^[A-Za-z0-9-]{8,64}$');
create unique index dossier_document_upload on dossier_document (proposal_id, upload_key);
