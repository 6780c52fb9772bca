-- Which version of the list the director signed; a hold on the way makes a newer one (stand A19).

alter table decision_round add column signed_version integer;
update decision_round set signed_version = list_version where signed_by is not null;
