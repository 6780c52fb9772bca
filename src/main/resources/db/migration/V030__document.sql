-- Files: one row of facts, the content in rows of at most 256 KiB.

create table stored_file (
    id            uuid         not null primary key,
    organisation  varchar(20)  not null,
    owner         varchar(40)  not null,
    original_name varchar(200) not null check (original_name is nfc normalized),
    media_type    varchar(100) not null,
    size_bytes    bigint       not null check (size_bytes > 0),
    sha256        char(64)     not null check (sha256 ~ '^[0-9a-f]{64}$'),
    pages         integer      not null check (pages > 0),
    uploaded_by   varchar(255) not null,
    uploaded_at   timestamptz  not null,
    sealed_at     timestamptz,
    purpose       varchar(60)  not null
);

create index stored_file_owner on stored_file (organisation, owner);

create table stored_file_chunk (
    file_id      uuid        not null references stored_file (id) on delete cascade,
    number       integer     not null check (number >= 0),
    organisation varchar(20) not null,
    bytes        bytea       not null check (octet_length(bytes) between 1 and 262144),
    primary key (file_id, number)
);

-- PDFs are packed already: trying to pack them again costs time only.
alter table stored_file_chunk alter column bytes set storage external;

-- What a unit has sent is evidence: whoever reaches the tables by whatever way, a sealed file stays as it is.
create function stored_file_guard() returns trigger language plpgsql as $$
begin
    if old.sealed_at is not null then
        raise exception 'file % is sealed', old.id using errcode = 'restrict_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    if new.sealed_at is null
        or (new.id, new.organisation, new.owner, new.original_name, new.media_type, new.size_bytes, new.sha256,
            new.pages, new.uploaded_by, new.uploaded_at, new.purpose)
           is distinct from
           (old.id, old.organisation, old.owner, old.original_name, old.media_type, old.size_bytes, old.sha256,
            old.pages, old.uploaded_by, old.uploaded_at, old.purpose) then
        raise exception 'file %: nothing but sealing changes it', old.id using errcode = 'restrict_violation';
    end if;
    if (select coalesce(sum(octet_length(bytes)), 0) from stored_file_chunk where file_id = old.id) <> old.size_bytes then
        raise exception 'file % is incomplete and cannot be sealed', old.id using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger stored_file_guard before update or delete on stored_file
    for each row execute function stored_file_guard();

create function stored_file_chunk_guard() returns trigger language plpgsql as $$
declare
    file uuid;
begin
    if tg_op = 'UPDATE' then
        raise exception 'content of file % cannot be changed', old.file_id using errcode = 'restrict_violation';
    end if;
    file := case tg_op when 'INSERT' then new.file_id else old.file_id end;
    if exists (select 1 from stored_file where id = file and sealed_at is not null) then
        raise exception 'file % is sealed', file using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'INSERT' then new else old end;
end
$$;

create trigger stored_file_chunk_guard before insert or update or delete on stored_file_chunk
    for each row execute function stored_file_chunk_guard();
