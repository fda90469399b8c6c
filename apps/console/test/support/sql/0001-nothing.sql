-- These jobs keep nothing: only the engine's own tables are looked at.
select 1;
