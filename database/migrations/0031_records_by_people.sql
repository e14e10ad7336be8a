-- What waits for someone is found from who made it, who answers for it, who is in its team and who saved it last.
create index record_by_team on record using gin (team) where trashed_at is null;
create index record_by_changer on record (changed_by, changed_at desc, id) where trashed_at is null;
