-- What some plans measure of a place beside its turnout: voters who studied the law, ballots, and when the report was received.

alter table nominee
    add column studied         bigint check (studied >= 0),
    add column ballots         bigint check (ballots >= 1),
    add column invalid_ballots bigint check (invalid_ballots >= 0),
    add column reported_at     timestamptz;
