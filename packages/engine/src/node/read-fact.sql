-- Reads a fact that every node agrees on.
select value from punctual.facts where name = :name
