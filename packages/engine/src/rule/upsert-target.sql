-- Gives a rule a target, or replaces the one that has its id.
insert into punctual.rule_targets (tenant, bus, rule, id, schedule_id, version, address, said, input_shape, aws)
values (:tenant, :bus, :rule, :id, :schedule_id, :version, :address, :said, :input_shape, :aws?)
on conflict (tenant, bus, rule, id) do update
   set version = excluded.version, address = excluded.address, said = excluded.said, input_shape = excluded.input_shape,
       aws = excluded.aws
