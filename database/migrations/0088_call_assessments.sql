-- Points from 0 to 10 that one assessor gives one application by one criterion. A criterion that is written anew keeps its
-- id; points by one that is gone count no more.
create table call_assessment (
  application_id text collate "C" not null references call_application on delete cascade,
  assessor       text collate "C" not null,
  criterion_id   text collate "C" not null,
  points         smallint not null check (points between 0 and 10),
  comment        text not null default '',
  at             timestamptz not null,
  primary key (application_id, assessor, criterion_id)
);

-- What an application is given, in the currency of its call. It is told to nobody before it is announced.
create table call_award (
  application_id text collate "C" primary key references call_application on delete cascade,
  amount         bigint not null check (amount >= 0),
  seats          integer not null check (seats >= 0),
  reason         text not null default ''
);
