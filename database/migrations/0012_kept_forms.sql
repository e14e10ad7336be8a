-- A form that was sent after its writer's session had ended.
create table kept_form (
  token_hash text collate "C" primary key,
  account    text collate "C" not null references account on delete cascade,
  path       text not null,
  body       text not null check (octet_length(body) <= 65536),
  expires_at timestamptz not null
);
create index kept_form_by_end on kept_form (expires_at);
