-- Programmes that pay for projects: who may take part, what they pay when, how their money runs, and what they demand.
create table programme (
  record_id           text collate "C" primary key references record on delete cascade,
  code                text collate "C" not null default '',
  period_from         integer,
  period_to           integer,
  norway_status       text not null default '',
  eligible            text not null default '',
  eligible_area       text collate norwegian not null default '',
  norwegian_body      text collate norwegian not null default '',
  url                 text not null default '',
  currency            text not null default '',
  norwegian_currency  text not null default '',
  norwegian_money     text not null default '',
  min_partners        integer check (min_partners >= 0),
  min_countries       integer check (min_countries >= 0),
  categories          text[] not null default '{}',
  indirect_percent    integer check (indirect_percent >= 0),
  retention_years     integer check (retention_years >= 0),
  report_months       integer check (report_months >= 0),
  report_due_months   integer check (report_due_months >= 0),
  report_due_days     integer check (report_due_days >= 0),
  claim_with_report   boolean not null default false,
  decision_needed     boolean not null default false
);
-- Imports and projects find a programme by its code, and so no two have the same.
create unique index programme_by_code on programme (code) where code <> '';

-- What one can apply for within a programme, and what that demands and gives.
create table programme_scheme (
  id            text collate "C" primary key,
  record_id     text collate "C" not null references record on delete cascade,
  position      integer not null,
  code          text not null default '',
  name          text collate norwegian not null default '',
  min_partners  integer,
  min_countries integer,
  max_months    integer,
  lump_sums     text not null default '',
  max_grant     bigint,
  currency      text not null default '',
  valid_from    date,
  valid_to      date,
  source        text collate norwegian not null default ''
);
create index programme_scheme_by_programme on programme_scheme (record_id, position);

-- How much of the costs is paid, in hundredths of a per cent: of all, of a scheme, or of one call.
create table programme_rate (
  id         text collate "C" primary key,
  record_id  text collate "C" not null references record on delete cascade,
  position   integer not null,
  percent    integer,
  who        text not null default '',
  scheme     text not null default '',
  call       text not null default '',
  valid_from date,
  valid_to   date,
  note       text not null default '',
  source     text collate norwegian not null default '',
  read_on    date
);
create index programme_rate_by_programme on programme_rate (record_id, position);

-- What must be done so many weeks before the deadline of a call.
create table programme_deadline (
  id           text collate "C" primary key,
  record_id    text collate "C" not null references record on delete cascade,
  position     integer not null,
  kind         text not null default '',
  weeks_before integer,
  name         text collate norwegian not null default '',
  note         text not null default '',
  source       text collate norwegian not null default ''
);
create index programme_deadline_by_programme on programme_deadline (record_id, position);

create table programme_paper (
  id        text collate "C" primary key,
  record_id text collate "C" not null references record on delete cascade,
  position  integer not null,
  what      text not null default '',
  "when"    text not null default '',
  note      text not null default '',
  source    text collate norwegian not null default ''
);
create index programme_paper_by_programme on programme_paper (record_id, position);

-- Where the rules were read, and when.
create table programme_source (
  id        text collate "C" primary key,
  record_id text collate "C" not null references record on delete cascade,
  position  integer not null,
  what      text collate norwegian not null default '',
  url       text not null default '',
  read_on   date,
  note      text not null default ''
);
create index programme_source_by_programme on programme_source (record_id, position);
