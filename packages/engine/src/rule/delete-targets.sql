-- Takes targets from a rule.
delete from punctual.rule_targets where tenant = :tenant and bus = :bus and rule = :rule and id = any(:ids::text[]) returning id, schedule_id
