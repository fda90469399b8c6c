-- Reads how an attempt ended that is over, and what was made of its run then, whatever has become of it since.
-- A death writes its dead letter in the statement that ends the attempt, at the same instant; a partial end says in its error how
-- much failed.
select a.outcome,
       case when a.outcome = 'succeeded' then case when a.error is null then 'succeeded' else 'partial' end
            when exists (select from punctual.dead_letters d where d.run_id = a.run_id and d.created_at = a.ended_at) then 'dead'
            else 'waiting'
       end as "state!"
  from punctual.attempts a
 where a.run_id = :run_id
   and a.token = :token
 union all
select 'succeeded', 'succeeded'
  from punctual.runs r
 where r.id = :run_id
   and r.token = :token
