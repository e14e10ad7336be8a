-- What waits for someone who may publish it is counted on every page of the workspace: found among a hundred thousand
-- records by what it is asked for, word for word.
create index record_waiting on record (changed_at, id)
  where trashed_at is null and (state = 'review' or (state = 'published' and version > published_version));
