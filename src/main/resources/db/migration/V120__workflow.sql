-- What a person has entered for a task and not yet handed in; one draft per author, gone when the task is.
create table task_draft (
    organisation     varchar(20) not null,
    process_instance varchar(64) not null,
    step             varchar(60) not null,
    author           varchar(64) not null,
    judgement        text        not null check (length(judgement) <= 1000000),
    saved_at         timestamptz not null,
    primary key (process_instance, step, author)
);

-- One row per open task: whoever completes it locks the row and removes it, so the second one finds none; and the flags
-- that stood when the task was made, so that nobody brings others along.
create table task_guard (
    task             varchar(64) primary key,
    organisation     varchar(20) not null,
    process_instance varchar(64) not null,
    step             varchar(60) not null,
    flags            varchar(64) not null,
    unique (process_instance, step)
);
