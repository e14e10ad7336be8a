-- What each project's money adds to, written with the project: lists and the portfolio add these, never the lines.
-- Lines that no rate is known for stand in a row of their own, without kroner.
create table project_sum (
  record_id     text collate "C" not null references record on delete cascade,
  currency      text collate "C" not null,
  has_rate      boolean not null,
  granted       bigint not null,
  sought        bigint not null,
  budget        bigint not null,
  eu            bigint not null,
  ir            bigint not null,
  own_cash      bigint not null,
  own_hours     bigint not null,
  others        bigint not null,
  claimed       bigint not null,
  approved      bigint not null,
  received      bigint not null,
  granted_nok   bigint not null,
  sought_nok    bigint not null,
  budget_nok    bigint not null,
  eu_nok        bigint not null,
  ir_nok        bigint not null,
  own_cash_nok  bigint not null,
  own_hours_nok bigint not null,
  others_nok    bigint not null,
  claimed_nok   bigint not null,
  approved_nok  bigint not null,
  received_nok  bigint not null,
  -- What is claimed and not received, with the currency a tenth lower and a tenth higher.
  outstanding_low  bigint not null,
  outstanding_high bigint not null,
  primary key (record_id, currency, has_rate)
);

-- What the county has bound itself to by budget year; null is a year that nobody has said. Without a rate no kroner.
create table project_commitment (
  record_id text collate "C" not null references record on delete cascade,
  year      integer,
  currency  text collate "C" not null,
  cash      bigint not null,
  hours     bigint not null,
  cash_nok  bigint,
  hours_nok bigint,
  low       bigint,
  high      bigint,
  unique nulls not distinct (record_id, year, currency)
);

-- When money goes out and comes in, in kroner, by the first day of each quarter.
create table project_flow (
  record_id text collate "C" not null references record on delete cascade,
  quarter   date not null,
  paid      bigint not null,
  received  bigint not null,
  primary key (record_id, quarter)
);
