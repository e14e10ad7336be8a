-- Whether we go on with a project is decided by someone other than who carries it: asked once at a time, answered once.
-- `version` is the one that the answer made of the project, which shows that its stage was not set in another way.
create table project_decision (
  id           text collate "C" primary key,
  project      text collate "C" not null references record on delete cascade,
  asked_by     text not null,
  asked_at     timestamptz not null,
  decider      text not null,
  hours        integer,
  own_nok      bigint,
  question     text not null default '',
  answer       text check (answer in ('go', 'no_go')),
  reasons      text[] not null default '{}',
  comment      text not null default '',
  decided_by   text,
  decided_at   timestamptz,
  version      integer,
  withdrawn_at timestamptz,
  check ((answer is null) = (decided_at is null)),
  check (withdrawn_at is null or answer is null)
);
create unique index project_decision_open on project_decision (project) where decided_at is null and withdrawn_at is null;
create index project_decision_by_project on project_decision (project, asked_at);
create index project_decision_by_decider on project_decision (decider) where decided_at is null and withdrawn_at is null;
