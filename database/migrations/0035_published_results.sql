-- The evidence of a year, goal by goal, and which of it is strongest.
create index published_coverage_row_shown on published_coverage_row
  (year, nullif(split_part(scope, ':', 2)::int, 0), contribution) where shown and scope like 'cell:%';
create index published_shown on published
  (language, ((document #>> '{details,shownYears,-1}')::int), (document @? '$.details.evidence[*] ? (@.kind == "figure")') desc, published_at desc, id)
  where kind = 'contribution';
create index published_coverage_by_year on published_coverage (year);
-- Records that a counter counts, without reading the rows themselves.
create index published_coverage_row_records on published_coverage_row (scope, year, shown desc, record_id) include (contribution);
