-- The parties that sit anywhere are found by skipping through the index from one to the next.
create index mandate_seat_by_party on mandate_seat (party, record_id) where party <> '';
