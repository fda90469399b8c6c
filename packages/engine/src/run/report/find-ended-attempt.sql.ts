// Generated from find-ended-attempt.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads how an attempt ended that is over, and what was made of its run then, whatever has become of it since.
 * A death writes its dead letter in the statement that ends the attempt, at the same instant; a partial end says in its error how
 * much failed.
 */
export const findEndedAttempt: Statement<{
  readonly runId: string;
  readonly token: string | number;
}, {
  readonly outcome: string | null;
  readonly state: string;
}> = {
  name: "find-ended-attempt-f130783b2973",
  parameters: ["runId", "token"],
  columns: ["outcome", "state"],
  text: `select a.outcome,
       case when a.outcome = 'succeeded' then case when a.error is null then 'succeeded' else 'partial' end
            when exists (select from punctual.dead_letters d where d.run_id = a.run_id and d.created_at = a.ended_at) then 'dead'
            else 'waiting'
       end as "state!"
  from punctual.attempts a
 where a.run_id = $1
   and a.token = $2
 union all
select 'succeeded', 'succeeded'
  from punctual.runs r
 where r.id = $1
   and r.token = $2`,
};
