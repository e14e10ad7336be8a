-- When the county's political bodies meet, and when their papers must be ready; what must be decided is reckoned backwards
-- from these.
create table council_meeting (
  id        text collate "C" primary key,
  body      text not null check (body in ('council', 'executive', 'committee')),
  meets_on  date not null,
  papers_on date not null check (papers_on <= meets_on),
  version   integer not null default 1,
  -- Of the demo county, and gone with it.
  demo      boolean not null default false,
  unique (body, meets_on)
);
create index council_meeting_by_day on council_meeting (meets_on, id);
