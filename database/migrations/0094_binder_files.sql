-- Which paper of a project's binder an attachment is; one that stands here under none is not sorted yet.
create table binder_file (
  attachment text collate "C" primary key references attachment on delete cascade,
  record_id  text collate "C" not null references record on delete cascade,
  what       text collate "C" not null
);
create index binder_file_by_record on binder_file (record_id);
