-- A form that adds a record with a document as its evidence names the file in the same change, before the record is there.
alter table attachment alter constraint attachment_record_id_fkey deferrable initially immediate;
