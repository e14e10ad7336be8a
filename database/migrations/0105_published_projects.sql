-- What the public portfolio lists, counts and sums of a project stands in a column of its own, so that no document is
-- opened for it: the countries of its partners once each, and how to join as far as a list has room.
create function project_in_list(document jsonb) returns jsonb language sql immutable parallel safe as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'acronym', nullif(details ->> 'acronym', ''),
    'stage', details -> 'stage',
    'programme', details -> 'programme',
    'themes', details -> 'themes',
    'audiences', details -> 'audiences',
    'partners', jsonb_array_length(coalesce(details -> 'partner', '[]')),
    'countries', (select jsonb_agg(distinct country) from jsonb_array_elements(coalesce(details -> 'partner', '[]')) partner,
      lateral (select partner ->> 'country' as country) one where country <> ''),
    'money', details -> 'money',
    'join', left(nullif(document #>> '{texts,join,text}', ''), 300)))
  from (select document -> 'details' as details) whole
$$;
alter table published
  add column project jsonb generated always as (case when kind = 'project' then project_in_list(document) end) stored;
