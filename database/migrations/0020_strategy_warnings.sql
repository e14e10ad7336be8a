-- What the reader was not sure of in the document as a whole, told above the review until it is adopted.
alter table strategy add warnings text[] not null default '{}';
