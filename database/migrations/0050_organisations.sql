-- Who the county works with: members and umbrellas, partner regions, ministries, schools, and the counties before it.
create table organisation (
  record_id           text collate "C" primary key references record on delete cascade,
  type                text not null default '',
  country             text not null default '',
  seat                text collate norwegian not null default '',
  region              text collate norwegian not null default '',
  nuts                text not null default '',
  website             text not null default '',
  founded_on          date,
  dissolved_on        date check (dissolved_on >= founded_on),
  parent_organisation text collate "C" references record,
  is_umbrella         boolean not null default false,
  assessment          text not null default ''
);
create index organisation_by_type on organisation (type);
create index organisation_by_country on organisation (country);
create index organisation_by_parent on organisation (parent_organisation);

create table organisation_alias (
  id        text collate "C" primary key,
  record_id text collate "C" not null references record on delete cascade,
  position  integer not null,
  name      text collate norwegian not null default '',
  note      text not null default ''
);
create index organisation_alias_by_organisation on organisation_alias (record_id, position);
create index organisation_alias_by_words on organisation_alias using gin (lower(name) gin_trgm_ops);

create table organisation_identifier (
  id        text collate "C" primary key,
  record_id text collate "C" not null references record on delete cascade,
  position  integer not null,
  scheme    text not null default '',
  value     text not null default ''
);
create index organisation_identifier_by_organisation on organisation_identifier (record_id, position);
-- The same number is the same however it is written: letters and digits alone, without the address of ROR.
create function plain_identifier(text) returns text language sql immutable parallel safe as $$
  select upper(regexp_replace(regexp_replace($1, '^\s*(https?://)?(www\.)?ror\.org/', '', 'i'), '[^0-9A-Za-z]', '', 'g'))
$$;
create index organisation_identifier_by_number on organisation_identifier (plain_identifier(value) text_pattern_ops, scheme);

-- The umbrellas that it is a member of, some of which ask for membership in another.
create table organisation_umbrella (
  id           text collate "C" primary key,
  record_id    text collate "C" not null references record on delete cascade,
  position     integer not null,
  organisation text collate "C" references record,
  starts_on    date,
  ends_on      date check (ends_on >= starts_on)
);
create index organisation_umbrella_by_organisation on organisation_umbrella (record_id, position);
create index organisation_umbrella_back on organisation_umbrella (organisation);

-- Whom it comes after; kept with the successor, since it is the one that knows.
create table organisation_succession (
  id          text collate "C" primary key,
  record_id   text collate "C" not null references record on delete cascade,
  position    integer not null,
  predecessor text collate "C" references record,
  on_day      date,
  how         text not null default '',
  note        text not null default ''
);
create index organisation_succession_by_successor on organisation_succession (record_id, position);
create index organisation_succession_by_predecessor on organisation_succession (predecessor);

-- People in roles, for those who work here alone: why, from whom, when it was last confirmed, and the last day.
create table organisation_person (
  id           text collate "C" primary key,
  record_id    text collate "C" not null references record on delete cascade,
  position     integer not null,
  name         text collate norwegian not null default '',
  role         text not null default '',
  mail         text not null default '',
  phone        text not null default '',
  purpose      text not null default '',
  source       text not null default '',
  confirmed_on date,
  ends_on      date
);
create index organisation_person_by_organisation on organisation_person (record_id, position);
create index organisation_person_by_end on organisation_person
  (coalesce(ends_on, (confirmed_on + interval '2 years')::date));
