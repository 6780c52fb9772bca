-- "Nếu không được chọn thì xét Bằng khen tỉnh": the mark is set in the draft and takes a slot at sending; once the State's way
-- is closed to the nominee, it asks for the provincial form and waits for a round.
alter table nominee
  add fallback boolean not null default false,
  add fallen   boolean not null default false;
alter table nominee add constraint nominee_fallen check (fallback or not fallen);
