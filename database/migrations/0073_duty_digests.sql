-- How often someone is mailed what is due; who has not said gets it each Monday.
create table digest_choice (
  account text collate "C" primary key references account on delete cascade,
  often   text not null check (often in ('off', 'weekly', 'daily'))
);

-- What was mailed for which week or day, so that nobody gets the same twice; `duties` is 0 where there was nothing to tell.
create table digest (
  account text collate "C" not null references account on delete cascade,
  period  text collate "C" not null,
  at      timestamptz not null,
  duties  integer not null,
  subject text not null default '',
  text    text not null default '',
  primary key (account, period)
);
create index digest_by_time on digest (at);
