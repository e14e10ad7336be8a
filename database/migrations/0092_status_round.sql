-- The status round asks of every project under way what was said of it last, and for when it was asked: read in the order
-- of these, never sorted. Who was reminded when, so that nobody is reminded of a project twice in a day.
create index project_status_latest on project_status (record_id, on_day desc, position desc) include (light);
create index duty_status_round on duty (record_id, due_on desc) include (done_at) where rule = 'status' and not gone and not cancelled;
create table project_reminder (
  record_id text collate "C" primary key references record on delete cascade,
  day       date not null
);
