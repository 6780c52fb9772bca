-- By when a body that was consulted answers, with which document it was asked, and what its answer comes to.

alter table consultation
  add column asked_number varchar(60) not null default '',
  add column asked_date   date,
  -- Null for those asked before there were limits.
  add column due_at       timestamptz,
  add column position     varchar(15) check (position in ('NO_OBJECTION', 'OBJECTION', 'NONE'));
