create table strategy (
  record_id     text collate "C" primary key references record on delete cascade,
  body          text not null default '',
  adopted_on    date,
  period_from   integer,
  period_to     integer check (period_to >= period_from),
  adopted_at    timestamptz,
  supersedes    text collate "C" references strategy,
  language      text not null,
  -- The document as it was read, block by block, shown beside the statements under review.
  source        jsonb not null default '[]'
);
create index strategy_in_force on strategy (adopted_on desc, record_id) where adopted_at is not null;

create table statement (
  id            text collate "C" primary key,
  strategy      text collate "C" not null references strategy on delete cascade,
  code          text collate "C" not null,
  kind          text not null check (kind in ('goal', 'priority', 'commitment', 'vision')),
  parent        text collate "C",
  position      integer not null,
  place         text not null,
  official_text text not null check (official_text <> ''),
  goals         smallint[] not null default '{}',
  channels      text[] not null default '{}',
  mentions      jsonb not null default '[]',
  unsure        boolean not null default false,
  -- Which blocks of the source it was read from, and which rules of the reader fired.
  blocks        integer[] not null default '{}',
  why           text[] not null default '{}',
  unique (strategy, code)
);
create index statement_by_strategy on statement (strategy, position, id);

-- Which new statement carries an old one on.
create table statement_successor (
  old text collate "C" not null references statement on delete cascade,
  new text collate "C" not null references statement on delete cascade,
  primary key (old, new)
);
create index statement_predecessor on statement_successor (new, old);

create function keep_adopted_words() returns trigger language plpgsql as $$
begin
  if exists (select from strategy where record_id = old.strategy and adopted_at is not null)
     and (tg_op = 'DELETE' or (old.official_text, old.place, old.code, old.kind) is distinct from (new.official_text, new.place, new.code, new.kind))
  then raise exception 'Adopted words stand as adopted'; end if;
  return coalesce(new, old);
end $$;
create trigger adopted_words_stand before update or delete on statement for each row execute function keep_adopted_words();
