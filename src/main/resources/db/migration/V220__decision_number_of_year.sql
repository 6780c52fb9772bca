-- A records office numbers within a year: one number on two days of one year is the same number twice.
alter table decision_round drop constraint decision_round_organisation_decision_number_decision_date_key;
create unique index decision_round_number_of_year
    on decision_round (organisation, decision_number, (extract(year from decision_date)));
