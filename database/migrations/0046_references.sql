-- What one record names another for: the organisation of a membership, a party of an agreement. Written with the record,
-- so that the other side of a relation is found without reading every register.
create table record_reference (
  record_id text collate "C" not null references record on delete cascade,
  role      text collate "C" not null,
  target    text collate "C" not null references record on delete cascade,
  primary key (record_id, role, target)
);
create index record_reference_by_target on record_reference (target, record_id);

-- The same of what is published, as it was when it was published.
create table published_reference (
  id     text collate "C" not null,
  role   text collate "C" not null,
  target text collate "C" not null,
  primary key (id, role, target)
);
create index published_reference_by_target on published_reference (target, id);

-- Whether a record of its kind has a page of its own in the portal. What has none is read under its parent, and so is
-- neither found by search nor listed by goal.
alter table published add column has_page boolean not null default true;
update published set has_page = false where kind = 'contribution';

drop trigger published_has_goals on published;
create trigger published_has_goals after insert or update on published
  for each row when (new.has_page) execute function keep_published_goal();

create or replace function searched(published) returns setof published_search language sql as $$
  select found.id, $1.language, found.kind, $1.id, found.title, found.body, $1.starts_on,
    title_words, search_lexemes(title_words), search_lexemes(search_words(found.words))
  from (
    select $1.id, $1.kind, $1.title, concat_ws(' ', $1.summary, $1.document #>> '{texts,description,text}') as body,
      $1.title || ' ' || $1.words as words
    where $1.has_page
    union all
    select s ->> 'id', 'statement', s ->> 'code', s #>> '{official,text}',
      concat_ws(' ', s ->> 'code', s #>> '{official,text}', s #>> '{translation,text}', s ->> 'place')
    from jsonb_array_elements(case when $1.kind = 'strategy' then $1.document #> '{details,statements}' else '[]' end) s
  ) found, search_words(found.title) title_words
$$;

-- Registers are read by name.
create index published_by_title on published (language, kind, title, id);
create index record_by_title_nb on record (kind, title_nb, id) where trashed_at is null;
