-- Takes a schedule out of the planner's sight; waits for a planner that holds its row.
-- Guarantee: once this is committed, no run is made from the schedule until a next occurrence is set again.
delete from punctual.next_occurrences where schedule_id = :schedule_id
