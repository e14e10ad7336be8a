-- What a list shows and filters by stands in columns of its own, so that no document is opened for it.
alter table published
  add column unit    text generated always as (document #>> '{unit,name}') stored,
  add column place   text generated always as (document #>> '{details,place}') stored,
  add column summary text generated always as (document #>> '{texts,summary,text}') stored;

-- Each filter in the order of the list. The dates of the last are read from the index alone.
create index published_newest on published (language, kind, published_at desc, id);
create index published_by_channel on published (language, kind, channel, starts_on desc nulls last, id);
create index published_by_unit on published (language, kind, unit collate "C", starts_on desc nulls last, id)
  where unit is not null;
drop index published_by_start;
create index published_by_start on published (language, kind, starts_on desc nulls last, id) include (ends_on);
-- The words are found in the index of the search.
drop index published_by_words;
drop index published_by_goal;

-- The goals that a published record contributes to by what lies under it.
create table published_goal (
  goal      smallint not null,
  language  text not null,
  id        text collate "C" not null,
  starts_on date,
  primary key (goal, language, id),
  foreign key (id, language) references published on delete cascade
);
create index published_goal_by_start on published_goal (language, goal, starts_on desc nulls last, id);
create index published_goal_by_record on published_goal (id, language);

create function keep_published_goal() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    delete from published_goal where id = old.id and language = old.language;
  end if;
  insert into published_goal
  select distinct goal::smallint, new.language, new.id, new.starts_on
  from jsonb_path_query(new.document, '$.children[*].details.goals[*]') goal;
  return null;
end $$;
create trigger published_has_goals after insert or update on published
  for each row when (new.kind <> 'contribution') execute function keep_published_goal();
