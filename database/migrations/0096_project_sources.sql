-- What a funder's open data said of a project when they were last read, so that what people have changed since is theirs.
create table project_source (
  record_id    text collate "C" not null references record on delete cascade,
  source       text collate "C" not null,
  programme    text collate "C" not null,
  number       text collate "C" not null,
  organisation text collate "C" references record on delete cascade,
  role_word    text not null,
  told         jsonb not null,
  told_at      timestamptz not null,
  primary key (record_id, source)
);
create index project_source_by_number on project_source (number);
create index project_source_by_organisation on project_source (organisation);
