-- The filters of the public list of activities, each in the order of the list.
create index published_newest on published (language, kind, published_at desc, id);
create index published_by_channel on published (language, kind, channel, starts_on desc nulls last, id);
create index published_by_unit on published
  (language, kind, (document #>> '{unit,name}'), starts_on desc nulls last, id) where kind <> 'contribution';
