-- Mail on its way: a row in the transaction that causes it. The words of what has been sent are not kept.
create table message (
  id          text collate "C" primary key,
  account     text collate "C" references account on delete set null,
  recipient   text not null check (recipient !~ '[[:space:][:cntrl:]]'),
  subject     text not null check (subject !~ '[[:cntrl:]]'),
  text        text not null,
  html        text,
  state       text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  tries       integer not null default 0,
  created_at  timestamptz not null,
  next_try_at timestamptz not null,
  sent_at     timestamptz,
  failure     text not null default ''
);
create index message_waiting on message (next_try_at, id) where state = 'waiting';
create index message_by_time on message (created_at desc, id);
