-- What was learned in projects is found by its words, and by what is alike with a new idea: themes, countries, title.
create index record_text_lessons on record_text using gin (lower(value) gin_trgm_ops)
  where field in ('worked', 'avoid', 'reusable');
create index record_text_learned on record_text (record_id) where field in ('worked', 'avoid', 'reusable');
create index project_by_theme on project using gin (themes);
