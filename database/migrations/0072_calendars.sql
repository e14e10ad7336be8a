-- A calendar that someone's own program fetches: its address is known to them alone, we keep its hash.
create table calendar (
  id         text collate "C" primary key,
  account    text collate "C" not null references account on delete cascade,
  token_hash text collate "C" not null unique,
  scope      text not null check (scope in ('mine', 'unit', 'kind')),
  -- Which unit or kind; empty for one's own.
  target     text collate "C" not null default '',
  language   text not null check (language in ('nb', 'nn', 'en')),
  made_at    timestamptz not null,
  check ((scope = 'mine') = (target = ''))
);
create index calendar_by_account on calendar (account, made_at, id);
