-- Calls of the county's own: units apply for a share of what an accreditation or a consortium holds.
create table internal_call (
  record_id         text collate "C" primary key references record on delete cascade,
  programme         text collate "C" references record(id),
  year              integer,
  opens_on          date,
  closes_on         date,
  closes_at         text not null default '',
  currency          text not null default '',
  total             bigint,
  seats             integer,
  max_per_applicant bigint,
  min_award         bigint,
  assess_by         date,
  -- Which version of the allocation that is being worked out is the newest, and when it was announced.
  allocation        integer not null default 1,
  announced_on      date
);
create index internal_call_by_programme on internal_call (programme) where programme is not null;

-- What applications are judged by, and what they are asked beside the plain form.
create table internal_call_criterion (
  id        text collate "C" primary key,
  record_id text collate "C" not null references record on delete cascade,
  position  integer not null,
  name      text not null default '',
  weight    integer,
  hint      text not null default ''
);
create index internal_call_criterion_by_record on internal_call_criterion (record_id, position);

create table internal_call_question (
  id        text collate "C" primary key,
  record_id text collate "C" not null references record on delete cascade,
  position  integer not null,
  question  text not null default '',
  required  boolean not null default false
);
create index internal_call_question_by_record on internal_call_question (record_id, position);

-- Who judges the applications of a call, beside the advisers.
create table call_assessor (
  call_id text collate "C" not null references record on delete cascade,
  account text collate "C" not null references account on delete cascade,
  primary key (call_id, account)
);
