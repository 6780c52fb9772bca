-- What was found of the signatures in a PDF when it was taken in; kept with the file and sealed with it.

create table stored_file_signature (
    file_id      uuid         not null references stored_file (id) on delete cascade,
    number       integer      not null check (number >= 0),
    organisation varchar(20)  not null,
    timestamp    boolean      not null,
    signer       varchar(200) not null,
    issuer       varchar(200) not null,
    signed_at    timestamptz,
    time_proven  boolean      not null,
    whole_file   boolean      not null,
    reason       varchar(30)  not null,
    primary key (file_id, number)
);

create function stored_file_signature_guard() returns trigger language plpgsql as $$
declare
    file uuid;
begin
    if tg_op = 'UPDATE' then
        raise exception 'what was found in file % cannot be changed', old.file_id using errcode = 'restrict_violation';
    end if;
    file := case tg_op when 'INSERT' then new.file_id else old.file_id end;
    if exists (select 1 from stored_file where id = file and sealed_at is not null) then
        raise exception 'file % is sealed', file using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'INSERT' then new else old end;
end
$$;

create trigger stored_file_signature_guard before insert or update or delete on stored_file_signature
    for each row execute function stored_file_signature_guard();
