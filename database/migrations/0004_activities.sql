create table activity (
  record_id text collate "C" primary key references record on delete cascade,
  channel   text not null check (channel in ('membership', 'agreement', 'project', 'knowledge')),
  place     text collate norwegian not null default '',
  partners  text collate norwegian not null default '',
  url       text not null default '',
  case_number text not null default '',
  -- Where an imported row came from, so that the same file twice changes nothing.
  import_key text collate "C"
);
create unique index activity_by_import_key on activity (import_key) where import_key is not null;
