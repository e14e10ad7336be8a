-- What came of each file of exchange rates: when it was read, by whom, and which of its rows were left out and why.
create table exchange_rate_import (
  id text collate "C" primary key,
  at timestamptz not null,
  actor text collate "C" not null,
  name text not null,
  source text collate "C" not null,
  counts jsonb not null,
  rejected jsonb not null
);
create index exchange_rate_import_newest on exchange_rate_import (at desc, id);
