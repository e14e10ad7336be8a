-- What a link in a mail proves, once.
create table login_token (
  hash       text collate "C" primary key,
  purpose    text not null check (purpose in ('magic', 'invitation', 'reset', 'firstAdministrator')),
  account    text collate "C" references account on delete cascade,
  back       text not null default '',
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz,
  check ((account is null) = (purpose = 'firstAdministrator'))
);
create index login_token_by_account on login_token (account, purpose);
create index login_token_by_end on login_token (expires_at);
