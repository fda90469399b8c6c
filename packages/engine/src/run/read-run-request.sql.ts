// Generated from read-run-request.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads what a run sends, where to, and how many tries it has left; of an open one.
 * Index: the key of runs.
 */
export const readRunRequest: Statement<{
  readonly tenant: string;
  readonly runId: string;
  readonly scheduledAt: Date;
}, {
  readonly runId: string;
  readonly tenant: string;
  readonly kind: string;
  readonly groupName: string | null;
  readonly name: string | null;
  readonly scheduledAt: Date;
  readonly input: string | null;
  readonly inputIsJson: boolean;
  readonly target: unknown;
  readonly timezone: string | null;
  readonly attempt: number;
  readonly openState: string | null;
  readonly attemptAt: Date | null;
  readonly retriesLeft: number | null;
  readonly giveUpAt: Date | null;
}> = {
  name: "read-run-request-207145e9c336",
  parameters: ["tenant", "runId", "scheduledAt"],
  columns: ["runId", "tenant", "kind", "groupName", "name", "scheduledAt", "input", "inputIsJson", "target", "timezone", "attempt", "openState", "attemptAt", "retriesLeft", "giveUpAt"],
  text: `select r.id as run_id, r.tenant, r.kind, s.group_name as "group_name?", s.name as "name?", r.scheduled_at, coalesce(r.input, v.input) as input,
       coalesce(case when r.input is null then v.input_is_json else r.input_is_json end, false) as "input_is_json!",
       coalesce(r.target, v.target) as "target?", v.timezone as "timezone?", coalesce(q.attempt, r.attempt_count) as "attempt!",
       q.state as "open_state?", q.due_at as "attempt_at?", greatest(0, coalesce(v.max_retries, 0) - q.retries) as "retries_left?",
       q.expires_at as "give_up_at?"
  from punctual.runs r
  left join punctual.queue q on q.run_id = r.id
  left join punctual.schedule_versions v on v.schedule_id = r.schedule_id and v.version = r.schedule_version
  left join punctual.schedules s on s.id = r.schedule_id
 where r.tenant = $1
   and r.id = $2
   and r.scheduled_at = $3`,
};
