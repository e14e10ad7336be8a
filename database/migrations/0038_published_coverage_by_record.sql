-- Which goals a published record contributes to, asked record by record as the list is read in its order.
create index published_coverage_row_by_record on published_coverage_row (record_id, scope);
