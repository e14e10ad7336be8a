-- A list asks for the soonest first, by day and hour; a board for what wakes first; and what was done last.
drop index duty_by_day;
drop index duty_open;
create index duty_by_day on duty (due_on, from_time, id) include (record_id, done_at, cancelled) where not gone;
create index duty_open on duty (due_on, from_time, id) where done_at is null and not gone and not cancelled;
-- Calendars ask for what is called off too.
create index duty_in_calendars on duty (due_on, id);
create index duty_awake on duty (greatest(due_on, snoozed_until), id) where done_at is null and not gone and not cancelled;
create index duty_done on duty (done_at desc, id) where done_at is not null and not gone;
