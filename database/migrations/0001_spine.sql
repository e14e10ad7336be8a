-- What people sort is sorted as Norwegians do, whatever server this runs on: Æ, Ø, Å last, and Aa as Å.
create collation norwegian (provider = icu, locale = 'nb-NO');
create extension if not exists pg_trgm;
create extension if not exists unaccent;

create table account (
  id            text collate "C" primary key,
  name          text collate norwegian not null check (name <> ''),
  mail          text not null,
  roles         text[] not null default '{}',
  unit          text collate "C",
  language      text not null default 'nb' check (language in ('nb', 'nn', 'en')),
  password      text,
  demo          boolean not null default false,
  ends_on       date,
  disabled_at   timestamptz,
  created_at    timestamptz not null,
  version       integer not null default 1
);
create unique index account_by_mail on account (lower(mail));

create table unit (
  id       text collate "C" primary key,
  name_nb  text collate norwegian not null check (name_nb <> ''),
  name_nn  text collate norwegian not null,
  name_en  text collate norwegian not null,
  mail     text not null default '',
  phone    text not null default '',
  ended_on date,
  demo     boolean not null default false,
  version  integer not null default 1
);
alter table account add foreign key (unit) references unit;

-- Everything the county does internationally is a record; what lists filter and sort by lies here.
create table record (
  id                text collate "C" primary key,
  kind              text collate "C" not null,
  parent            text collate "C" references record,
  state             text not null check (state in ('draft', 'review', 'published', 'archived')),
  visibility        text not null check (visibility in ('public', 'internal', 'restricted')),
  -- Who it is open to at most: the strictest of visibility, state and parent, reckoned at every write.
  audience          text not null check (audience in ('public', 'internal', 'restricted')),
  legal_basis       text not null default '',
  review_date       date,
  unit              text collate "C" references unit,
  responsible       text collate "C" references account,
  team              text[] not null default '{}',
  starts_on         date,
  ends_on           date check (ends_on >= starts_on),
  tags              text[] not null default '{}',
  source_language   text not null check (source_language in ('nb', 'nn', 'en')),
  -- The title in each language as the reader gets it, so that a list asks one table.
  title_nb          text collate norwegian not null,
  title_nn          text collate norwegian not null,
  title_en          text collate norwegian not null,
  version           integer not null default 1,
  published_version integer,
  published_at      timestamptz,
  declassified_by   text collate "C",
  created_by        text collate "C" not null,
  created_at        timestamptz not null,
  changed_by        text collate "C" not null,
  changed_at        timestamptz not null,
  trashed_at        timestamptz,
  trashed_by        text collate "C",
  demo              boolean not null default false,
  check (state = 'draft' or visibility = 'public' or legal_basis <> '')
);
create index record_by_start on record (kind, starts_on desc nulls last, id) include (audience, state) where trashed_at is null;
create index record_by_change on record (changed_at desc, id) include (audience, kind, state) where trashed_at is null;
create index record_in_review on record (changed_at, id) where state = 'review' and trashed_at is null;
create index record_by_parent on record (parent, kind, id);
create index record_by_responsible on record (responsible, changed_at desc, id) where trashed_at is null;
create index record_by_creator on record (created_by, changed_at desc, id) where trashed_at is null;
create index record_trashed on record (trashed_at desc, id) where trashed_at is not null;
create index record_by_review_date on record (review_date, id) where review_date is not null and trashed_at is null;

-- A row for each language. A missing one is borrowed from the nearest; a translation made from an earlier wording of the
-- source keeps that wording's revision, and so shows as outdated.
create table record_text (
  record_id       text collate "C" not null references record on delete cascade,
  field           text collate "C" not null,
  language        text not null check (language in ('nb', 'nn', 'en')),
  value           text not null,
  borrowed_from   text check (borrowed_from in ('nb', 'nn', 'en')),
  source_revision integer not null,
  primary key (record_id, field, language)
);
create index record_text_by_words on record_text using gin (lower(value) gin_trgm_ops) where field in ('title', 'summary');

create table record_version (
  record_id text collate "C" not null references record on delete cascade,
  version   integer not null,
  -- The record as its form carries it; what was erased is gone from here too.
  snapshot  jsonb not null,
  actor     text collate "C" not null,
  at        timestamptz not null,
  action    text not null,
  primary key (record_id, version)
);

create table record_link (
  from_id text collate "C" not null references record on delete cascade,
  to_id   text collate "C" not null references record on delete cascade,
  at      timestamptz not null,
  actor   text collate "C" not null,
  check (from_id <> to_id),
  primary key (from_id, to_id)
);
create index record_link_back on record_link (to_id, from_id);

create table attachment (
  id          text collate "C" primary key,
  record_id   text collate "C" not null references record on delete cascade,
  name        text not null check (name <> ''),
  media_type  text not null,
  bytes       bigint not null check (bytes > 0),
  sha256      text collate "C" not null,
  preview     text collate "C",
  visibility  text not null check (visibility in ('public', 'internal', 'restricted')),
  legal_basis text not null default '',
  added_by    text collate "C" not null,
  added_at    timestamptz not null,
  removed_at  timestamptz,
  check (visibility = 'public' or legal_basis <> '')
);
create index attachment_by_record on attachment (record_id, added_at, id) where removed_at is null;

create table comment (
  id         text collate "C" primary key,
  record_id  text collate "C" not null references record on delete cascade,
  author     text collate "C" not null references account,
  text       text not null check (text <> ''),
  mentions   text[] not null default '{}',
  at         timestamptz not null,
  removed_at timestamptz
);
create index comment_by_record on comment (record_id, at, id);
create index comment_by_mention on comment using gin (mentions);

-- Entries are only ever added; each carries the hash of the one before it.
create table audit_entry (
  seq         bigint primary key,
  at          timestamptz not null,
  actor       text collate "C" not null,
  action      text collate "C" not null,
  subject     text collate "C" not null,
  -- What it was about may have to be erased; its salted hash stays, and with it the chain.
  detail      jsonb,
  salt        text collate "C" not null,
  detail_hash text collate "C" not null,
  previous    text collate "C" not null,
  hash        text collate "C" not null
);
create index audit_by_subject on audit_entry (subject, seq desc);
create index audit_by_actor on audit_entry (actor, seq desc);
create table audit_head (one boolean primary key default true check (one), seq bigint not null, hash text collate "C" not null);
insert into audit_head (seq, hash) values (0, '');

create function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.detail is null
     and (old.seq, old.at, old.actor, old.action, old.subject, old.salt, old.detail_hash, old.previous, old.hash)
       = (new.seq, new.at, new.actor, new.action, new.subject, new.salt, new.detail_hash, new.previous, new.hash)
  then return new; end if;
  raise exception 'The audit trail is only ever added to';
end $$;
create trigger audit_entry_stands before update or delete on audit_entry for each row execute function refuse_change();
create trigger audit_entry_is_not_emptied before truncate on audit_entry for each statement execute function refuse_change();

-- What the public may read, and all that it may read: written when someone publishes, one row for each language.
create table published (
  id           text collate "C" not null,
  language     text not null check (language in ('nb', 'nn', 'en')),
  kind         text collate "C" not null,
  parent       text collate "C",
  statement    text collate "C",
  goals        smallint[] not null default '{}',
  channel      text collate "C",
  title        text collate norwegian not null,
  starts_on    date,
  ends_on      date,
  words        text not null,
  document     jsonb not null,
  published_at timestamptz not null,
  primary key (id, language)
);
create index published_by_start on published (language, kind, starts_on desc nulls last, id);
create index published_by_statement on published (statement, language, starts_on desc nulls last, id) where statement is not null;
create index published_by_parent on published (parent, language, id) where parent is not null;
create index published_by_time on published (language, published_at desc, id);
create index published_by_goal on published using gin (goals);
create index published_by_words on published using gin (words gin_trgm_ops);

create table published_setting (key text collate "C" primary key, value jsonb not null, version integer not null default 1);

-- A file of something published is found without asking the records.
create table published_attachment (
  id text collate "C" primary key, record_id text collate "C" not null, name text not null, media_type text not null,
  bytes bigint not null, sha256 text collate "C" not null, preview text collate "C"
);
create index published_attachment_by_record on published_attachment (record_id, id);
