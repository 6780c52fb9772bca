-- Who appraises a dossier; without a row whichever officer takes it.

create table dossier_appraiser (
  organisation varchar(20) not null references organisation,
  dossier      varchar(20) not null,
  appraiser    varchar(64) not null references person,
  assigned_by  varchar(64) not null,
  assigned_at  timestamptz not null,
  primary key (organisation, dossier),
  foreign key (organisation, dossier) references proposal (organisation, code)
);
create index dossier_appraiser_person on dossier_appraiser (organisation, appraiser);
