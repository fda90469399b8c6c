-- Lets every statement of this transaction read what was committed before its first one, and nothing later.
-- Guarantee: a row that somebody else changes meanwhile cannot be written: a serialization failure, to be tried again.
set transaction isolation level repeatable read
