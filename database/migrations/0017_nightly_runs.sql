-- When each of the jobs of the night was last begun, so that of two processes one does it, and a missed night is made up for.
create table nightly_run (
  job    text collate "C" primary key,
  ran_at timestamptz not null
);
