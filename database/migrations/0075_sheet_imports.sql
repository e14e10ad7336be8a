-- What was kept of spreadsheets of activities is kept of those of every register: of which kind, of which sheets, and
-- how far the reading of a large one has come.
alter table activity_import rename to sheet_import;
alter table activity_import_row rename to sheet_import_row;
alter index activity_import_by_actor rename to sheet_import_by_actor;
alter index activity_import_row_by_outcome rename to sheet_import_row_by_outcome;
alter table sheet_import rename constraint activity_import_pkey to sheet_import_pkey;
alter table sheet_import_row rename constraint activity_import_row_pkey to sheet_import_row_pkey;
alter table sheet_import_row rename constraint activity_import_row_import_id_fkey to sheet_import_row_import_id_fkey;

alter table sheet_import
  add column kind    text not null default 'activity',
  -- The name and the headings of each sheet that is read, and what is told of those that are not.
  add column sheets  jsonb not null default '[]',
  add column notices jsonb not null default '[]',
  drop constraint activity_import_state_check,
  add constraint sheet_import_state_check check (state in ('reading', 'planned', 'applying', 'done'));
alter table sheet_import alter column kind drop default;
alter table sheet_import rename constraint activity_import_language_check to sheet_import_language_check;
update sheet_import set sheets = jsonb_build_array(jsonb_build_object('name', '', 'heading', heading));
alter table sheet_import drop column heading;

alter table sheet_import_row
  -- Rows of several sheets that are about one record are done together: the number of the first of them.
  add column bundle integer,
  drop constraint activity_import_row_outcome_check,
  add constraint sheet_import_row_outcome_check
    check (outcome in ('new', 'changed', 'unchanged', 'conflict', 'rejected'));
update sheet_import_row set bundle = number;
alter table sheet_import_row alter column bundle set not null;
create index sheet_import_row_to_do on sheet_import_row (import_id, bundle) where not done;
