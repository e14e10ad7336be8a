-- What the public may search: every published record but contributions, whose words their record carries, and each
-- statement of a strategy by itself. Kept by the database, so that it is never behind what is published.
create table published_search (
  id            text collate "C" not null,
  language      text not null check (language in ('nb', 'nn', 'en')),
  kind          text collate "C" not null,
  -- The published document that it was made from.
  source        text collate "C" not null,
  title         text collate norwegian not null,
  body          text not null,
  day           date,
  title_words   text not null,
  title_lexemes tsvector not null,
  lexemes       tsvector not null,
  primary key (id, language)
);
-- One for each language, so that no word is looked for in the other two.
create index published_search_nb on published_search using gin (lexemes) where language = 'nb';
create index published_search_nn on published_search using gin (lexemes) where language = 'nn';
create index published_search_en on published_search using gin (lexemes) where language = 'en';
create index published_search_titles_nb on published_search using gin (title_lexemes) where language = 'nb';
create index published_search_titles_nn on published_search using gin (title_lexemes) where language = 'nn';
create index published_search_titles_en on published_search using gin (title_lexemes) where language = 'en';
create index published_search_near on published_search using gin (title_words gin_trgm_ops);
create index published_search_by_day on published_search (language, day desc nulls last, id);
create index published_search_by_source on published_search (source, language);

-- Words as they are compared: without accents, in small letters, with a space on each side. A number keeps its inner
-- point, stroke or dash: 3.1 and 26/01234 are words.
create function search_words(text) returns text language sql stable as $$
  select ' ' || trim(regexp_replace(
    regexp_replace(lower(unaccent($1)), '[^a-z0-9./-]+', ' ', 'g'), '(^| )[./-]+|[./-]+( |$)', ' ', 'g')) || ' '
$$;

-- Each word once, as it stands: no dictionary takes its ending, for it is found by its beginning.
create function search_lexemes(words text) returns tsvector language sql immutable as $$
  select array_to_tsvector(array(select distinct left(word, 100) from regexp_split_to_table(words, '\s+') word where word <> ''))
$$;

-- What is found of a published document: itself, and the statements in it.
create function searched(published) returns setof published_search language sql as $$
  select found.id, $1.language, found.kind, $1.id, found.title, found.body, $1.starts_on,
    title_words, search_lexemes(title_words), search_lexemes(search_words(found.words))
  from (
    select $1.id, $1.kind, $1.title, concat_ws(' ', $1.summary, $1.document #>> '{texts,description,text}') as body,
      $1.title || ' ' || $1.words as words
    where $1.kind <> 'contribution'
    union all
    select s ->> 'id', 'statement', s ->> 'code', s #>> '{official,text}',
      concat_ws(' ', s ->> 'code', s #>> '{official,text}', s #>> '{translation,text}', s ->> 'place')
    from jsonb_array_elements(case when $1.kind = 'strategy' then $1.document #> '{details,statements}' else '[]' end) s
  ) found, search_words(found.title) title_words
$$;

create function keep_published_search() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from published_search where source = old.id and language = old.language;
  end if;
  if tg_op = 'DELETE' then return null; end if;
  insert into published_search select * from searched(new) on conflict (id, language) do nothing;
  return null;
end $$;
create trigger published_is_searched after insert or update or delete on published
  for each row execute function keep_published_search();

-- A thousand titles at most that have a word not unlike what was asked, for the nearest of them to be chosen.
create function search_near(asked text, spoken text) returns setof published_search
language sql stable set pg_trgm.word_similarity_threshold = 0.4 as $$
  select * from published_search where language = spoken and asked <% title_words limit 1000
$$;
