-- A spreadsheet that someone has shown us, and what each of its rows would do, until they say that it shall be done.
create table activity_import (
  id       text collate "C" primary key,
  actor    text collate "C" not null,
  at       timestamptz not null,
  name     text not null,
  language text not null check (language in ('nb', 'nn', 'en')),
  heading  jsonb not null,
  state    text not null default 'planned' check (state in ('planned', 'applying', 'done')),
  total    integer not null,
  -- How many rows of what was to be done are done, and when the last was.
  done     integer not null default 0,
  done_at  timestamptz
);
create index activity_import_by_actor on activity_import (actor, at);

create table activity_import_row (
  import_id text collate "C" not null references activity_import on delete cascade,
  number    integer not null,
  outcome   text not null check (outcome in ('new', 'changed', 'unchanged', 'rejected')),
  done      boolean not null default false,
  plan      jsonb not null,
  primary key (import_id, number)
);
create index activity_import_row_by_outcome on activity_import_row (import_id, outcome, number);
