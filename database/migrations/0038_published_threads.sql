-- The thread of a statement, read from the index alone: each contribution with the years that it counts in.
create index published_coverage_row_threads on published_coverage_row (scope, contribution, year) include (shown);
