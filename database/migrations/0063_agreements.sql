-- Bilateral agreements: one cooperation with its parties, documents, bodies, programmes and measures.
create table agreement (
  record_id       text collate "C" primary key references record on delete cascade,
  agreement_kind  text not null default '',
  stage           text not null default '',
  term            text not null default '',
  via             text collate "C" references record,
  successor       text collate "C" references record check (successor <> record_id),
  themes          text[] not null default '{}',
  since           integer,
  signed_on       date,
  in_force_from   date,
  in_force_until  date,
  notice_months   integer,
  evaluation_due_on date,
  region          text collate norwegian not null default '',
  country         text not null default '',
  latitude        text not null default '',
  longitude       text not null default '',
  website         text not null default '',
  case_number     text not null default '',
  assessment_recommendation text not null default ''
);
create index agreement_by_via on agreement (via) where via is not null;
create index agreement_by_successor on agreement (successor) where successor is not null;

create table agreement_party (
  id           text collate "C" primary key,
  record_id    text collate "C" not null references record on delete cascade,
  position     integer not null,
  organisation text collate "C" references record,
  since        integer,
  until        integer,
  note         text not null default ''
);
create index agreement_party_by_record on agreement_party (record_id, position);
create index agreement_party_by_organisation on agreement_party (organisation);

create table agreement_document (
  id        text collate "C" primary key,
  record_id text collate "C" not null references record on delete cascade,
  position  integer not null,
  title     text collate norwegian not null default '',
  kind      text not null default '',
  year      integer,
  signed_on date,
  parties   text collate norwegian not null default '',
  url       text not null default ''
);
create index agreement_document_by_record on agreement_document (record_id, position);

create table agreement_body (
  id           text collate "C" primary key,
  record_id    text collate "C" not null references record on delete cascade,
  position     integer not null,
  name         text collate norwegian not null default '',
  kind         text not null default '',
  cycle_months integer,
  next_on      date,
  note         text not null default ''
);
create index agreement_body_by_record on agreement_body (record_id, position);

create table agreement_programme (
  id        text collate "C" primary key,
  record_id text collate "C" not null references record on delete cascade,
  position  integer not null,
  title     text collate norwegian not null default '',
  from_year integer,
  to_year   integer,
  url       text not null default '',
  note      text not null default ''
);
create index agreement_programme_by_record on agreement_programme (record_id, position);

create table agreement_measure (
  id          text collate "C" primary key,
  record_id   text collate "C" not null references record on delete cascade,
  position    integer not null,
  programme   text collate norwegian not null default '',
  what        text collate norwegian not null default '',
  responsible text collate norwegian not null default '',
  status      text not null default '',
  result      text not null default ''
);
create index agreement_measure_by_record on agreement_measure (record_id, position);

-- Sources that say different things of the same; the one that we go by is marked.
create table agreement_source (
  id        text collate "C" primary key,
  record_id text collate "C" not null references record on delete cascade,
  position  integer not null,
  about     text not null default '',
  says      text not null default '',
  source    text collate norwegian not null default '',
  url       text not null default '',
  chosen    boolean not null default false,
  note      text not null default ''
);
create index agreement_source_by_record on agreement_source (record_id, position);

create table agreement_holding (
  id           text collate "C" primary key,
  record_id    text collate "C" not null references record on delete cascade,
  position     integer not null,
  organisation text collate "C" references record,
  starts_on    date,
  ends_on      date,
  note         text not null default ''
);
create index agreement_holding_by_record on agreement_holding (record_id, position);
create index agreement_holding_by_organisation on agreement_holding (organisation);
