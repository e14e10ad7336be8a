-- Two statements may change numbers with each other in one save: that they differ is asked when all is written.
alter table statement drop constraint statement_strategy_code_key;
alter table statement add constraint statement_strategy_code_key unique (strategy, code) deferrable initially deferred;
