-- What the public may search: every published record but contributions, whose words their record carries, and each
-- statement of a strategy by itself. Kept by the database, so that it is never behind what is published.
create table published_search (
  id          text collate "C" not null,
  language    text not null check (language in ('nb', 'nn', 'en')),
  kind        text collate "C" not null,
  -- The published document that it was made from.
  source      text collate "C" not null,
  title       text collate norwegian not null,
  body        text not null,
  day         date,
  title_words text not null,
  words       text not null,
  primary key (id, language)
);
create index published_search_by_words on published_search using gin (words gin_trgm_ops);
create index published_search_by_source on published_search (source, language);

-- Words as they are compared: without accents, in small letters, with a space on each side. A number keeps its inner
-- point, stroke or dash: 3.1 and 26/01234 are words.
create function search_words(text) returns text language sql stable as $$
  select ' ' || trim(regexp_replace(
    regexp_replace(lower(unaccent($1)), '[^a-z0-9./-]+', ' ', 'g'), '(^| )[./-]+|[./-]+( |$)', ' ', 'g')) || ' '
$$;

create function keep_published_search() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from published_search where source = old.id and language = old.language;
  end if;
  if tg_op = 'DELETE' or new.kind = 'contribution' then return null; end if;
  insert into published_search
  select new.id, new.language, new.kind, new.id, new.title,
    concat_ws(' ', new.document #>> '{texts,summary,text}', new.document #>> '{texts,description,text}'),
    new.starts_on, search_words(new.title), search_words(new.title || ' ' || new.words);
  insert into published_search
  select s ->> 'id', new.language, 'statement', new.id, s ->> 'code', s #>> '{official,text}', new.starts_on,
    search_words(s ->> 'code'),
    search_words(concat_ws(' ', s ->> 'code', s #>> '{official,text}', s #>> '{translation,text}', s ->> 'place'))
  from jsonb_array_elements(case when new.kind = 'strategy' then new.document #> '{details,statements}' else '[]' end) s
  on conflict (id, language) do nothing;
  return null;
end $$;
create trigger published_is_searched after insert or update or delete on published
  for each row execute function keep_published_search();
