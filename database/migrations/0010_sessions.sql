-- A session is known by the hash of a random token that only its cookie holds. An ended one stays for a day, so that
-- a form sent after it can be kept for whoever wrote it.
create table session (
  id               text collate "C" primary key,
  token_hash       text collate "C" not null unique,
  account          text collate "C" not null references account on delete cascade,
  created_at       timestamptz not null,
  last_seen_at     timestamptz not null,
  authenticated_at timestamptz not null,
  device           text not null,
  ended_at         timestamptz
);
create index session_by_account on session (account, last_seen_at desc, id) where ended_at is null;
create index session_by_age on session (created_at);

-- A browser that its owner has signed in from is not shut out by others' guesses.
create table known_device (
  token_hash text collate "C" primary key,
  account    text collate "C" not null references account on delete cascade,
  used_at    timestamptz not null
);
create index known_device_by_account on known_device (account, used_at desc);

-- When someone last tried, by the hash of what they tried; the oldest are forgotten as the window moves.
create table attempt (
  key        text collate "C" primary key,
  times      timestamptz[] not null,
  expires_at timestamptz not null
);
create index attempt_by_end on attempt (expires_at);
