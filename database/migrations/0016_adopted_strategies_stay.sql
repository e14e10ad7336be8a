-- An adopted strategy cannot be deleted, with its record or without. That of a demo county can, with all of its record:
-- then the record is gone before its statements, and the trigger that keeps adopted words finds no strategy to keep.
create function keep_adopted_strategy() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'strategy' then
    if old.adopted_at is not null and exists (select from record where id = old.record_id)
    then raise exception 'Adopted words stand as adopted'; end if;
  elsif not old.demo and exists (select from strategy where record_id = old.id and adopted_at is not null)
  then raise exception 'Adopted words stand as adopted'; end if;
  return old;
end $$;
create trigger adopted_strategy_stands before delete on strategy for each row execute function keep_adopted_strategy();
create trigger adopted_record_stands before delete on record for each row execute function keep_adopted_strategy();
