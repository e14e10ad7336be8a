-- What the public overview of relations counts and draws stands in columns of its own, so that no document is opened for
-- it: which agreements are in force, in which country, and since when the county has had each relation.
alter table published
  add column agreement_stage text generated always as (
    case when kind = 'agreement' then document #>> '{details,stage}' end) stored,
  add column agreement_country text generated always as (
    case when kind = 'agreement' then nullif(document #>> '{details,country}', '') end) stored,
  add column since integer generated always as (
    case when kind in ('membership', 'agreement')
      then coalesce((document #>> '{details,since}')::integer, extract(year from starts_on)::integer) end) stored;

create index published_by_since on published (language, since, title, id) where since is not null;
