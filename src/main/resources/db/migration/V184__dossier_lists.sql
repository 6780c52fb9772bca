-- The two orders in which dossiers are listed.
create index proposal_newest on proposal (organisation, unit, id desc);
create index proposal_sent on proposal (organisation, sent_at desc nulls last, id desc);
