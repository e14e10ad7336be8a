-- A version keeps its fields in the order that they were written: rows of a part are told, published and restored in it,
-- and jsonb sorts its keys.
alter table record_version alter column snapshot type json using snapshot::json;
