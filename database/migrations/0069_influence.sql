-- What we asked for, of whom, through what, and what came of it. `shared` names what the public gets beside title and summary.
create table influence (
  record_id        text collate "C" primary key references record on delete cascade,
  channel          text not null default '',
  institution      text collate "C" references record(id),
  institution_kind text not null default '',
  adopted_by       text not null default '',
  adopted_on       date,
  case_number      text not null default '',
  outcome          text not null default '',
  outcome_url      text not null default '',
  follow_up        date,
  shared           text[] not null default '{}'
);
create index influence_by_institution on influence (institution) where institution is not null;

-- The ways that the position went: a membership's secretariat, a meeting, a letter.
create table influence_step (
  id         text collate "C" primary key,
  record_id  text collate "C" not null references record on delete cascade,
  position   integer not null,
  way        text not null default '',
  membership text collate "C" references record(id),
  meeting    text collate "C" references record(id),
  day        date,
  note       text not null default ''
);
create index influence_step_by_record on influence_step (record_id, position);

create table influence_consultation (
  id        text collate "C" primary key,
  record_id text collate "C" not null references record on delete cascade,
  position  integer not null,
  title     text not null default '',
  due_on    date,
  url       text not null default '',
  council   boolean not null default false,
  sent_on   date
);
create index influence_consultation_by_record on influence_consultation (record_id, position);
