-- Takes schedules out of the planner's sight; the caller holds their rows.
-- Guarantee: once this is committed, no run is made from the schedules until a next occurrence is set again.
delete from punctual.next_occurrences where schedule_id = any(:schedule_ids::uuid[])
