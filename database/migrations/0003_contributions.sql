-- A contribution is a record whose parent is the record that contributes.
create table contribution (
  record_id text collate "C" primary key references record on delete cascade,
  statement text collate "C" references statement,
  targets   text[] not null default '{}',
  goals     smallint[] not null default '{}',
  channel   text not null check (channel in ('membership', 'agreement', 'project', 'knowledge')),
  check (statement is not null or targets <> '{}')
);
create index contribution_by_statement on contribution (statement, record_id);

create table evidence (
  id              text collate "C" not null,
  contribution_id text collate "C" not null references contribution on delete cascade,
  position        integer not null,
  kind            text not null check (kind in ('document', 'figure', 'quote', 'decision')),
  -- The year that the evidence is about, not the one it was entered in.
  year            integer not null check (year between 1900 and 2200),
  figure          numeric,
  attachment      text collate "C" references attachment,
  url             text not null default '',
  case_number     text not null default '',
  decided_on      date,
  -- A form names its pieces; what it calls them is nobody else's.
  primary key (contribution_id, id)
);
create index evidence_by_contribution on evidence (contribution_id, position, id);

-- How far each statement and each cell of the matrix is covered, a counter for each year; the rows are what it counts.
create table coverage_row (
  scope        text collate "C" not null,
  year         integer not null,
  contribution text collate "C" not null,
  record_id    text collate "C" not null,
  shown        boolean not null,
  primary key (scope, year, contribution)
);
create index coverage_row_by_contribution on coverage_row (contribution);
create table coverage (
  scope  text collate "C" not null,
  year   integer not null,
  active integer not null,
  shown  integer not null,
  primary key (scope, year)
);
create table published_coverage_row (like coverage_row including all);
create table published_coverage (like coverage including all);
