-- One end of appraisal for a dossier, moved only by the time in which it lay with the unit (stand A21).

alter table proposal
  add column appraisal_due timestamptz,
  add column returned_at   timestamptz;
