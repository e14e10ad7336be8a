-- Who of those mentioned has read it: it then waits for them no more.
alter table comment add column read_by text[] not null default '{}';
