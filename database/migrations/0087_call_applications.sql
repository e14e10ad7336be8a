-- Applications under an internal call. They are no records: nothing that shows, finds or counts records reaches them.
create table call_application (
  id           text collate "C" primary key,
  call_id      text collate "C" not null references record on delete cascade,
  state        text not null default 'draft' check (state in ('draft', 'sent', 'granted', 'partly', 'refused')),
  version      integer not null default 1,
  language     text not null default 'nb',
  unit         text collate "C" references unit on delete set null,
  organisation text collate "C" references record(id) on delete set null,
  title        text collate norwegian not null default '',
  contact      text not null default '',
  mail         text not null default '',
  participants integer,
  sought       bigint,
  seats        integer,
  purpose      text not null default '',
  plan         text not null default '',
  learning     text not null default '',
  created_by   text collate "C" not null,
  created_at   timestamptz not null,
  changed_at   timestamptz not null,
  sent_at      timestamptz
);
create index call_application_by_call on call_application (call_id, state, id);
create index call_application_by_maker on call_application (created_by, changed_at desc, id);

-- Each answer stands with the question as it was asked.
create table call_answer (
  application_id text collate "C" not null references call_application on delete cascade,
  question_id    text collate "C" not null,
  position       integer not null,
  asked          text not null default '',
  answer         text not null default '',
  primary key (application_id, question_id)
);
