-- Notes the end of attempts whose runs were taken over meanwhile.
-- Guarantee: touches the attempt alone, and only one that was counted as lost; an attempt of ours that did settle stays as it is.
update punctual.attempts a
   set outcome = 'superseded', status = s.status, error = s.error
  from unnest(:run_ids::uuid[], :tokens::bigint[], :statuses::integer[], :errors::text[]) as s (run_id, token, status, error)
 where a.run_id = s.run_id
   and a.token = s.token
   and a.outcome = 'lost'
returning a.run_id
