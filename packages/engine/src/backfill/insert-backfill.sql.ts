// Generated from insert-backfill.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Notes that a past range of a schedule is to be run; the planner makes its runs.
 * Guarantee: with nothing to make it is done at once.
 */
export const insertBackfill: Statement<{
  readonly id: string;
  readonly tenant: string;
  readonly scheduleId: string;
  readonly scheduleVersion: number;
  readonly fromAt: Date;
  readonly toAt: Date;
  readonly nextAt: Date | null;
  readonly concurrency: number;
  readonly includeSucceeded: boolean;
  readonly input: string | null;
  readonly inputIsJson: boolean | null;
  readonly total: number;
  readonly actor: string;
}, {
  readonly id: string;
}> = {
  name: "insert-backfill-24f0b2cc2655",
  parameters: ["id", "tenant", "scheduleId", "scheduleVersion", "fromAt", "toAt", "nextAt", "concurrency", "includeSucceeded", "input", "inputIsJson", "total", "actor"],
  columns: ["id"],
  text: `insert into punctual.backfills (
  id, tenant, schedule_id, schedule_version, from_at, to_at, next_at, concurrency, include_succeeded, input, input_is_json,
  state, total, succeeded, actor, created_at, ended_at)
select $1, $2, $3, $4, $5, $6, $7::timestamptz, $8, $9,
       $10, $11, case when $7::timestamptz is null then 'done' else 'running' end, $12,
       case when $7::timestamptz is null then 0 end, $13, c.now, case when $7::timestamptz is null then c.now end
  from (select punctual.now() as now) c
returning id`,
};
