-- The rehearsal clock stands still while the program does: the last instant that it has shown. One row at most; none in
-- production. The clock belongs to the whole program, so its row names no one organisation but all of them ('*').
create table rehearsal_clock (
    only_row     boolean     primary key default true check (only_row),
    organisation varchar(20) not null default '*',
    shown        timestamptz not null,
    clean_stop   boolean     not null
);
