-- Tells what a run was begun by, and who asked for it.
select metadata ->> 'trigger' as "begun_by?", metadata ->> 'actor' as "actor?"
  from public.job_logs
 where id = :run_id
