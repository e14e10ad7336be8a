-- What has been edited since it was published waits in the queue too, while the public reads what was published.
create index record_with_unpublished_changes on record (changed_at, id)
  where state = 'published' and version > published_version and trashed_at is null;
