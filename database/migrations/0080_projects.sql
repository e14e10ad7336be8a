-- Projects, from the idea to what was learned: what lists choose by lies in `project`, what there are many of in parts.
create table project (
  record_id     text collate "C" primary key references record on delete cascade,
  acronym       text collate norwegian not null default '',
  stage         text not null default '',
  programme     text collate "C" references record,
  action        text not null default '',
  call          text not null default '',
  topic         text not null default '',
  organisation  text collate "C" references record,
  role          text not null default '',
  number        text not null default '',
  currency      text not null default '',
  sought        bigint,
  granted       bigint,
  total         bigint,
  rate          text not null default '',
  rate_on       date,
  deadline      date,
  hours_needed  integer,
  own_needed    bigint,
  themes        text[] not null default '{}',
  audiences     text[] not null default '{}',
  url           text not null default '',
  case_number   text not null default '',
  status_months integer,
  keep_until    date
);
create index project_by_programme on project (programme) where programme is not null;
create index project_by_organisation on project (organisation) where organisation is not null;
create index project_by_stage on project (stage);
create index project_by_number on project (number) where number <> '';

create table project_before (
  id        text collate "C" primary key,
  record_id text collate "C" not null references record on delete cascade,
  position  integer not null,
  what      text collate norwegian not null default '',
  weeks     integer,
  done_on   date
);
create index project_before_by_record on project_before (record_id, position);

create table project_partner (
  id           text collate "C" primary key,
  record_id    text collate "C" not null references record on delete cascade,
  position     integer not null,
  organisation text collate "C" references record,
  role         text not null default '',
  country      text not null default '',
  share        integer,
  contact      text not null default '',
  contact_mail text not null default ''
);
create index project_partner_by_record on project_partner (record_id, position);
create index project_partner_by_organisation on project_partner (organisation);

create table project_budget (
  id           text collate "C" primary key,
  record_id    text collate "C" not null references record on delete cascade,
  position     integer not null,
  organisation text collate "C" references record,
  category     text not null default '',
  year         integer,
  amount       bigint,
  currency     text not null default '',
  note         text not null default ''
);
create index project_budget_by_record on project_budget (record_id, position);
create index project_budget_by_organisation on project_budget (organisation);

create table project_financing (
  id           text collate "C" primary key,
  record_id    text collate "C" not null references record on delete cascade,
  position     integer not null,
  source       text not null default '',
  organisation text collate "C" references record,
  year         integer,
  amount       bigint,
  currency     text not null default '',
  hours        integer,
  note         text not null default ''
);
create index project_financing_by_record on project_financing (record_id, position);
create index project_financing_by_organisation on project_financing (organisation);

create table project_claim (
  id          text collate "C" primary key,
  record_id   text collate "C" not null references record on delete cascade,
  position    integer not null,
  kind        text not null default '',
  period_from date,
  period_to   date,
  expected_on date,
  claimed     bigint,
  currency    text not null default '',
  claimed_on  date,
  rate        text not null default '',
  approved    bigint,
  approved_on date,
  received    bigint,
  received_on date,
  note        text not null default ''
);
create index project_claim_by_record on project_claim (record_id, position);

create table project_package (
  id           text collate "C" primary key,
  record_id    text collate "C" not null references record on delete cascade,
  position     integer not null,
  number       text not null default '',
  title        text collate norwegian not null default '',
  organisation text collate "C" references record,
  starts_on    date,
  ends_on      date,
  note         text not null default ''
);
create index project_package_by_record on project_package (record_id, position);
create index project_package_by_organisation on project_package (organisation);

create table project_deliverable (
  id        text collate "C" primary key,
  record_id text collate "C" not null references record on delete cascade,
  position  integer not null,
  kind      text not null default '',
  package   text not null default '',
  title     text collate norwegian not null default '',
  due_on    date,
  done_on   date,
  note      text not null default ''
);
create index project_deliverable_by_record on project_deliverable (record_id, position);

create table project_indicator (
  id          text collate "C" primary key,
  record_id   text collate "C" not null references record on delete cascade,
  position    integer not null,
  level       text not null default '',
  name        text collate norwegian not null default '',
  unit        text not null default '',
  baseline    text not null default '',
  target      text not null default '',
  achieved    text not null default '',
  measured_on date,
  goal        text not null default ''
);
create index project_indicator_by_record on project_indicator (record_id, position);

create table project_report (
  id          text collate "C" primary key,
  record_id   text collate "C" not null references record on delete cascade,
  position    integer not null,
  kind        text not null default '',
  period_from date,
  period_to   date,
  due_on      date,
  sent_on     date,
  approved_on date,
  note        text not null default ''
);
create index project_report_by_record on project_report (record_id, position);

create table project_status (
  id        text collate "C" primary key,
  record_id text collate "C" not null references record on delete cascade,
  position  integer not null,
  on_day    date,
  light     text not null default '',
  text      text not null default ''
);
create index project_status_by_record on project_status (record_id, position);

create table project_risk (
  id          text collate "C" primary key,
  record_id   text collate "C" not null references record on delete cascade,
  position    integer not null,
  what        text collate norwegian not null default '',
  likelihood  text not null default '',
  consequence text not null default '',
  measure     text not null default '',
  owner       text not null default '',
  closed_on   date
);
create index project_risk_by_record on project_risk (record_id, position);

create table project_attempt (
  id         text collate "C" primary key,
  record_id  text collate "C" not null references record on delete cascade,
  position   integer not null,
  call       text not null default '',
  deadline   date,
  sent_on    date,
  sought     bigint,
  currency   text not null default '',
  hours      integer,
  spent      bigint,
  outcome    text not null default '',
  decided_on date,
  granted    bigint,
  score      text not null default '',
  reasons    text[] not null default '{}',
  comments   text not null default ''
);
create index project_attempt_by_record on project_attempt (record_id, position);

create table project_paper (
  id        text collate "C" primary key,
  record_id text collate "C" not null references record on delete cascade,
  position  integer not null,
  what      text not null default '',
  state     text not null default '',
  place     text not null default '',
  note      text not null default ''
);
create index project_paper_by_record on project_paper (record_id, position);

create table project_holding (
  id           text collate "C" primary key,
  record_id    text collate "C" not null references record on delete cascade,
  position     integer not null,
  organisation text collate "C" references record,
  starts_on    date,
  ends_on      date,
  note         text not null default ''
);
create index project_holding_by_record on project_holding (record_id, position);
create index project_holding_by_organisation on project_holding (organisation);
