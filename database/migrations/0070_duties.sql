-- What records owe and when: a fee, a notice, a meeting. Written with its record from what that holds, and known by rule
-- and occurrence, never by its date, so that what people have said of it stays when the date moves.
create table duty (
  id            text collate "C" primary key,
  record_id     text collate "C" not null references record on delete cascade,
  rule          text collate "C" not null,
  occurrence    text collate "C" not null,
  due_on        date not null,
  -- Hours in Norway, `HH:MM`; empty where it lasts all day.
  from_time     text not null default '',
  to_time       text not null default '',
  place         text not null default '',
  detail        text not null default '',
  lead_days     integer not null check (lead_days >= 0),
  council       boolean not null,
  -- It was called off; or its record owes it no longer. Calendars carry both as cancelled.
  cancelled     boolean not null,
  gone          boolean not null default false,
  -- How often what calendars show of it has changed, and when last; `print` is what they were shown.
  sequence      integer not null default 0,
  changed_at    timestamptz not null,
  print         text not null,
  assigned_to   text collate "C" references account,
  snoozed_until date,
  done_at       timestamptz,
  done_by       text collate "C",
  unique (record_id, rule, occurrence)
);
create index duty_by_day on duty (due_on, id) include (record_id, rule) where not gone;
create index duty_open on duty (due_on, id) where done_at is null and not gone and not cancelled;
create index duty_by_person on duty (assigned_to, due_on) where assigned_to is not null;
