// What is left when a test has ended: in the database, at the target, and what the test expected.
import type { Database } from "@punctual/database";
import type { Arrival } from "./recording-target.ts";
import { allAttempts } from "../all-attempts.ts";

/** One moment of one schedule, as `group/name at instant`. */
export type Occurrence = string;

export interface KeptRun {
  readonly id: string;
  readonly occurrence: Occurrence;
  readonly state: string;
  /** Null: its target is HTTP. */
  readonly job: string | null;
  readonly attemptCount: number;
  readonly lost: number;
}

export interface KeptAttempt {
  readonly runId: string;
  readonly token: string;
  readonly number: number;
  readonly node: string;
  readonly outcome: string;
  readonly status: number | null;
  /** Against the time at which the run was due. */
  readonly isEarly: boolean;
}

export interface History {
  /** From the test's own arithmetic, never from the product's. */
  readonly expected: readonly Occurrence[];
  readonly runs: readonly KeptRun[];
  readonly attempts: readonly KeptAttempt[];
  /** By the id of their run. */
  readonly deadLetters: readonly string[];
  readonly arrivals: readonly Arrival[];
}

export const occurrence = (schedule: string, scheduledAt: Date): Occurrence =>
  `${schedule} at ${scheduledAt.toISOString()}`;

export async function readKept(database: Database): Promise<Omit<History, "expected" | "arrivals">> {
  const [kept] = await database.execute(keptText);
  return asKept(kept);
}

const keptText = `
  with kept_runs as (
    select r.id, s.group_name || '/' || s.name || ' at ' || to_char(r.scheduled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as occurrence,
           coalesce(q.state, r.state) as state, r.job, coalesce(q.attempt, r.attempt_count) as "attemptCount", coalesce(q.lost, r.lost) as lost
      from punctual.runs r
      join punctual.schedules s on s.id = r.schedule_id
      left join punctual.queue q on q.run_id = r.id
  ), kept_attempts as (
    select a.run_id as "runId", a.token::text as token, a.number, a.node, a.outcome, a.status, a.started_at < r.due_at as "isEarly"
      from ${allAttempts} a
      join punctual.runs r on r.id = a.run_id
     order by a.run_id, a.number
  )
  select coalesce((select jsonb_agg(to_jsonb(r)) from kept_runs r), '[]') as runs,
         coalesce((select jsonb_agg(to_jsonb(a)) from kept_attempts a), '[]') as attempts,
         coalesce((select jsonb_agg(run_id) from punctual.dead_letters), '[]') as "deadLetters"`;

/** Guarantee: the statement above answers these fields. */
const asKept = (row: unknown): Omit<History, "expected" | "arrivals"> =>
  row as Omit<History, "expected" | "arrivals">;
