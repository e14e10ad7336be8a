-- Meetings under a relation, with the report of what came of them.
create table meeting (
  record_id text collate "C" primary key references record on delete cascade,
  type      text not null default '',
  status    text not null default '',
  day       date,
  from_time text not null default '',
  to_time   text not null default '',
  last_day  date,
  place     text collate norwegian not null default '',
  online    boolean not null default false,
  url       text not null default '',
  attended  integer,
  countries text not null default ''
);

-- Who was there by name, for our own use and no longer than until `ends_on`.
create table meeting_participant (
  id           text collate "C" primary key,
  record_id    text collate "C" not null references record on delete cascade,
  position     integer not null,
  name         text collate norwegian not null default '',
  role         text not null default '',
  organisation text collate norwegian not null default '',
  purpose      text not null default '',
  ends_on      date
);
create index meeting_participant_by_record on meeting_participant (record_id, position);
create index meeting_participant_by_end on meeting_participant (ends_on) where ends_on is not null;

create table meeting_follow_up (
  id        text collate "C" primary key,
  record_id text collate "C" not null references record on delete cascade,
  position  integer not null,
  what      text not null default '',
  who       text not null default '',
  due_on    date,
  done      boolean not null default false
);
create index meeting_follow_up_by_record on meeting_follow_up (record_id, position);
