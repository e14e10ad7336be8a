-- What visitors write to the county about its site. Kept for six months, then gone by itself.
create table feedback (
  id          text collate "C" primary key,
  message     text not null check (message <> ''),
  -- Which page it is about, and where an answer is wanted; both only where the visitor said so.
  page        text not null default '',
  mail        text not null default '',
  language    text not null check (language in ('nb', 'nn', 'en')),
  received_at timestamptz not null,
  answered_at timestamptz,
  answered_by text collate "C"
);
create index feedback_by_time on feedback (received_at desc, id);
