-- Who did what, when, on which ground. Rows are added and never changed; personal values lie apart, so that they can be
-- erased while the act stays and its keyed hash still proves them.

create table audit_event (
    id            bigint generated always as identity primary key,
    organisation  varchar(20)   not null,
    at            timestamptz   not null,
    actor         varchar(64)   not null,
    on_behalf     varchar(64)   not null default '',
    act           varchar(60)   not null,
    subject_kind  varchar(30)   not null,
    subject       varchar(100)  not null,
    ground        varchar(2000) not null,
    personal_hash varchar(64)   not null default ''
);

create index audit_event_subject on audit_event (organisation, subject_kind, subject, id);
create index audit_event_actor on audit_event (organisation, actor, id);

create table audit_personal (
    event        bigint      primary key references audit_event,
    organisation varchar(20) not null,
    personal     text        not null
);

-- The owner migrates; the role that runs the program may add and read, whatever it was granted on all tables before.
do $$
begin
    if exists (select 1 from pg_roles where rolname = '${appRole}') then
        execute format('revoke update, delete, truncate on audit_event from %I', '${appRole}');
    end if;
end
$$;

-- The same for the owner and for every external database without a second role: a change is refused by the table itself.
create function audit_event_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'audit_event is append-only';
end
$$;

create trigger audit_event_append_only
    before update or delete or truncate on audit_event
    for each statement execute function audit_event_is_append_only();
