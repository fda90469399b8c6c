-- Says when the planner is needed next.
-- Index: next_occurrences_plan_at.
select (select punctual.now()) as "now!", (select min(plan_at) from punctual.next_occurrences) as plan_at
