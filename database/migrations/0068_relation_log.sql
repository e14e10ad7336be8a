-- What a relation gave and cost, entry by entry: benefits, contacts, costs, notes. `minutes` is time spent.
create table log_entry (
  record_id         text collate "C" primary key references record on delete cascade,
  type              text not null default '',
  category          text not null default '',
  day               date,
  with_organisation text collate "C" references record(id),
  with_whom         text not null default '',
  amount            bigint,
  currency          text not null default '',
  minutes           integer,
  url               text not null default '',
  follow_up         date
);
create index log_entry_by_organisation on log_entry (with_organisation, type, day desc) where with_organisation is not null;
-- A relation's log, the newest first.
create index record_log on record (parent, starts_on desc nulls last, id) include (kind, audience, state)
  where parent is not null and trashed_at is null;
