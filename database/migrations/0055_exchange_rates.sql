-- What one unit of a currency is worth, in ten-billionths of a krone: whole numbers, so that it is the same wherever it
-- is reckoned with. A rate of the European Central Bank is crossed through its rate for kroner.
create table exchange_rate (
  currency text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
  day date not null,
  nok bigint not null check (nok > 0),
  source text collate "C" not null check (source in ('norges-bank', 'ecb')),
  primary key (currency, day)
);

-- The average of a year, as Norges Bank has published it, else of the days we have; reckoned when rates are read.
create table exchange_rate_average (
  currency text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
  year integer not null,
  nok bigint not null check (nok > 0),
  -- Null where the average itself is what was published.
  days integer check (days > 0),
  primary key (currency, year)
);
