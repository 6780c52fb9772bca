-- After a decision is numbered its letters wait a while and can be stopped; the decision itself stands.
alter table decision_round
    add dispatch_at         timestamptz,
    add dispatched_at       timestamptz,
    add dispatch_stopped_by varchar(64),
    add dispatch_stopped_at timestamptz,
    add dispatch_stop_reason varchar(4000);
update decision_round set dispatch_at = issued_at, dispatched_at = issued_at where issued_at is not null;
alter table decision_round add check ((issued_at is null) = (dispatch_at is null));
