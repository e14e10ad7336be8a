-- Who represents the county where: a body of an organisation, and by whose decision. Its term is the days of the record.
create table mandate (
  record_id    text collate "C" primary key references record on delete cascade,
  body         text collate norwegian not null default '',
  organisation text collate "C" references record (id),
  relation     text collate "C" references record (id),
  on_behalf_of text collate "C" references record (id),
  follows      text collate "C" references record (id),
  decided_by   text not null default '',
  decided_on   date,
  case_number  text not null default '',
  elected_by   text not null default ''
);
create index mandate_by_organisation on mandate (organisation);
create index mandate_by_relation on mandate (relation);
create index mandate_by_follows on mandate (follows);

-- Who sits in it, from when until when; without days of its own a seat is held for the whole term.
create table mandate_seat (
  id        text collate "C" primary key,
  record_id text collate "C" not null references record on delete cascade,
  position  integer not null,
  number    integer,
  role      text not null default '',
  person    text collate norwegian not null default '',
  party     text collate norwegian not null default '',
  starts_on date,
  ends_on   date,
  replaces  text not null default '',
  note      text not null default ''
);
create index mandate_seat_by_mandate on mandate_seat (record_id, position);

-- Where a mandate is held, as the public knows it: the organisation, else the membership or agreement, else the body.
create function mandate_place(document jsonb) returns text language sql immutable parallel safe
  return coalesce(document #>> '{details,organisation,title}', document #>> '{details,relation,title}', '');

-- The public register is read by organisation, and then by name.
create index published_mandate_by_place on published
  (language, mandate_place(document) collate norwegian, title, id) where kind = 'mandate';
