-- What the county is a member of: since when, how it is renewed, and which membership it rests on.
create table membership (
  record_id                 text collate "C" primary key references record on delete cascade,
  organisation              text collate "C" references record,
  since                     integer,
  requires                  text collate "C" references record check (requires <> record_id),
  renews_on                 date,
  auto_renews               boolean not null default false,
  notice_months             integer check (notice_months >= 0),
  notice_on                 date,
  url                       text not null default '',
  case_number               text not null default '',
  assessment_recommendation text not null default ''
);
create index membership_by_organisation on membership (organisation);
create index membership_by_required on membership (requires) where requires is not null;

-- The fee of each year, in the currency that it is billed in, and in kroner as it was paid.
create table membership_fee (
  id        text collate "C" primary key,
  record_id text collate "C" not null references record on delete cascade,
  position  integer not null,
  year      integer,
  amount    bigint,
  currency  text not null default '',
  paid_nok  bigint,
  due_on    date,
  paid_on   date,
  note      text not null default ''
);
create index membership_fee_by_membership on membership_fee (record_id, position);
create index membership_fee_by_year on membership_fee (year, record_id);

create table membership_group (
  id        text collate "C" primary key,
  record_id text collate "C" not null references record on delete cascade,
  position  integer not null,
  name      text collate norwegian not null default '',
  part      text collate norwegian not null default '',
  url       text not null default ''
);
create index membership_group_by_membership on membership_group (record_id, position);

create table membership_document (
  id        text collate "C" primary key,
  record_id text collate "C" not null references record on delete cascade,
  position  integer not null,
  title     text collate norwegian not null default '',
  url       text not null default ''
);
create index membership_document_by_membership on membership_document (record_id, position);

create table membership_holding (
  id           text collate "C" primary key,
  record_id    text collate "C" not null references record on delete cascade,
  position     integer not null,
  organisation text collate "C" references record,
  starts_on    date,
  ends_on      date,
  note         text not null default ''
);
create index membership_holding_by_membership on membership_holding (record_id, position);
create index membership_holding_by_organisation on membership_holding (organisation);
