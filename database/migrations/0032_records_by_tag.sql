create index record_by_tag on record using gin (tags) where trashed_at is null;
