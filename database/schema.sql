create collation norwegian (nb-NO)

table account
  id text collate C not null
  name text collate norwegian not null
  mail text not null
  roles text[] not null default '{}'::text[]
  unit text collate C
  language text not null default 'nb'::text
  password text
  demo boolean not null default false
  ends_on date
  disabled_at timestamp with time zone
  created_at timestamp with time zone not null
  version integer not null default 1
table activity
  record_id text collate C not null
  channel text not null
  place text collate norwegian not null default ''::text
  partners text collate norwegian not null default ''::text
  url text not null default ''::text
  case_number text not null default ''::text
  import_key text collate C
table agreement
  record_id text collate C not null
  agreement_kind text not null default ''::text
  stage text not null default ''::text
  term text not null default ''::text
  via text collate C
  successor text collate C
  themes text[] not null default '{}'::text[]
  since integer
  signed_on date
  in_force_from date
  in_force_until date
  notice_months integer
  evaluation_due_on date
  region text collate norwegian not null default ''::text
  country text not null default ''::text
  latitude text not null default ''::text
  longitude text not null default ''::text
  website text not null default ''::text
  case_number text not null default ''::text
  assessment_recommendation text not null default ''::text
table agreement_body
  id text collate C not null
  record_id text collate C not null
  position integer not null
  name text collate norwegian not null default ''::text
  kind text not null default ''::text
  cycle_months integer
  next_on date
  note text not null default ''::text
table agreement_document
  id text collate C not null
  record_id text collate C not null
  position integer not null
  title text collate norwegian not null default ''::text
  kind text not null default ''::text
  year integer
  signed_on date
  parties text collate norwegian not null default ''::text
  url text not null default ''::text
table agreement_holding
  id text collate C not null
  record_id text collate C not null
  position integer not null
  organisation text collate C
  starts_on date
  ends_on date
  note text not null default ''::text
table agreement_measure
  id text collate C not null
  record_id text collate C not null
  position integer not null
  programme text collate norwegian not null default ''::text
  what text collate norwegian not null default ''::text
  responsible text collate norwegian not null default ''::text
  status text not null default ''::text
  result text not null default ''::text
table agreement_party
  id text collate C not null
  record_id text collate C not null
  position integer not null
  organisation text collate C
  since integer
  until integer
  note text not null default ''::text
table agreement_programme
  id text collate C not null
  record_id text collate C not null
  position integer not null
  title text collate norwegian not null default ''::text
  from_year integer
  to_year integer
  url text not null default ''::text
  note text not null default ''::text
table agreement_source
  id text collate C not null
  record_id text collate C not null
  position integer not null
  about text not null default ''::text
  says text not null default ''::text
  source text collate norwegian not null default ''::text
  url text not null default ''::text
  chosen boolean not null default false
  note text not null default ''::text
table attachment
  id text collate C not null
  record_id text collate C not null
  name text not null
  media_type text not null
  bytes bigint not null
  sha256 text collate C not null
  preview text collate C
  visibility text not null
  legal_basis text not null default ''::text
  added_by text collate C not null
  added_at timestamp with time zone not null
  removed_at timestamp with time zone
table attempt
  key text collate C not null
  times timestamp with time zone[] not null
  expires_at timestamp with time zone not null
table audit_entry
  seq bigint not null
  at timestamp with time zone not null
  actor text collate C not null
  action text collate C not null
  subject text collate C not null
  detail jsonb
  salt text collate C not null
  detail_hash text collate C not null
  previous text collate C not null
  hash text collate C not null
table audit_head
  one boolean not null default true
  seq bigint not null
  hash text collate C not null
table binder_file
  attachment text collate C not null
  record_id text collate C not null
  what text collate C not null
table calendar
  id text collate C not null
  account text collate C not null
  token_hash text collate C not null
  scope text not null
  target text collate C not null default ''::text
  language text not null
  made_at timestamp with time zone not null
table call_answer
  application_id text collate C not null
  question_id text collate C not null
  position integer not null
  asked text not null default ''::text
  answer text not null default ''::text
table call_application
  id text collate C not null
  call_id text collate C not null
  state text not null default 'draft'::text
  version integer not null default 1
  language text not null default 'nb'::text
  unit text collate C
  organisation text collate C
  title text collate norwegian not null default ''::text
  contact text not null default ''::text
  mail text not null default ''::text
  participants integer
  sought bigint
  seats integer
  purpose text not null default ''::text
  plan text not null default ''::text
  learning text not null default ''::text
  created_by text collate C not null
  created_at timestamp with time zone not null
  changed_at timestamp with time zone not null
  sent_at timestamp with time zone
table call_assessment
  application_id text collate C not null
  assessor text collate C not null
  criterion_id text collate C not null
  points smallint not null
  comment text not null default ''::text
  at timestamp with time zone not null
table call_assessor
  call_id text collate C not null
  account text collate C not null
table call_award
  application_id text collate C not null
  amount bigint not null
  seats integer not null
  reason text not null default ''::text
table comment
  id text collate C not null
  record_id text collate C not null
  author text collate C not null
  text text not null
  mentions text[] not null default '{}'::text[]
  at timestamp with time zone not null
  removed_at timestamp with time zone
  read_by text[] not null default '{}'::text[]
table contribution
  record_id text collate C not null
  statement text collate C
  targets text[] not null default '{}'::text[]
  goals smallint[] not null default '{}'::smallint[]
  channel text not null
table council_meeting
  id text collate C not null
  body text not null
  meets_on date not null
  papers_on date not null
  version integer not null default 1
  demo boolean not null default false
table coverage
  scope text collate C not null
  year integer not null
  active integer not null
  shown integer not null
table coverage_row
  scope text collate C not null
  year integer not null
  contribution text collate C not null
  record_id text collate C not null
  shown boolean not null
table digest
  account text collate C not null
  period text collate C not null
  at timestamp with time zone not null
  duties integer not null
  subject text not null default ''::text
  text text not null default ''::text
table digest_choice
  account text collate C not null
  often text not null
table duty
  id text collate C not null
  record_id text collate C not null
  rule text collate C not null
  occurrence text collate C not null
  due_on date not null
  from_time text not null default ''::text
  to_time text not null default ''::text
  place text not null default ''::text
  detail text not null default ''::text
  lead_days integer not null
  council boolean not null
  cancelled boolean not null
  gone boolean not null default false
  sequence integer not null default 0
  changed_at timestamp with time zone not null
  print text not null
  assigned_to text collate C
  snoozed_until date
  done_at timestamp with time zone
  done_by text collate C
table evidence
  id text collate C not null
  contribution_id text collate C not null
  position integer not null
  kind text not null
  year integer not null
  figure numeric
  attachment text collate C
  url text not null default ''::text
  case_number text not null default ''::text
  decided_on date
table exchange_rate
  currency text collate C not null
  day date not null
  nok bigint not null
  source text collate C not null
table exchange_rate_average
  currency text collate C not null
  year integer not null
  nok bigint not null
  days integer
table exchange_rate_import
  id text collate C not null
  at timestamp with time zone not null
  actor text collate C not null
  name text not null
  source text collate C not null
  counts jsonb not null
  rejected jsonb not null
table feedback
  id text collate C not null
  message text not null
  page text not null default ''::text
  mail text not null default ''::text
  language text not null
  received_at timestamp with time zone not null
  answered_at timestamp with time zone
  answered_by text collate C
table influence
  record_id text collate C not null
  channel text not null default ''::text
  institution text collate C
  institution_kind text not null default ''::text
  adopted_by text not null default ''::text
  adopted_on date
  case_number text not null default ''::text
  outcome text not null default ''::text
  outcome_url text not null default ''::text
  follow_up date
  shared text[] not null default '{}'::text[]
table influence_consultation
  id text collate C not null
  record_id text collate C not null
  position integer not null
  title text not null default ''::text
  due_on date
  url text not null default ''::text
  council boolean not null default false
  sent_on date
table influence_step
  id text collate C not null
  record_id text collate C not null
  position integer not null
  way text not null default ''::text
  membership text collate C
  meeting text collate C
  day date
  note text not null default ''::text
table internal_call
  record_id text collate C not null
  programme text collate C
  year integer
  opens_on date
  closes_on date
  closes_at text not null default ''::text
  currency text not null default ''::text
  total bigint
  seats integer
  max_per_applicant bigint
  min_award bigint
  assess_by date
  allocation integer not null default 1
  announced_on date
table internal_call_criterion
  id text collate C not null
  record_id text collate C not null
  position integer not null
  name text not null default ''::text
  weight integer
  hint text not null default ''::text
table internal_call_question
  id text collate C not null
  record_id text collate C not null
  position integer not null
  question text not null default ''::text
  required boolean not null default false
table kept_form
  token_hash text collate C not null
  account text collate C not null
  path text not null
  body text not null
  expires_at timestamp with time zone not null
table known_device
  token_hash text collate C not null
  account text collate C not null
  used_at timestamp with time zone not null
table log_entry
  record_id text collate C not null
  type text not null default ''::text
  category text not null default ''::text
  day date
  with_organisation text collate C
  with_whom text not null default ''::text
  amount bigint
  currency text not null default ''::text
  minutes integer
  url text not null default ''::text
  follow_up date
table login_token
  hash text collate C not null
  purpose text not null
  account text collate C
  back text not null default ''::text
  created_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  used_at timestamp with time zone
table mandate
  record_id text collate C not null
  body text collate norwegian not null default ''::text
  organisation text collate C
  relation text collate C
  on_behalf_of text collate C
  follows text collate C
  decided_by text not null default ''::text
  decided_on date
  case_number text not null default ''::text
  elected_by text not null default ''::text
table mandate_seat
  id text collate C not null
  record_id text collate C not null
  position integer not null
  number integer
  role text not null default ''::text
  person text collate norwegian not null default ''::text
  party text collate norwegian not null default ''::text
  starts_on date
  ends_on date
  replaces text not null default ''::text
  note text not null default ''::text
table meeting
  record_id text collate C not null
  type text not null default ''::text
  status text not null default ''::text
  day date
  from_time text not null default ''::text
  to_time text not null default ''::text
  last_day date
  place text collate norwegian not null default ''::text
  online boolean not null default false
  url text not null default ''::text
  attended integer
  countries text not null default ''::text
table meeting_follow_up
  id text collate C not null
  record_id text collate C not null
  position integer not null
  what text not null default ''::text
  who text not null default ''::text
  due_on date
  done boolean not null default false
table meeting_participant
  id text collate C not null
  record_id text collate C not null
  position integer not null
  name text collate norwegian not null default ''::text
  role text not null default ''::text
  organisation text collate norwegian not null default ''::text
  purpose text not null default ''::text
  ends_on date
table membership
  record_id text collate C not null
  organisation text collate C
  since integer
  requires text collate C
  renews_on date
  auto_renews boolean not null default false
  notice_months integer
  notice_on date
  url text not null default ''::text
  case_number text not null default ''::text
  assessment_recommendation text not null default ''::text
table membership_document
  id text collate C not null
  record_id text collate C not null
  position integer not null
  title text collate norwegian not null default ''::text
  url text not null default ''::text
table membership_fee
  id text collate C not null
  record_id text collate C not null
  position integer not null
  year integer
  amount bigint
  currency text not null default ''::text
  paid_nok bigint
  due_on date
  paid_on date
  note text not null default ''::text
table membership_group
  id text collate C not null
  record_id text collate C not null
  position integer not null
  name text collate norwegian not null default ''::text
  part text collate norwegian not null default ''::text
  url text not null default ''::text
table membership_holding
  id text collate C not null
  record_id text collate C not null
  position integer not null
  organisation text collate C
  starts_on date
  ends_on date
  note text not null default ''::text
table message
  id text collate C not null
  account text collate C
  recipient text not null
  subject text not null
  text text not null
  html text
  state text not null default 'waiting'::text
  tries integer not null default 0
  created_at timestamp with time zone not null
  next_try_at timestamp with time zone not null
  sent_at timestamp with time zone
  failure text not null default ''::text
table migration
  name text not null
table nightly_run
  job text collate C not null
  ran_at timestamp with time zone not null
table organisation
  record_id text collate C not null
  type text not null default ''::text
  country text not null default ''::text
  seat text collate norwegian not null default ''::text
  region text collate norwegian not null default ''::text
  nuts text not null default ''::text
  website text not null default ''::text
  founded_on date
  dissolved_on date
  parent_organisation text collate C
  is_umbrella boolean not null default false
  assessment text not null default ''::text
table organisation_alias
  id text collate C not null
  record_id text collate C not null
  position integer not null
  name text collate norwegian not null default ''::text
  note text not null default ''::text
table organisation_identifier
  id text collate C not null
  record_id text collate C not null
  position integer not null
  scheme text not null default ''::text
  value text not null default ''::text
table organisation_person
  id text collate C not null
  record_id text collate C not null
  position integer not null
  name text collate norwegian not null default ''::text
  role text not null default ''::text
  mail text not null default ''::text
  phone text not null default ''::text
  purpose text not null default ''::text
  source text not null default ''::text
  confirmed_on date
  ends_on date
table organisation_succession
  id text collate C not null
  record_id text collate C not null
  position integer not null
  predecessor text collate C
  on_day date
  how text not null default ''::text
  note text not null default ''::text
table organisation_umbrella
  id text collate C not null
  record_id text collate C not null
  position integer not null
  organisation text collate C
  starts_on date
  ends_on date
table programme
  record_id text collate C not null
  code text collate C not null default ''::text
  period_from integer
  period_to integer
  norway_status text not null default ''::text
  eligible text not null default ''::text
  eligible_area text collate norwegian not null default ''::text
  norwegian_body text collate norwegian not null default ''::text
  url text not null default ''::text
  currency text not null default ''::text
  norwegian_currency text not null default ''::text
  norwegian_money text not null default ''::text
  min_partners integer
  min_countries integer
  categories text[] not null default '{}'::text[]
  indirect_percent integer
  retention_years integer
  report_months integer
  report_due_months integer
  report_due_days integer
  claim_with_report boolean not null default false
  decision_needed boolean not null default false
table programme_deadline
  id text collate C not null
  record_id text collate C not null
  position integer not null
  kind text not null default ''::text
  weeks_before integer
  name text collate norwegian not null default ''::text
  note text not null default ''::text
  source text collate norwegian not null default ''::text
table programme_paper
  id text collate C not null
  record_id text collate C not null
  position integer not null
  what text not null default ''::text
  when text not null default ''::text
  note text not null default ''::text
  source text collate norwegian not null default ''::text
table programme_rate
  id text collate C not null
  record_id text collate C not null
  position integer not null
  percent integer
  who text not null default ''::text
  scheme text not null default ''::text
  call text not null default ''::text
  valid_from date
  valid_to date
  note text not null default ''::text
  source text collate norwegian not null default ''::text
  read_on date
table programme_scheme
  id text collate C not null
  record_id text collate C not null
  position integer not null
  code text not null default ''::text
  name text collate norwegian not null default ''::text
  min_partners integer
  min_countries integer
  max_months integer
  lump_sums text not null default ''::text
  max_grant bigint
  currency text not null default ''::text
  valid_from date
  valid_to date
  source text collate norwegian not null default ''::text
table programme_source
  id text collate C not null
  record_id text collate C not null
  position integer not null
  what text collate norwegian not null default ''::text
  url text not null default ''::text
  read_on date
  note text not null default ''::text
table project
  record_id text collate C not null
  acronym text collate norwegian not null default ''::text
  stage text not null default ''::text
  programme text collate C
  action text not null default ''::text
  call text not null default ''::text
  topic text not null default ''::text
  organisation text collate C
  role text not null default ''::text
  number text not null default ''::text
  currency text not null default ''::text
  sought bigint
  granted bigint
  total bigint
  rate text not null default ''::text
  rate_on date
  deadline date
  hours_needed integer
  own_needed bigint
  themes text[] not null default '{}'::text[]
  audiences text[] not null default '{}'::text[]
  url text not null default ''::text
  case_number text not null default ''::text
  status_months integer
  keep_until date
table project_attempt
  id text collate C not null
  record_id text collate C not null
  position integer not null
  call text not null default ''::text
  deadline date
  sent_on date
  sought bigint
  currency text not null default ''::text
  hours integer
  spent bigint
  outcome text not null default ''::text
  decided_on date
  granted bigint
  score text not null default ''::text
  reasons text[] not null default '{}'::text[]
  comments text not null default ''::text
table project_before
  id text collate C not null
  record_id text collate C not null
  position integer not null
  what text collate norwegian not null default ''::text
  weeks integer
  done_on date
table project_budget
  id text collate C not null
  record_id text collate C not null
  position integer not null
  organisation text collate C
  category text not null default ''::text
  year integer
  amount bigint
  currency text not null default ''::text
  note text not null default ''::text
table project_claim
  id text collate C not null
  record_id text collate C not null
  position integer not null
  kind text not null default ''::text
  period_from date
  period_to date
  expected_on date
  claimed bigint
  currency text not null default ''::text
  claimed_on date
  rate text not null default ''::text
  approved bigint
  approved_on date
  received bigint
  received_on date
  note text not null default ''::text
table project_commitment
  record_id text collate C not null
  year integer
  currency text collate C not null
  cash bigint not null
  hours bigint not null
  cash_nok bigint
  hours_nok bigint
  low bigint
  high bigint
table project_decision
  id text collate C not null
  project text collate C not null
  asked_by text not null
  asked_at timestamp with time zone not null
  decider text not null
  hours integer
  own_nok bigint
  question text not null default ''::text
  answer text
  reasons text[] not null default '{}'::text[]
  comment text not null default ''::text
  decided_by text
  decided_at timestamp with time zone
  version integer
  withdrawn_at timestamp with time zone
table project_deliverable
  id text collate C not null
  record_id text collate C not null
  position integer not null
  kind text not null default ''::text
  package text not null default ''::text
  title text collate norwegian not null default ''::text
  due_on date
  done_on date
  note text not null default ''::text
table project_financing
  id text collate C not null
  record_id text collate C not null
  position integer not null
  source text not null default ''::text
  organisation text collate C
  year integer
  amount bigint
  currency text not null default ''::text
  hours integer
  note text not null default ''::text
table project_flow
  record_id text collate C not null
  quarter date not null
  paid bigint not null
  received bigint not null
table project_holding
  id text collate C not null
  record_id text collate C not null
  position integer not null
  organisation text collate C
  starts_on date
  ends_on date
  note text not null default ''::text
table project_indicator
  id text collate C not null
  record_id text collate C not null
  position integer not null
  level text not null default ''::text
  name text collate norwegian not null default ''::text
  unit text not null default ''::text
  baseline text not null default ''::text
  target text not null default ''::text
  achieved text not null default ''::text
  measured_on date
  goal text not null default ''::text
table project_package
  id text collate C not null
  record_id text collate C not null
  position integer not null
  number text not null default ''::text
  title text collate norwegian not null default ''::text
  organisation text collate C
  starts_on date
  ends_on date
  note text not null default ''::text
table project_paper
  id text collate C not null
  record_id text collate C not null
  position integer not null
  what text not null default ''::text
  state text not null default ''::text
  place text not null default ''::text
  note text not null default ''::text
table project_partner
  id text collate C not null
  record_id text collate C not null
  position integer not null
  organisation text collate C
  role text not null default ''::text
  country text not null default ''::text
  share integer
  contact text not null default ''::text
  contact_mail text not null default ''::text
table project_reminder
  record_id text collate C not null
  day date not null
table project_report
  id text collate C not null
  record_id text collate C not null
  position integer not null
  kind text not null default ''::text
  period_from date
  period_to date
  due_on date
  sent_on date
  approved_on date
  note text not null default ''::text
table project_risk
  id text collate C not null
  record_id text collate C not null
  position integer not null
  what text collate norwegian not null default ''::text
  likelihood text not null default ''::text
  consequence text not null default ''::text
  measure text not null default ''::text
  owner text not null default ''::text
  closed_on date
table project_source
  record_id text collate C not null
  source text collate C not null
  programme text collate C not null
  number text collate C not null
  organisation text collate C
  role_word text not null
  told jsonb not null
  told_at timestamp with time zone not null
table project_status
  id text collate C not null
  record_id text collate C not null
  position integer not null
  on_day date
  light text not null default ''::text
  text text not null default ''::text
table project_sum
  record_id text collate C not null
  currency text collate C not null
  has_rate boolean not null
  granted bigint not null
  sought bigint not null
  budget bigint not null
  eu bigint not null
  ir bigint not null
  own_cash bigint not null
  own_hours bigint not null
  others bigint not null
  claimed bigint not null
  approved bigint not null
  received bigint not null
  granted_nok bigint not null
  sought_nok bigint not null
  budget_nok bigint not null
  eu_nok bigint not null
  ir_nok bigint not null
  own_cash_nok bigint not null
  own_hours_nok bigint not null
  others_nok bigint not null
  claimed_nok bigint not null
  approved_nok bigint not null
  received_nok bigint not null
  outstanding_low bigint not null
  outstanding_high bigint not null
table published
  id text collate C not null
  language text not null
  kind text collate C not null
  parent text collate C
  statement text collate C
  goals smallint[] not null default '{}'::smallint[]
  channel text collate C
  title text collate norwegian not null
  starts_on date
  ends_on date
  words text not null
  document jsonb not null
  published_at timestamp with time zone not null
  unit text generated (document #>> '{unit,name}'::text[])
  place text generated (document #>> '{details,place}'::text[])
  summary text generated (document #>> '{texts,summary,text}'::text[])
  has_page boolean not null default true
  agreement_stage text generated 
CASE
    WHEN (kind = 'agreement'::text) THEN (document #>> '{details,stage}'::text[])
    ELSE NULL::text
END
  agreement_country text generated 
CASE
    WHEN (kind = 'agreement'::text) THEN NULLIF((document #>> '{details,country}'::text[]), ''::text)
    ELSE NULL::text
END
  since integer generated 
CASE
    WHEN (kind = ANY (ARRAY['membership'::text, 'agreement'::text])) THEN COALESCE(((document #>> '{details,since}'::text[]))::integer, (EXTRACT(year FROM starts_on))::integer)
    ELSE NULL::integer
END
  project jsonb generated 
CASE
    WHEN (kind = 'project'::text) THEN project_in_list(document)
    ELSE NULL::jsonb
END
table published_attachment
  id text collate C not null
  record_id text collate C not null
  name text not null
  media_type text not null
  bytes bigint not null
  sha256 text collate C not null
  preview text collate C
table published_coverage
  scope text collate C not null
  year integer not null
  active integer not null
  shown integer not null
table published_coverage_row
  scope text collate C not null
  year integer not null
  contribution text collate C not null
  record_id text collate C not null
  shown boolean not null
table published_goal
  goal smallint not null
  language text not null
  id text collate C not null
  starts_on date
table published_reference
  id text collate C not null
  role text collate C not null
  target text collate C not null
table published_search
  id text collate C not null
  language text not null
  kind text collate C not null
  source text collate C not null
  title text collate norwegian not null
  body text not null
  day date
  title_words text not null
  title_lexemes tsvector not null
  lexemes tsvector not null
table published_setting
  key text collate C not null
  value jsonb not null
  version integer not null default 1
table record
  id text collate C not null
  kind text collate C not null
  parent text collate C
  state text not null
  visibility text not null
  audience text not null
  legal_basis text not null default ''::text
  review_date date
  unit text collate C
  responsible text collate C
  team text[] not null default '{}'::text[]
  starts_on date
  ends_on date
  tags text[] not null default '{}'::text[]
  source_language text not null
  title_nb text collate norwegian not null
  title_nn text collate norwegian not null
  title_en text collate norwegian not null
  version integer not null default 1
  published_version integer
  published_at timestamp with time zone
  declassified_by text collate C
  created_by text collate C not null
  created_at timestamp with time zone not null
  changed_by text collate C not null
  changed_at timestamp with time zone not null
  trashed_at timestamp with time zone
  trashed_by text collate C
  demo boolean not null default false
table record_link
  from_id text collate C not null
  to_id text collate C not null
  at timestamp with time zone not null
  actor text collate C not null
table record_reference
  record_id text collate C not null
  role text collate C not null
  target text collate C not null
table record_text
  record_id text collate C not null
  field text collate C not null
  language text not null
  value text not null
  borrowed_from text
  source_revision integer not null
table record_version
  record_id text collate C not null
  version integer not null
  snapshot json not null
  actor text collate C not null
  at timestamp with time zone not null
  action text not null
table session
  id text collate C not null
  token_hash text collate C not null
  account text collate C not null
  created_at timestamp with time zone not null
  last_seen_at timestamp with time zone not null
  authenticated_at timestamp with time zone not null
  device text not null
  ended_at timestamp with time zone
table sheet_import
  id text collate C not null
  actor text collate C not null
  at timestamp with time zone not null
  name text not null
  language text not null
  state text not null default 'planned'::text
  total integer not null
  done integer not null default 0
  done_at timestamp with time zone
  kind text not null
  sheets jsonb not null default '[]'::jsonb
  notices jsonb not null default '[]'::jsonb
table sheet_import_row
  import_id text collate C not null
  number integer not null
  outcome text not null
  done boolean not null default false
  plan jsonb not null
  bundle integer not null
table statement
  id text collate C not null
  strategy text collate C not null
  code text collate C not null
  kind text not null
  parent text collate C
  position integer not null
  place text not null
  official_text text not null
  goals smallint[] not null default '{}'::smallint[]
  channels text[] not null default '{}'::text[]
  mentions jsonb not null default '[]'::jsonb
  unsure boolean not null default false
  blocks integer[] not null default '{}'::integer[]
  why text[] not null default '{}'::text[]
table statement_successor
  old text collate C not null
  new text collate C not null
table strategy
  record_id text collate C not null
  body text not null default ''::text
  adopted_on date
  period_from integer
  period_to integer
  adopted_at timestamp with time zone
  supersedes text collate C
  language text not null
  source jsonb not null default '[]'::jsonb
  warnings text[] not null default '{}'::text[]
table unit
  id text collate C not null
  name_nb text collate norwegian not null
  name_nn text collate norwegian not null
  name_en text collate norwegian not null
  mail text not null default ''::text
  phone text not null default ''::text
  ended_on date
  demo boolean not null default false
  version integer not null default 1

constraint account account_language_check: CHECK ((language = ANY (ARRAY['nb'::text, 'nn'::text, 'en'::text])))
constraint account account_name_check: CHECK ((name <> ''::text))
constraint account account_pkey: PRIMARY KEY (id)
constraint account account_unit_fkey: FOREIGN KEY (unit) REFERENCES unit(id)
constraint activity activity_channel_check: CHECK ((channel = ANY (ARRAY['membership'::text, 'agreement'::text, 'project'::text, 'knowledge'::text])))
constraint activity activity_pkey: PRIMARY KEY (record_id)
constraint activity activity_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint agreement agreement_check: CHECK ((successor <> record_id))
constraint agreement agreement_pkey: PRIMARY KEY (record_id)
constraint agreement agreement_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint agreement agreement_successor_fkey: FOREIGN KEY (successor) REFERENCES record(id)
constraint agreement agreement_via_fkey: FOREIGN KEY (via) REFERENCES record(id)
constraint agreement_body agreement_body_pkey: PRIMARY KEY (id)
constraint agreement_body agreement_body_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint agreement_document agreement_document_pkey: PRIMARY KEY (id)
constraint agreement_document agreement_document_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint agreement_holding agreement_holding_organisation_fkey: FOREIGN KEY (organisation) REFERENCES record(id)
constraint agreement_holding agreement_holding_pkey: PRIMARY KEY (id)
constraint agreement_holding agreement_holding_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint agreement_measure agreement_measure_pkey: PRIMARY KEY (id)
constraint agreement_measure agreement_measure_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint agreement_party agreement_party_organisation_fkey: FOREIGN KEY (organisation) REFERENCES record(id)
constraint agreement_party agreement_party_pkey: PRIMARY KEY (id)
constraint agreement_party agreement_party_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint agreement_programme agreement_programme_pkey: PRIMARY KEY (id)
constraint agreement_programme agreement_programme_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint agreement_source agreement_source_pkey: PRIMARY KEY (id)
constraint agreement_source agreement_source_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint attachment attachment_bytes_check: CHECK ((bytes > 0))
constraint attachment attachment_check: CHECK (((visibility = 'public'::text) OR (legal_basis <> ''::text)))
constraint attachment attachment_name_check: CHECK ((name <> ''::text))
constraint attachment attachment_pkey: PRIMARY KEY (id)
constraint attachment attachment_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE DEFERRABLE
constraint attachment attachment_visibility_check: CHECK ((visibility = ANY (ARRAY['public'::text, 'internal'::text, 'restricted'::text])))
constraint attempt attempt_pkey: PRIMARY KEY (key)
constraint audit_entry audit_entry_pkey: PRIMARY KEY (seq)
constraint audit_head audit_head_one_check: CHECK (one)
constraint audit_head audit_head_pkey: PRIMARY KEY (one)
constraint binder_file binder_file_attachment_fkey: FOREIGN KEY (attachment) REFERENCES attachment(id) ON DELETE CASCADE
constraint binder_file binder_file_pkey: PRIMARY KEY (attachment)
constraint binder_file binder_file_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint calendar calendar_account_fkey: FOREIGN KEY (account) REFERENCES account(id) ON DELETE CASCADE
constraint calendar calendar_check: CHECK (((scope = 'mine'::text) = (target = ''::text)))
constraint calendar calendar_language_check: CHECK ((language = ANY (ARRAY['nb'::text, 'nn'::text, 'en'::text])))
constraint calendar calendar_pkey: PRIMARY KEY (id)
constraint calendar calendar_scope_check: CHECK ((scope = ANY (ARRAY['mine'::text, 'unit'::text, 'kind'::text])))
constraint calendar calendar_token_hash_key: UNIQUE (token_hash)
constraint call_answer call_answer_application_id_fkey: FOREIGN KEY (application_id) REFERENCES call_application(id) ON DELETE CASCADE
constraint call_answer call_answer_pkey: PRIMARY KEY (application_id, question_id)
constraint call_application call_application_call_id_fkey: FOREIGN KEY (call_id) REFERENCES record(id) ON DELETE CASCADE
constraint call_application call_application_organisation_fkey: FOREIGN KEY (organisation) REFERENCES record(id) ON DELETE SET NULL
constraint call_application call_application_pkey: PRIMARY KEY (id)
constraint call_application call_application_state_check: CHECK ((state = ANY (ARRAY['draft'::text, 'sent'::text, 'granted'::text, 'partly'::text, 'refused'::text])))
constraint call_application call_application_unit_fkey: FOREIGN KEY (unit) REFERENCES unit(id) ON DELETE SET NULL
constraint call_assessment call_assessment_application_id_fkey: FOREIGN KEY (application_id) REFERENCES call_application(id) ON DELETE CASCADE
constraint call_assessment call_assessment_pkey: PRIMARY KEY (application_id, assessor, criterion_id)
constraint call_assessment call_assessment_points_check: CHECK (((points >= 0) AND (points <= 10)))
constraint call_assessor call_assessor_account_fkey: FOREIGN KEY (account) REFERENCES account(id) ON DELETE CASCADE
constraint call_assessor call_assessor_call_id_fkey: FOREIGN KEY (call_id) REFERENCES record(id) ON DELETE CASCADE
constraint call_assessor call_assessor_pkey: PRIMARY KEY (call_id, account)
constraint call_award call_award_amount_check: CHECK ((amount >= 0))
constraint call_award call_award_application_id_fkey: FOREIGN KEY (application_id) REFERENCES call_application(id) ON DELETE CASCADE
constraint call_award call_award_pkey: PRIMARY KEY (application_id)
constraint call_award call_award_seats_check: CHECK ((seats >= 0))
constraint comment comment_author_fkey: FOREIGN KEY (author) REFERENCES account(id)
constraint comment comment_pkey: PRIMARY KEY (id)
constraint comment comment_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint comment comment_text_check: CHECK ((text <> ''::text))
constraint contribution contribution_channel_check: CHECK ((channel = ANY (ARRAY['membership'::text, 'agreement'::text, 'project'::text, 'knowledge'::text])))
constraint contribution contribution_check: CHECK (((statement IS NOT NULL) OR (targets <> '{}'::text[])))
constraint contribution contribution_pkey: PRIMARY KEY (record_id)
constraint contribution contribution_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint contribution contribution_statement_fkey: FOREIGN KEY (statement) REFERENCES statement(id)
constraint council_meeting council_meeting_body_check: CHECK ((body = ANY (ARRAY['council'::text, 'executive'::text, 'committee'::text])))
constraint council_meeting council_meeting_body_meets_on_key: UNIQUE (body, meets_on)
constraint council_meeting council_meeting_check: CHECK ((papers_on <= meets_on))
constraint council_meeting council_meeting_pkey: PRIMARY KEY (id)
constraint coverage coverage_pkey: PRIMARY KEY (scope, year)
constraint coverage_row coverage_row_pkey: PRIMARY KEY (scope, year, contribution)
constraint digest digest_account_fkey: FOREIGN KEY (account) REFERENCES account(id) ON DELETE CASCADE
constraint digest digest_pkey: PRIMARY KEY (account, period)
constraint digest_choice digest_choice_account_fkey: FOREIGN KEY (account) REFERENCES account(id) ON DELETE CASCADE
constraint digest_choice digest_choice_often_check: CHECK ((often = ANY (ARRAY['off'::text, 'weekly'::text, 'daily'::text])))
constraint digest_choice digest_choice_pkey: PRIMARY KEY (account)
constraint duty duty_assigned_to_fkey: FOREIGN KEY (assigned_to) REFERENCES account(id)
constraint duty duty_lead_days_check: CHECK ((lead_days >= 0))
constraint duty duty_pkey: PRIMARY KEY (id)
constraint duty duty_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint duty duty_record_id_rule_occurrence_key: UNIQUE (record_id, rule, occurrence)
constraint evidence evidence_attachment_fkey: FOREIGN KEY (attachment) REFERENCES attachment(id)
constraint evidence evidence_contribution_id_fkey: FOREIGN KEY (contribution_id) REFERENCES contribution(record_id) ON DELETE CASCADE
constraint evidence evidence_kind_check: CHECK ((kind = ANY (ARRAY['document'::text, 'figure'::text, 'quote'::text, 'decision'::text])))
constraint evidence evidence_pkey: PRIMARY KEY (contribution_id, id)
constraint evidence evidence_year_check: CHECK (((year >= 1900) AND (year <= 2200)))
constraint exchange_rate exchange_rate_currency_check: CHECK ((currency ~ '^[A-Z]{3}$'::text))
constraint exchange_rate exchange_rate_nok_check: CHECK ((nok > 0))
constraint exchange_rate exchange_rate_pkey: PRIMARY KEY (currency, day)
constraint exchange_rate exchange_rate_source_check: CHECK ((source = ANY (ARRAY['norges-bank'::text, 'ecb'::text])))
constraint exchange_rate_average exchange_rate_average_currency_check: CHECK ((currency ~ '^[A-Z]{3}$'::text))
constraint exchange_rate_average exchange_rate_average_days_check: CHECK ((days > 0))
constraint exchange_rate_average exchange_rate_average_nok_check: CHECK ((nok > 0))
constraint exchange_rate_average exchange_rate_average_pkey: PRIMARY KEY (currency, year)
constraint exchange_rate_import exchange_rate_import_pkey: PRIMARY KEY (id)
constraint feedback feedback_language_check: CHECK ((language = ANY (ARRAY['nb'::text, 'nn'::text, 'en'::text])))
constraint feedback feedback_message_check: CHECK ((message <> ''::text))
constraint feedback feedback_pkey: PRIMARY KEY (id)
constraint influence influence_institution_fkey: FOREIGN KEY (institution) REFERENCES record(id)
constraint influence influence_pkey: PRIMARY KEY (record_id)
constraint influence influence_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint influence_consultation influence_consultation_pkey: PRIMARY KEY (id)
constraint influence_consultation influence_consultation_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint influence_step influence_step_meeting_fkey: FOREIGN KEY (meeting) REFERENCES record(id)
constraint influence_step influence_step_membership_fkey: FOREIGN KEY (membership) REFERENCES record(id)
constraint influence_step influence_step_pkey: PRIMARY KEY (id)
constraint influence_step influence_step_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint internal_call internal_call_pkey: PRIMARY KEY (record_id)
constraint internal_call internal_call_programme_fkey: FOREIGN KEY (programme) REFERENCES record(id)
constraint internal_call internal_call_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint internal_call_criterion internal_call_criterion_pkey: PRIMARY KEY (id)
constraint internal_call_criterion internal_call_criterion_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint internal_call_question internal_call_question_pkey: PRIMARY KEY (id)
constraint internal_call_question internal_call_question_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint kept_form kept_form_account_fkey: FOREIGN KEY (account) REFERENCES account(id) ON DELETE CASCADE
constraint kept_form kept_form_body_check: CHECK ((octet_length(body) <= 65536))
constraint kept_form kept_form_pkey: PRIMARY KEY (token_hash)
constraint known_device known_device_account_fkey: FOREIGN KEY (account) REFERENCES account(id) ON DELETE CASCADE
constraint known_device known_device_pkey: PRIMARY KEY (token_hash)
constraint log_entry log_entry_pkey: PRIMARY KEY (record_id)
constraint log_entry log_entry_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint log_entry log_entry_with_organisation_fkey: FOREIGN KEY (with_organisation) REFERENCES record(id)
constraint login_token login_token_account_fkey: FOREIGN KEY (account) REFERENCES account(id) ON DELETE CASCADE
constraint login_token login_token_check: CHECK (((account IS NULL) = (purpose = 'firstAdministrator'::text)))
constraint login_token login_token_pkey: PRIMARY KEY (hash)
constraint login_token login_token_purpose_check: CHECK ((purpose = ANY (ARRAY['magic'::text, 'invitation'::text, 'reset'::text, 'firstAdministrator'::text])))
constraint mandate mandate_follows_fkey: FOREIGN KEY (follows) REFERENCES record(id)
constraint mandate mandate_on_behalf_of_fkey: FOREIGN KEY (on_behalf_of) REFERENCES record(id)
constraint mandate mandate_organisation_fkey: FOREIGN KEY (organisation) REFERENCES record(id)
constraint mandate mandate_pkey: PRIMARY KEY (record_id)
constraint mandate mandate_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint mandate mandate_relation_fkey: FOREIGN KEY (relation) REFERENCES record(id)
constraint mandate_seat mandate_seat_pkey: PRIMARY KEY (id)
constraint mandate_seat mandate_seat_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint meeting meeting_pkey: PRIMARY KEY (record_id)
constraint meeting meeting_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint meeting_follow_up meeting_follow_up_pkey: PRIMARY KEY (id)
constraint meeting_follow_up meeting_follow_up_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint meeting_participant meeting_participant_pkey: PRIMARY KEY (id)
constraint meeting_participant meeting_participant_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint membership membership_check: CHECK ((requires <> record_id))
constraint membership membership_notice_months_check: CHECK ((notice_months >= 0))
constraint membership membership_organisation_fkey: FOREIGN KEY (organisation) REFERENCES record(id)
constraint membership membership_pkey: PRIMARY KEY (record_id)
constraint membership membership_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint membership membership_requires_fkey: FOREIGN KEY (requires) REFERENCES record(id)
constraint membership_document membership_document_pkey: PRIMARY KEY (id)
constraint membership_document membership_document_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint membership_fee membership_fee_pkey: PRIMARY KEY (id)
constraint membership_fee membership_fee_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint membership_group membership_group_pkey: PRIMARY KEY (id)
constraint membership_group membership_group_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint membership_holding membership_holding_organisation_fkey: FOREIGN KEY (organisation) REFERENCES record(id)
constraint membership_holding membership_holding_pkey: PRIMARY KEY (id)
constraint membership_holding membership_holding_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint message message_account_fkey: FOREIGN KEY (account) REFERENCES account(id) ON DELETE SET NULL
constraint message message_pkey: PRIMARY KEY (id)
constraint message message_recipient_check: CHECK ((recipient !~ '[[:space:][:cntrl:]]'::text))
constraint message message_state_check: CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text])))
constraint message message_subject_check: CHECK ((subject !~ '[[:cntrl:]]'::text))
constraint migration migration_pkey: PRIMARY KEY (name)
constraint nightly_run nightly_run_pkey: PRIMARY KEY (job)
constraint organisation organisation_check: CHECK ((dissolved_on >= founded_on))
constraint organisation organisation_parent_organisation_fkey: FOREIGN KEY (parent_organisation) REFERENCES record(id)
constraint organisation organisation_pkey: PRIMARY KEY (record_id)
constraint organisation organisation_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint organisation_alias organisation_alias_pkey: PRIMARY KEY (id)
constraint organisation_alias organisation_alias_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint organisation_identifier organisation_identifier_pkey: PRIMARY KEY (id)
constraint organisation_identifier organisation_identifier_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint organisation_person organisation_person_pkey: PRIMARY KEY (id)
constraint organisation_person organisation_person_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint organisation_succession organisation_succession_pkey: PRIMARY KEY (id)
constraint organisation_succession organisation_succession_predecessor_fkey: FOREIGN KEY (predecessor) REFERENCES record(id)
constraint organisation_succession organisation_succession_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint organisation_umbrella organisation_umbrella_check: CHECK ((ends_on >= starts_on))
constraint organisation_umbrella organisation_umbrella_organisation_fkey: FOREIGN KEY (organisation) REFERENCES record(id)
constraint organisation_umbrella organisation_umbrella_pkey: PRIMARY KEY (id)
constraint organisation_umbrella organisation_umbrella_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint programme programme_indirect_percent_check: CHECK ((indirect_percent >= 0))
constraint programme programme_min_countries_check: CHECK ((min_countries >= 0))
constraint programme programme_min_partners_check: CHECK ((min_partners >= 0))
constraint programme programme_pkey: PRIMARY KEY (record_id)
constraint programme programme_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint programme programme_report_due_days_check: CHECK ((report_due_days >= 0))
constraint programme programme_report_due_months_check: CHECK ((report_due_months >= 0))
constraint programme programme_report_months_check: CHECK ((report_months >= 0))
constraint programme programme_retention_years_check: CHECK ((retention_years >= 0))
constraint programme_deadline programme_deadline_pkey: PRIMARY KEY (id)
constraint programme_deadline programme_deadline_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint programme_paper programme_paper_pkey: PRIMARY KEY (id)
constraint programme_paper programme_paper_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint programme_rate programme_rate_pkey: PRIMARY KEY (id)
constraint programme_rate programme_rate_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint programme_scheme programme_scheme_pkey: PRIMARY KEY (id)
constraint programme_scheme programme_scheme_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint programme_source programme_source_pkey: PRIMARY KEY (id)
constraint programme_source programme_source_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint project project_organisation_fkey: FOREIGN KEY (organisation) REFERENCES record(id)
constraint project project_pkey: PRIMARY KEY (record_id)
constraint project project_programme_fkey: FOREIGN KEY (programme) REFERENCES record(id)
constraint project project_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint project_attempt project_attempt_pkey: PRIMARY KEY (id)
constraint project_attempt project_attempt_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint project_before project_before_pkey: PRIMARY KEY (id)
constraint project_before project_before_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint project_budget project_budget_organisation_fkey: FOREIGN KEY (organisation) REFERENCES record(id)
constraint project_budget project_budget_pkey: PRIMARY KEY (id)
constraint project_budget project_budget_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint project_claim project_claim_pkey: PRIMARY KEY (id)
constraint project_claim project_claim_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint project_commitment project_commitment_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint project_commitment project_commitment_record_id_year_currency_key: UNIQUE NULLS NOT DISTINCT (record_id, year, currency)
constraint project_decision project_decision_answer_check: CHECK ((answer = ANY (ARRAY['go'::text, 'no_go'::text])))
constraint project_decision project_decision_check: CHECK (((answer IS NULL) = (decided_at IS NULL)))
constraint project_decision project_decision_check1: CHECK (((withdrawn_at IS NULL) OR (answer IS NULL)))
constraint project_decision project_decision_pkey: PRIMARY KEY (id)
constraint project_decision project_decision_project_fkey: FOREIGN KEY (project) REFERENCES record(id) ON DELETE CASCADE
constraint project_deliverable project_deliverable_pkey: PRIMARY KEY (id)
constraint project_deliverable project_deliverable_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint project_financing project_financing_organisation_fkey: FOREIGN KEY (organisation) REFERENCES record(id)
constraint project_financing project_financing_pkey: PRIMARY KEY (id)
constraint project_financing project_financing_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint project_flow project_flow_pkey: PRIMARY KEY (record_id, quarter)
constraint project_flow project_flow_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint project_holding project_holding_organisation_fkey: FOREIGN KEY (organisation) REFERENCES record(id)
constraint project_holding project_holding_pkey: PRIMARY KEY (id)
constraint project_holding project_holding_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint project_indicator project_indicator_pkey: PRIMARY KEY (id)
constraint project_indicator project_indicator_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint project_package project_package_organisation_fkey: FOREIGN KEY (organisation) REFERENCES record(id)
constraint project_package project_package_pkey: PRIMARY KEY (id)
constraint project_package project_package_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint project_paper project_paper_pkey: PRIMARY KEY (id)
constraint project_paper project_paper_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint project_partner project_partner_organisation_fkey: FOREIGN KEY (organisation) REFERENCES record(id)
constraint project_partner project_partner_pkey: PRIMARY KEY (id)
constraint project_partner project_partner_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint project_reminder project_reminder_pkey: PRIMARY KEY (record_id)
constraint project_reminder project_reminder_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint project_report project_report_pkey: PRIMARY KEY (id)
constraint project_report project_report_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint project_risk project_risk_pkey: PRIMARY KEY (id)
constraint project_risk project_risk_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint project_source project_source_organisation_fkey: FOREIGN KEY (organisation) REFERENCES record(id) ON DELETE CASCADE
constraint project_source project_source_pkey: PRIMARY KEY (record_id, source)
constraint project_source project_source_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint project_status project_status_pkey: PRIMARY KEY (id)
constraint project_status project_status_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint project_sum project_sum_pkey: PRIMARY KEY (record_id, currency, has_rate)
constraint project_sum project_sum_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint published published_language_check: CHECK ((language = ANY (ARRAY['nb'::text, 'nn'::text, 'en'::text])))
constraint published published_pkey: PRIMARY KEY (id, language)
constraint published_attachment published_attachment_pkey: PRIMARY KEY (id)
constraint published_coverage published_coverage_pkey: PRIMARY KEY (scope, year)
constraint published_coverage_row published_coverage_row_pkey: PRIMARY KEY (scope, year, contribution)
constraint published_goal published_goal_id_language_fkey: FOREIGN KEY (id, language) REFERENCES published(id, language) ON DELETE CASCADE
constraint published_goal published_goal_pkey: PRIMARY KEY (goal, language, id)
constraint published_reference published_reference_pkey: PRIMARY KEY (id, role, target)
constraint published_search published_search_language_check: CHECK ((language = ANY (ARRAY['nb'::text, 'nn'::text, 'en'::text])))
constraint published_search published_search_pkey: PRIMARY KEY (id, language)
constraint published_setting published_setting_pkey: PRIMARY KEY (key)
constraint record record_audience_check: CHECK ((audience = ANY (ARRAY['public'::text, 'internal'::text, 'restricted'::text])))
constraint record record_check: CHECK ((ends_on >= starts_on))
constraint record record_check1: CHECK (((state = 'draft'::text) OR (visibility = 'public'::text) OR (legal_basis <> ''::text)))
constraint record record_parent_fkey: FOREIGN KEY (parent) REFERENCES record(id)
constraint record record_pkey: PRIMARY KEY (id)
constraint record record_responsible_fkey: FOREIGN KEY (responsible) REFERENCES account(id)
constraint record record_source_language_check: CHECK ((source_language = ANY (ARRAY['nb'::text, 'nn'::text, 'en'::text])))
constraint record record_state_check: CHECK ((state = ANY (ARRAY['draft'::text, 'review'::text, 'published'::text, 'archived'::text])))
constraint record record_unit_fkey: FOREIGN KEY (unit) REFERENCES unit(id)
constraint record record_visibility_check: CHECK ((visibility = ANY (ARRAY['public'::text, 'internal'::text, 'restricted'::text])))
constraint record_link record_link_check: CHECK ((from_id <> to_id))
constraint record_link record_link_from_id_fkey: FOREIGN KEY (from_id) REFERENCES record(id) ON DELETE CASCADE
constraint record_link record_link_pkey: PRIMARY KEY (from_id, to_id)
constraint record_link record_link_to_id_fkey: FOREIGN KEY (to_id) REFERENCES record(id) ON DELETE CASCADE
constraint record_reference record_reference_pkey: PRIMARY KEY (record_id, role, target)
constraint record_reference record_reference_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint record_reference record_reference_target_fkey: FOREIGN KEY (target) REFERENCES record(id) ON DELETE CASCADE
constraint record_text record_text_borrowed_from_check: CHECK ((borrowed_from = ANY (ARRAY['nb'::text, 'nn'::text, 'en'::text])))
constraint record_text record_text_language_check: CHECK ((language = ANY (ARRAY['nb'::text, 'nn'::text, 'en'::text])))
constraint record_text record_text_pkey: PRIMARY KEY (record_id, field, language)
constraint record_text record_text_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint record_version record_version_pkey: PRIMARY KEY (record_id, version)
constraint record_version record_version_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint session session_account_fkey: FOREIGN KEY (account) REFERENCES account(id) ON DELETE CASCADE
constraint session session_pkey: PRIMARY KEY (id)
constraint session session_token_hash_key: UNIQUE (token_hash)
constraint sheet_import sheet_import_language_check: CHECK ((language = ANY (ARRAY['nb'::text, 'nn'::text, 'en'::text])))
constraint sheet_import sheet_import_pkey: PRIMARY KEY (id)
constraint sheet_import sheet_import_state_check: CHECK ((state = ANY (ARRAY['reading'::text, 'planned'::text, 'applying'::text, 'done'::text])))
constraint sheet_import_row sheet_import_row_import_id_fkey: FOREIGN KEY (import_id) REFERENCES sheet_import(id) ON DELETE CASCADE
constraint sheet_import_row sheet_import_row_outcome_check: CHECK ((outcome = ANY (ARRAY['new'::text, 'changed'::text, 'unchanged'::text, 'conflict'::text, 'rejected'::text])))
constraint sheet_import_row sheet_import_row_pkey: PRIMARY KEY (import_id, number)
constraint statement statement_kind_check: CHECK ((kind = ANY (ARRAY['goal'::text, 'priority'::text, 'commitment'::text, 'vision'::text])))
constraint statement statement_official_text_check: CHECK ((official_text <> ''::text))
constraint statement statement_pkey: PRIMARY KEY (id)
constraint statement statement_strategy_code_key: UNIQUE (strategy, code) DEFERRABLE INITIALLY DEFERRED
constraint statement statement_strategy_fkey: FOREIGN KEY (strategy) REFERENCES strategy(record_id) ON DELETE CASCADE
constraint statement_successor statement_successor_new_fkey: FOREIGN KEY (new) REFERENCES statement(id) ON DELETE CASCADE
constraint statement_successor statement_successor_old_fkey: FOREIGN KEY (old) REFERENCES statement(id) ON DELETE CASCADE
constraint statement_successor statement_successor_pkey: PRIMARY KEY (old, new)
constraint strategy strategy_check: CHECK ((period_to >= period_from))
constraint strategy strategy_pkey: PRIMARY KEY (record_id)
constraint strategy strategy_record_id_fkey: FOREIGN KEY (record_id) REFERENCES record(id) ON DELETE CASCADE
constraint strategy strategy_supersedes_fkey: FOREIGN KEY (supersedes) REFERENCES strategy(record_id)
constraint unit unit_name_nb_check: CHECK ((name_nb <> ''::text))
constraint unit unit_pkey: PRIMARY KEY (id)

CREATE UNIQUE INDEX account_by_mail ON public.account USING btree (lower(mail))
CREATE UNIQUE INDEX account_pkey ON public.account USING btree (id)
CREATE UNIQUE INDEX activity_by_import_key ON public.activity USING btree (import_key) WHERE (import_key IS NOT NULL)
CREATE UNIQUE INDEX activity_pkey ON public.activity USING btree (record_id)
CREATE INDEX agreement_by_successor ON public.agreement USING btree (successor) WHERE (successor IS NOT NULL)
CREATE INDEX agreement_by_via ON public.agreement USING btree (via) WHERE (via IS NOT NULL)
CREATE UNIQUE INDEX agreement_pkey ON public.agreement USING btree (record_id)
CREATE INDEX agreement_body_by_record ON public.agreement_body USING btree (record_id, "position")
CREATE UNIQUE INDEX agreement_body_pkey ON public.agreement_body USING btree (id)
CREATE INDEX agreement_document_by_record ON public.agreement_document USING btree (record_id, "position")
CREATE UNIQUE INDEX agreement_document_pkey ON public.agreement_document USING btree (id)
CREATE INDEX agreement_holding_by_organisation ON public.agreement_holding USING btree (organisation)
CREATE INDEX agreement_holding_by_record ON public.agreement_holding USING btree (record_id, "position")
CREATE UNIQUE INDEX agreement_holding_pkey ON public.agreement_holding USING btree (id)
CREATE INDEX agreement_measure_by_record ON public.agreement_measure USING btree (record_id, "position")
CREATE UNIQUE INDEX agreement_measure_pkey ON public.agreement_measure USING btree (id)
CREATE INDEX agreement_party_by_organisation ON public.agreement_party USING btree (organisation)
CREATE INDEX agreement_party_by_record ON public.agreement_party USING btree (record_id, "position")
CREATE UNIQUE INDEX agreement_party_pkey ON public.agreement_party USING btree (id)
CREATE INDEX agreement_programme_by_record ON public.agreement_programme USING btree (record_id, "position")
CREATE UNIQUE INDEX agreement_programme_pkey ON public.agreement_programme USING btree (id)
CREATE INDEX agreement_source_by_record ON public.agreement_source USING btree (record_id, "position")
CREATE UNIQUE INDEX agreement_source_pkey ON public.agreement_source USING btree (id)
CREATE INDEX attachment_by_record ON public.attachment USING btree (record_id, added_at, id) WHERE (removed_at IS NULL)
CREATE UNIQUE INDEX attachment_pkey ON public.attachment USING btree (id)
CREATE INDEX attempt_by_end ON public.attempt USING btree (expires_at)
CREATE UNIQUE INDEX attempt_pkey ON public.attempt USING btree (key)
CREATE INDEX audit_by_actor ON public.audit_entry USING btree (actor, seq DESC)
CREATE INDEX audit_by_subject ON public.audit_entry USING btree (subject, seq DESC)
CREATE UNIQUE INDEX audit_entry_pkey ON public.audit_entry USING btree (seq)
CREATE UNIQUE INDEX audit_head_pkey ON public.audit_head USING btree (one)
CREATE INDEX binder_file_by_record ON public.binder_file USING btree (record_id)
CREATE UNIQUE INDEX binder_file_pkey ON public.binder_file USING btree (attachment)
CREATE INDEX calendar_by_account ON public.calendar USING btree (account, made_at, id)
CREATE UNIQUE INDEX calendar_pkey ON public.calendar USING btree (id)
CREATE UNIQUE INDEX calendar_token_hash_key ON public.calendar USING btree (token_hash)
CREATE UNIQUE INDEX call_answer_pkey ON public.call_answer USING btree (application_id, question_id)
CREATE INDEX call_application_by_call ON public.call_application USING btree (call_id, state, id)
CREATE INDEX call_application_by_maker ON public.call_application USING btree (created_by, changed_at DESC, id)
CREATE UNIQUE INDEX call_application_pkey ON public.call_application USING btree (id)
CREATE UNIQUE INDEX call_assessment_pkey ON public.call_assessment USING btree (application_id, assessor, criterion_id)
CREATE UNIQUE INDEX call_assessor_pkey ON public.call_assessor USING btree (call_id, account)
CREATE UNIQUE INDEX call_award_pkey ON public.call_award USING btree (application_id)
CREATE INDEX comment_by_mention ON public.comment USING gin (mentions)
CREATE INDEX comment_by_record ON public.comment USING btree (record_id, at, id)
CREATE UNIQUE INDEX comment_pkey ON public.comment USING btree (id)
CREATE INDEX contribution_by_statement ON public.contribution USING btree (statement, record_id)
CREATE UNIQUE INDEX contribution_pkey ON public.contribution USING btree (record_id)
CREATE UNIQUE INDEX council_meeting_body_meets_on_key ON public.council_meeting USING btree (body, meets_on)
CREATE INDEX council_meeting_by_day ON public.council_meeting USING btree (meets_on, id)
CREATE UNIQUE INDEX council_meeting_pkey ON public.council_meeting USING btree (id)
CREATE UNIQUE INDEX coverage_pkey ON public.coverage USING btree (scope, year)
CREATE INDEX coverage_row_by_contribution ON public.coverage_row USING btree (contribution)
CREATE UNIQUE INDEX coverage_row_pkey ON public.coverage_row USING btree (scope, year, contribution)
CREATE INDEX digest_by_time ON public.digest USING btree (at)
CREATE UNIQUE INDEX digest_pkey ON public.digest USING btree (account, period)
CREATE UNIQUE INDEX digest_choice_pkey ON public.digest_choice USING btree (account)
CREATE INDEX duty_awake ON public.duty USING btree (GREATEST(due_on, snoozed_until), id) WHERE ((done_at IS NULL) AND (NOT gone) AND (NOT cancelled))
CREATE INDEX duty_by_day ON public.duty USING btree (due_on, from_time, id) INCLUDE (record_id, done_at, cancelled) WHERE (NOT gone)
CREATE INDEX duty_by_person ON public.duty USING btree (assigned_to, due_on) WHERE (assigned_to IS NOT NULL)
CREATE INDEX duty_done ON public.duty USING btree (done_at DESC, id) WHERE ((done_at IS NOT NULL) AND (NOT gone))
CREATE INDEX duty_in_calendars ON public.duty USING btree (due_on, id)
CREATE INDEX duty_open ON public.duty USING btree (due_on, from_time, id) WHERE ((done_at IS NULL) AND (NOT gone) AND (NOT cancelled))
CREATE UNIQUE INDEX duty_pkey ON public.duty USING btree (id)
CREATE UNIQUE INDEX duty_record_id_rule_occurrence_key ON public.duty USING btree (record_id, rule, occurrence)
CREATE INDEX duty_status_round ON public.duty USING btree (record_id, due_on DESC) INCLUDE (done_at) WHERE ((rule = 'status'::text) AND (NOT gone) AND (NOT cancelled))
CREATE INDEX evidence_by_contribution ON public.evidence USING btree (contribution_id, "position", id)
CREATE UNIQUE INDEX evidence_pkey ON public.evidence USING btree (contribution_id, id)
CREATE UNIQUE INDEX exchange_rate_pkey ON public.exchange_rate USING btree (currency, day)
CREATE UNIQUE INDEX exchange_rate_average_pkey ON public.exchange_rate_average USING btree (currency, year)
CREATE INDEX exchange_rate_import_newest ON public.exchange_rate_import USING btree (at DESC, id)
CREATE UNIQUE INDEX exchange_rate_import_pkey ON public.exchange_rate_import USING btree (id)
CREATE INDEX feedback_by_time ON public.feedback USING btree (received_at DESC, id)
CREATE UNIQUE INDEX feedback_pkey ON public.feedback USING btree (id)
CREATE INDEX influence_by_institution ON public.influence USING btree (institution) WHERE (institution IS NOT NULL)
CREATE UNIQUE INDEX influence_pkey ON public.influence USING btree (record_id)
CREATE INDEX influence_consultation_by_record ON public.influence_consultation USING btree (record_id, "position")
CREATE UNIQUE INDEX influence_consultation_pkey ON public.influence_consultation USING btree (id)
CREATE INDEX influence_step_by_record ON public.influence_step USING btree (record_id, "position")
CREATE UNIQUE INDEX influence_step_pkey ON public.influence_step USING btree (id)
CREATE INDEX internal_call_by_programme ON public.internal_call USING btree (programme) WHERE (programme IS NOT NULL)
CREATE UNIQUE INDEX internal_call_pkey ON public.internal_call USING btree (record_id)
CREATE INDEX internal_call_criterion_by_record ON public.internal_call_criterion USING btree (record_id, "position")
CREATE UNIQUE INDEX internal_call_criterion_pkey ON public.internal_call_criterion USING btree (id)
CREATE INDEX internal_call_question_by_record ON public.internal_call_question USING btree (record_id, "position")
CREATE UNIQUE INDEX internal_call_question_pkey ON public.internal_call_question USING btree (id)
CREATE INDEX kept_form_by_end ON public.kept_form USING btree (expires_at)
CREATE UNIQUE INDEX kept_form_pkey ON public.kept_form USING btree (token_hash)
CREATE INDEX known_device_by_account ON public.known_device USING btree (account, used_at DESC)
CREATE UNIQUE INDEX known_device_pkey ON public.known_device USING btree (token_hash)
CREATE INDEX log_entry_by_organisation ON public.log_entry USING btree (with_organisation, type, day DESC) WHERE (with_organisation IS NOT NULL)
CREATE UNIQUE INDEX log_entry_pkey ON public.log_entry USING btree (record_id)
CREATE INDEX login_token_by_account ON public.login_token USING btree (account, purpose)
CREATE INDEX login_token_by_end ON public.login_token USING btree (expires_at)
CREATE UNIQUE INDEX login_token_pkey ON public.login_token USING btree (hash)
CREATE INDEX mandate_by_follows ON public.mandate USING btree (follows)
CREATE INDEX mandate_by_organisation ON public.mandate USING btree (organisation)
CREATE INDEX mandate_by_relation ON public.mandate USING btree (relation)
CREATE UNIQUE INDEX mandate_pkey ON public.mandate USING btree (record_id)
CREATE INDEX mandate_seat_by_mandate ON public.mandate_seat USING btree (record_id, "position")
CREATE INDEX mandate_seat_by_party ON public.mandate_seat USING btree (party, record_id) WHERE (party <> ''::text)
CREATE UNIQUE INDEX mandate_seat_pkey ON public.mandate_seat USING btree (id)
CREATE UNIQUE INDEX meeting_pkey ON public.meeting USING btree (record_id)
CREATE INDEX meeting_follow_up_by_record ON public.meeting_follow_up USING btree (record_id, "position")
CREATE UNIQUE INDEX meeting_follow_up_pkey ON public.meeting_follow_up USING btree (id)
CREATE INDEX meeting_participant_by_end ON public.meeting_participant USING btree (ends_on) WHERE (ends_on IS NOT NULL)
CREATE INDEX meeting_participant_by_record ON public.meeting_participant USING btree (record_id, "position")
CREATE UNIQUE INDEX meeting_participant_pkey ON public.meeting_participant USING btree (id)
CREATE INDEX membership_by_organisation ON public.membership USING btree (organisation)
CREATE INDEX membership_by_required ON public.membership USING btree (requires) WHERE (requires IS NOT NULL)
CREATE UNIQUE INDEX membership_pkey ON public.membership USING btree (record_id)
CREATE INDEX membership_document_by_membership ON public.membership_document USING btree (record_id, "position")
CREATE UNIQUE INDEX membership_document_pkey ON public.membership_document USING btree (id)
CREATE INDEX membership_fee_by_membership ON public.membership_fee USING btree (record_id, "position")
CREATE INDEX membership_fee_by_year ON public.membership_fee USING btree (year, record_id)
CREATE UNIQUE INDEX membership_fee_pkey ON public.membership_fee USING btree (id)
CREATE INDEX membership_group_by_membership ON public.membership_group USING btree (record_id, "position")
CREATE UNIQUE INDEX membership_group_pkey ON public.membership_group USING btree (id)
CREATE INDEX membership_holding_by_membership ON public.membership_holding USING btree (record_id, "position")
CREATE INDEX membership_holding_by_organisation ON public.membership_holding USING btree (organisation)
CREATE UNIQUE INDEX membership_holding_pkey ON public.membership_holding USING btree (id)
CREATE INDEX message_by_time ON public.message USING btree (created_at DESC, id)
CREATE UNIQUE INDEX message_pkey ON public.message USING btree (id)
CREATE INDEX message_waiting ON public.message USING btree (next_try_at, id) WHERE (state = 'waiting'::text)
CREATE UNIQUE INDEX migration_pkey ON public.migration USING btree (name)
CREATE UNIQUE INDEX nightly_run_pkey ON public.nightly_run USING btree (job)
CREATE INDEX organisation_by_country ON public.organisation USING btree (country)
CREATE INDEX organisation_by_parent ON public.organisation USING btree (parent_organisation)
CREATE INDEX organisation_by_type ON public.organisation USING btree (type)
CREATE UNIQUE INDEX organisation_pkey ON public.organisation USING btree (record_id)
CREATE INDEX organisation_alias_by_organisation ON public.organisation_alias USING btree (record_id, "position")
CREATE INDEX organisation_alias_by_words ON public.organisation_alias USING gin (lower(name) gin_trgm_ops)
CREATE UNIQUE INDEX organisation_alias_pkey ON public.organisation_alias USING btree (id)
CREATE INDEX organisation_identifier_by_number ON public.organisation_identifier USING btree (plain_identifier(value) text_pattern_ops, scheme)
CREATE INDEX organisation_identifier_by_organisation ON public.organisation_identifier USING btree (record_id, "position")
CREATE UNIQUE INDEX organisation_identifier_pkey ON public.organisation_identifier USING btree (id)
CREATE INDEX organisation_person_by_end ON public.organisation_person USING btree (COALESCE(ends_on, ((confirmed_on + '2 years'::interval))::date))
CREATE INDEX organisation_person_by_organisation ON public.organisation_person USING btree (record_id, "position")
CREATE UNIQUE INDEX organisation_person_pkey ON public.organisation_person USING btree (id)
CREATE INDEX organisation_succession_by_predecessor ON public.organisation_succession USING btree (predecessor)
CREATE INDEX organisation_succession_by_successor ON public.organisation_succession USING btree (record_id, "position")
CREATE UNIQUE INDEX organisation_succession_pkey ON public.organisation_succession USING btree (id)
CREATE INDEX organisation_umbrella_back ON public.organisation_umbrella USING btree (organisation)
CREATE INDEX organisation_umbrella_by_organisation ON public.organisation_umbrella USING btree (record_id, "position")
CREATE UNIQUE INDEX organisation_umbrella_pkey ON public.organisation_umbrella USING btree (id)
CREATE UNIQUE INDEX programme_by_code ON public.programme USING btree (code) WHERE (code <> ''::text)
CREATE UNIQUE INDEX programme_pkey ON public.programme USING btree (record_id)
CREATE INDEX programme_deadline_by_programme ON public.programme_deadline USING btree (record_id, "position")
CREATE UNIQUE INDEX programme_deadline_pkey ON public.programme_deadline USING btree (id)
CREATE INDEX programme_paper_by_programme ON public.programme_paper USING btree (record_id, "position")
CREATE UNIQUE INDEX programme_paper_pkey ON public.programme_paper USING btree (id)
CREATE INDEX programme_rate_by_programme ON public.programme_rate USING btree (record_id, "position")
CREATE UNIQUE INDEX programme_rate_pkey ON public.programme_rate USING btree (id)
CREATE INDEX programme_scheme_by_programme ON public.programme_scheme USING btree (record_id, "position")
CREATE UNIQUE INDEX programme_scheme_pkey ON public.programme_scheme USING btree (id)
CREATE INDEX programme_source_by_programme ON public.programme_source USING btree (record_id, "position")
CREATE UNIQUE INDEX programme_source_pkey ON public.programme_source USING btree (id)
CREATE INDEX project_by_number ON public.project USING btree (number) WHERE (number <> ''::text)
CREATE INDEX project_by_organisation ON public.project USING btree (organisation) WHERE (organisation IS NOT NULL)
CREATE INDEX project_by_programme ON public.project USING btree (programme) WHERE (programme IS NOT NULL)
CREATE INDEX project_by_stage ON public.project USING btree (stage)
CREATE INDEX project_by_theme ON public.project USING gin (themes)
CREATE UNIQUE INDEX project_pkey ON public.project USING btree (record_id)
CREATE INDEX project_attempt_by_record ON public.project_attempt USING btree (record_id, "position")
CREATE UNIQUE INDEX project_attempt_pkey ON public.project_attempt USING btree (id)
CREATE INDEX project_before_by_record ON public.project_before USING btree (record_id, "position")
CREATE UNIQUE INDEX project_before_pkey ON public.project_before USING btree (id)
CREATE INDEX project_budget_by_organisation ON public.project_budget USING btree (organisation)
CREATE INDEX project_budget_by_record ON public.project_budget USING btree (record_id, "position")
CREATE UNIQUE INDEX project_budget_pkey ON public.project_budget USING btree (id)
CREATE INDEX project_claim_by_record ON public.project_claim USING btree (record_id, "position")
CREATE UNIQUE INDEX project_claim_pkey ON public.project_claim USING btree (id)
CREATE UNIQUE INDEX project_commitment_record_id_year_currency_key ON public.project_commitment USING btree (record_id, year, currency) NULLS NOT DISTINCT
CREATE INDEX project_decision_by_decider ON public.project_decision USING btree (decider) WHERE ((decided_at IS NULL) AND (withdrawn_at IS NULL))
CREATE INDEX project_decision_by_project ON public.project_decision USING btree (project, asked_at)
CREATE UNIQUE INDEX project_decision_open ON public.project_decision USING btree (project) WHERE ((decided_at IS NULL) AND (withdrawn_at IS NULL))
CREATE UNIQUE INDEX project_decision_pkey ON public.project_decision USING btree (id)
CREATE INDEX project_deliverable_by_record ON public.project_deliverable USING btree (record_id, "position")
CREATE UNIQUE INDEX project_deliverable_pkey ON public.project_deliverable USING btree (id)
CREATE INDEX project_financing_by_organisation ON public.project_financing USING btree (organisation)
CREATE INDEX project_financing_by_record ON public.project_financing USING btree (record_id, "position")
CREATE UNIQUE INDEX project_financing_pkey ON public.project_financing USING btree (id)
CREATE UNIQUE INDEX project_flow_pkey ON public.project_flow USING btree (record_id, quarter)
CREATE INDEX project_holding_by_organisation ON public.project_holding USING btree (organisation)
CREATE INDEX project_holding_by_record ON public.project_holding USING btree (record_id, "position")
CREATE UNIQUE INDEX project_holding_pkey ON public.project_holding USING btree (id)
CREATE INDEX project_indicator_by_record ON public.project_indicator USING btree (record_id, "position")
CREATE UNIQUE INDEX project_indicator_pkey ON public.project_indicator USING btree (id)
CREATE INDEX project_package_by_organisation ON public.project_package USING btree (organisation)
CREATE INDEX project_package_by_record ON public.project_package USING btree (record_id, "position")
CREATE UNIQUE INDEX project_package_pkey ON public.project_package USING btree (id)
CREATE INDEX project_paper_by_record ON public.project_paper USING btree (record_id, "position")
CREATE UNIQUE INDEX project_paper_pkey ON public.project_paper USING btree (id)
CREATE INDEX project_partner_by_organisation ON public.project_partner USING btree (organisation)
CREATE INDEX project_partner_by_record ON public.project_partner USING btree (record_id, "position")
CREATE UNIQUE INDEX project_partner_pkey ON public.project_partner USING btree (id)
CREATE UNIQUE INDEX project_reminder_pkey ON public.project_reminder USING btree (record_id)
CREATE INDEX project_report_by_record ON public.project_report USING btree (record_id, "position")
CREATE UNIQUE INDEX project_report_pkey ON public.project_report USING btree (id)
CREATE INDEX project_risk_by_record ON public.project_risk USING btree (record_id, "position")
CREATE UNIQUE INDEX project_risk_pkey ON public.project_risk USING btree (id)
CREATE INDEX project_source_by_number ON public.project_source USING btree (number)
CREATE INDEX project_source_by_organisation ON public.project_source USING btree (organisation)
CREATE UNIQUE INDEX project_source_pkey ON public.project_source USING btree (record_id, source)
CREATE INDEX project_status_by_record ON public.project_status USING btree (record_id, "position")
CREATE INDEX project_status_latest ON public.project_status USING btree (record_id, on_day DESC, "position" DESC) INCLUDE (light)
CREATE UNIQUE INDEX project_status_pkey ON public.project_status USING btree (id)
CREATE UNIQUE INDEX project_sum_pkey ON public.project_sum USING btree (record_id, currency, has_rate)
CREATE INDEX published_by_channel ON public.published USING btree (language, kind, channel, starts_on DESC NULLS LAST, id)
CREATE INDEX published_by_parent ON public.published USING btree (parent, language, id) WHERE (parent IS NOT NULL)
CREATE INDEX published_by_since ON public.published USING btree (language, since, title, id) WHERE (since IS NOT NULL)
CREATE INDEX published_by_start ON public.published USING btree (language, kind, starts_on DESC NULLS LAST, id) INCLUDE (ends_on)
CREATE INDEX published_by_statement ON public.published USING btree (statement, language, starts_on DESC NULLS LAST, id) WHERE (statement IS NOT NULL)
CREATE INDEX published_by_time ON public.published USING btree (language, published_at DESC, id)
CREATE INDEX published_by_title ON public.published USING btree (language, kind, title, id)
CREATE INDEX published_by_unit ON public.published USING btree (language, kind, unit COLLATE "C", starts_on DESC NULLS LAST, id) WHERE (unit IS NOT NULL)
CREATE INDEX published_mandate_by_place ON public.published USING btree (language, mandate_place(document) COLLATE norwegian, title, id) WHERE (kind = 'mandate'::text)
CREATE INDEX published_newest ON public.published USING btree (language, kind, published_at DESC, id)
CREATE UNIQUE INDEX published_pkey ON public.published USING btree (id, language)
CREATE INDEX published_shown ON public.published USING btree (language, (((document #>> '{details,shownYears,-1}'::text[]))::integer), ((document @? '$."details"."evidence"[*]?(@."kind" == "figure")'::jsonpath)) DESC, published_at DESC, id) WHERE (kind = 'contribution'::text)
CREATE INDEX published_attachment_by_record ON public.published_attachment USING btree (record_id, id)
CREATE UNIQUE INDEX published_attachment_pkey ON public.published_attachment USING btree (id)
CREATE INDEX published_coverage_by_year ON public.published_coverage USING btree (year)
CREATE UNIQUE INDEX published_coverage_pkey ON public.published_coverage USING btree (scope, year)
CREATE INDEX published_coverage_row_contribution_idx ON public.published_coverage_row USING btree (contribution)
CREATE UNIQUE INDEX published_coverage_row_pkey ON public.published_coverage_row USING btree (scope, year, contribution)
CREATE INDEX published_coverage_row_records ON public.published_coverage_row USING btree (scope, year, shown DESC, record_id) INCLUDE (contribution)
CREATE INDEX published_coverage_row_shown ON public.published_coverage_row USING btree (year, NULLIF((split_part(scope, ':'::text, 2))::integer, 0), contribution) WHERE (shown AND (scope ~~ 'cell:%'::text))
CREATE INDEX published_coverage_row_threads ON public.published_coverage_row USING btree (scope, contribution, year) INCLUDE (shown)
CREATE INDEX published_goal_by_record ON public.published_goal USING btree (id, language)
CREATE INDEX published_goal_by_start ON public.published_goal USING btree (language, goal, starts_on DESC NULLS LAST, id)
CREATE UNIQUE INDEX published_goal_pkey ON public.published_goal USING btree (goal, language, id)
CREATE INDEX published_reference_by_target ON public.published_reference USING btree (target, id)
CREATE UNIQUE INDEX published_reference_pkey ON public.published_reference USING btree (id, role, target)
CREATE INDEX published_search_by_day ON public.published_search USING btree (language, day DESC NULLS LAST, id)
CREATE INDEX published_search_by_source ON public.published_search USING btree (source, language)
CREATE INDEX published_search_en ON public.published_search USING gin (lexemes) WHERE (language = 'en'::text)
CREATE INDEX published_search_nb ON public.published_search USING gin (lexemes) WHERE (language = 'nb'::text)
CREATE INDEX published_search_near ON public.published_search USING gin (title_words gin_trgm_ops)
CREATE INDEX published_search_nn ON public.published_search USING gin (lexemes) WHERE (language = 'nn'::text)
CREATE UNIQUE INDEX published_search_pkey ON public.published_search USING btree (id, language)
CREATE INDEX published_search_titles_en ON public.published_search USING gin (title_lexemes) WHERE (language = 'en'::text)
CREATE INDEX published_search_titles_nb ON public.published_search USING gin (title_lexemes) WHERE (language = 'nb'::text)
CREATE INDEX published_search_titles_nn ON public.published_search USING gin (title_lexemes) WHERE (language = 'nn'::text)
CREATE UNIQUE INDEX published_setting_pkey ON public.published_setting USING btree (key)
CREATE INDEX record_by_change ON public.record USING btree (changed_at DESC, id) INCLUDE (audience, kind, state) WHERE (trashed_at IS NULL)
CREATE INDEX record_by_changer ON public.record USING btree (changed_by, changed_at DESC, id) WHERE (trashed_at IS NULL)
CREATE INDEX record_by_creator ON public.record USING btree (created_by, changed_at DESC, id) WHERE (trashed_at IS NULL)
CREATE INDEX record_by_parent ON public.record USING btree (parent, kind, id)
CREATE INDEX record_by_responsible ON public.record USING btree (responsible, changed_at DESC, id) WHERE (trashed_at IS NULL)
CREATE INDEX record_by_review_date ON public.record USING btree (review_date, id) WHERE ((review_date IS NOT NULL) AND (trashed_at IS NULL))
CREATE INDEX record_by_start ON public.record USING btree (kind, starts_on DESC NULLS LAST, id) INCLUDE (audience, state) WHERE (trashed_at IS NULL)
CREATE INDEX record_by_tag ON public.record USING gin (tags) WHERE (trashed_at IS NULL)
CREATE INDEX record_by_team ON public.record USING gin (team) WHERE (trashed_at IS NULL)
CREATE INDEX record_by_title_nb ON public.record USING btree (kind, title_nb, id) WHERE (trashed_at IS NULL)
CREATE INDEX record_in_review ON public.record USING btree (changed_at, id) WHERE ((state = 'review'::text) AND (trashed_at IS NULL))
CREATE INDEX record_log ON public.record USING btree (parent, starts_on DESC NULLS LAST, id) INCLUDE (kind, audience, state) WHERE ((parent IS NOT NULL) AND (trashed_at IS NULL))
CREATE UNIQUE INDEX record_pkey ON public.record USING btree (id)
CREATE INDEX record_trashed ON public.record USING btree (trashed_at DESC, id) WHERE (trashed_at IS NOT NULL)
CREATE INDEX record_waiting ON public.record USING btree (changed_at, id) WHERE ((trashed_at IS NULL) AND ((state = 'review'::text) OR ((state = 'published'::text) AND (version > published_version))))
CREATE INDEX record_with_unpublished_changes ON public.record USING btree (changed_at, id) WHERE ((state = 'published'::text) AND (version > published_version) AND (trashed_at IS NULL))
CREATE INDEX record_link_back ON public.record_link USING btree (to_id, from_id)
CREATE UNIQUE INDEX record_link_pkey ON public.record_link USING btree (from_id, to_id)
CREATE INDEX record_reference_by_target ON public.record_reference USING btree (target, record_id)
CREATE UNIQUE INDEX record_reference_pkey ON public.record_reference USING btree (record_id, role, target)
CREATE INDEX record_text_by_words ON public.record_text USING gin (lower(value) gin_trgm_ops) WHERE (field = ANY (ARRAY['title'::text, 'summary'::text]))
CREATE INDEX record_text_learned ON public.record_text USING btree (record_id) WHERE (field = ANY (ARRAY['worked'::text, 'avoid'::text, 'reusable'::text]))
CREATE INDEX record_text_lessons ON public.record_text USING gin (lower(value) gin_trgm_ops) WHERE (field = ANY (ARRAY['worked'::text, 'avoid'::text, 'reusable'::text]))
CREATE UNIQUE INDEX record_text_pkey ON public.record_text USING btree (record_id, field, language)
CREATE UNIQUE INDEX record_version_pkey ON public.record_version USING btree (record_id, version)
CREATE INDEX session_by_account ON public.session USING btree (account, last_seen_at DESC, id) WHERE (ended_at IS NULL)
CREATE INDEX session_by_age ON public.session USING btree (created_at)
CREATE UNIQUE INDEX session_pkey ON public.session USING btree (id)
CREATE UNIQUE INDEX session_token_hash_key ON public.session USING btree (token_hash)
CREATE INDEX sheet_import_by_actor ON public.sheet_import USING btree (actor, at)
CREATE UNIQUE INDEX sheet_import_pkey ON public.sheet_import USING btree (id)
CREATE INDEX sheet_import_row_by_outcome ON public.sheet_import_row USING btree (import_id, outcome, number)
CREATE UNIQUE INDEX sheet_import_row_pkey ON public.sheet_import_row USING btree (import_id, number)
CREATE INDEX sheet_import_row_to_do ON public.sheet_import_row USING btree (import_id, bundle) WHERE (NOT done)
CREATE INDEX statement_by_strategy ON public.statement USING btree (strategy, "position", id)
CREATE UNIQUE INDEX statement_pkey ON public.statement USING btree (id)
CREATE UNIQUE INDEX statement_strategy_code_key ON public.statement USING btree (strategy, code)
CREATE INDEX statement_predecessor ON public.statement_successor USING btree (new, old)
CREATE UNIQUE INDEX statement_successor_pkey ON public.statement_successor USING btree (old, new)
CREATE INDEX strategy_in_force ON public.strategy USING btree (adopted_on DESC, record_id) WHERE (adopted_at IS NOT NULL)
CREATE UNIQUE INDEX strategy_pkey ON public.strategy USING btree (record_id)
CREATE UNIQUE INDEX unit_pkey ON public.unit USING btree (id)

CREATE TRIGGER audit_entry_is_not_emptied BEFORE TRUNCATE ON public.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER audit_entry_stands BEFORE DELETE OR UPDATE ON public.audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER published_has_goals AFTER INSERT OR UPDATE ON public.published FOR EACH ROW WHEN (new.has_page) EXECUTE FUNCTION keep_published_goal()
CREATE TRIGGER published_is_searched AFTER INSERT OR DELETE OR UPDATE ON public.published FOR EACH ROW EXECUTE FUNCTION keep_published_search()
CREATE TRIGGER adopted_record_stands BEFORE DELETE ON public.record FOR EACH ROW EXECUTE FUNCTION keep_adopted_strategy()
CREATE TRIGGER adopted_words_stand BEFORE DELETE OR UPDATE ON public.statement FOR EACH ROW EXECUTE FUNCTION keep_adopted_words()
CREATE TRIGGER adopted_strategy_stands BEFORE DELETE ON public.strategy FOR EACH ROW EXECUTE FUNCTION keep_adopted_strategy()

CREATE OR REPLACE FUNCTION public.keep_adopted_strategy()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_table_name = 'strategy' then
    if old.adopted_at is not null and exists (select from record where id = old.record_id)
    then raise exception 'Adopted words stand as adopted'; end if;
  elsif not old.demo and exists (select from strategy where record_id = old.id and adopted_at is not null)
  then raise exception 'Adopted words stand as adopted'; end if;
  return old;
end $function$
CREATE OR REPLACE FUNCTION public.keep_adopted_words()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from strategy where record_id = old.strategy and adopted_at is not null)
     and (tg_op = 'DELETE' or (old.official_text, old.place, old.code, old.kind) is distinct from (new.official_text, new.place, new.code, new.kind))
  then raise exception 'Adopted words stand as adopted'; end if;
  return coalesce(new, old);
end $function$
CREATE OR REPLACE FUNCTION public.keep_published_goal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' then
    delete from published_goal where id = old.id and language = old.language;
  end if;
  insert into published_goal
  select distinct goal::smallint, new.language, new.id, new.starts_on
  from jsonb_path_query(new.document, '$.children[*].details.goals[*]') goal;
  return null;
end $function$
CREATE OR REPLACE FUNCTION public.keep_published_search()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op <> 'INSERT' then
    delete from published_search where source = old.id and language = old.language;
  end if;
  if tg_op = 'DELETE' then return null; end if;
  insert into published_search select * from searched(new) on conflict (id, language) do nothing;
  return null;
end $function$
CREATE OR REPLACE FUNCTION public.mandate_place(document jsonb)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN COALESCE((document #>> '{details,organisation,title}'::text[]), (document #>> '{details,relation,title}'::text[]), ''::text)
CREATE OR REPLACE FUNCTION public.plain_identifier(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select upper(regexp_replace(regexp_replace($1, '^\s*(https?://)?(www\.)?ror\.org/', '', 'i'), '[^0-9A-Za-z]', '', 'g'))
$function$
CREATE OR REPLACE FUNCTION public.project_in_list(document jsonb)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select jsonb_strip_nulls(jsonb_build_object(
    'acronym', nullif(details ->> 'acronym', ''),
    'stage', details -> 'stage',
    'programme', details -> 'programme',
    'themes', details -> 'themes',
    'audiences', details -> 'audiences',
    'partners', jsonb_array_length(coalesce(details -> 'partner', '[]')),
    'countries', (select jsonb_agg(distinct country) from jsonb_array_elements(coalesce(details -> 'partner', '[]')) partner,
      lateral (select partner ->> 'country' as country) one where country <> ''),
    'money', details -> 'money',
    'join', left(nullif(document #>> '{texts,join,text}', ''), 300)))
  from (select document -> 'details' as details) whole
$function$
CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and new.detail is null
     and (old.seq, old.at, old.actor, old.action, old.subject, old.salt, old.detail_hash, old.previous, old.hash)
       = (new.seq, new.at, new.actor, new.action, new.subject, new.salt, new.detail_hash, new.previous, new.hash)
  then return new; end if;
  raise exception 'The audit trail is only ever added to';
end $function$
CREATE OR REPLACE FUNCTION public.search_lexemes(words text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select array_to_tsvector(array(select distinct left(word, 100) from regexp_split_to_table(words, '\s+') word where word <> ''))
$function$
CREATE OR REPLACE FUNCTION public.search_near(asked text, spoken text)
 RETURNS SETOF published_search
 LANGUAGE sql
 STABLE
 SET "pg_trgm.word_similarity_threshold" TO '0.4'
AS $function$
  select * from published_search where language = spoken and asked <% title_words limit 1000
$function$
CREATE OR REPLACE FUNCTION public.search_words(text)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  select ' ' || trim(regexp_replace(
    regexp_replace(lower(unaccent($1)), '[^a-z0-9./-]+', ' ', 'g'), '(^| )[./-]+|[./-]+( |$)', ' ', 'g')) || ' '
$function$
CREATE OR REPLACE FUNCTION public.searched(published)
 RETURNS SETOF published_search
 LANGUAGE sql
AS $function$
  select found.id, $1.language, found.kind, $1.id, found.title, found.body, $1.starts_on,
    title_words, search_lexemes(title_words), search_lexemes(search_words(found.words))
  from (
    select $1.id, $1.kind, $1.title, concat_ws(' ', $1.summary, $1.document #>> '{texts,description,text}') as body,
      $1.title || ' ' || $1.words as words
    where $1.has_page
    union all
    select s ->> 'id', 'statement', s ->> 'code', s #>> '{official,text}',
      concat_ws(' ', s ->> 'code', s #>> '{official,text}', s #>> '{translation,text}', s ->> 'place')
    from jsonb_array_elements(case when $1.kind = 'strategy' then $1.document #> '{details,statements}' else '[]' end) s
  ) found, search_words(found.title) title_words
$function$
