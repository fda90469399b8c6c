-- Keeps the greatest value that any node has given a fact.
-- Guarantee: it only grows; the node that raised it gets a row back.
insert into punctual.facts (name, value)
values (:name, :value)
on conflict (name) do update set value = excluded.value where facts.value < excluded.value
returning value
