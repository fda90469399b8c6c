-- Reads the targets of one rule, with the version that their schedules are at.
-- Index: rule_targets_pkey.
select id, schedule_id, version, said, input_shape from punctual.rule_targets where tenant = :tenant and bus = :bus and rule = :rule
