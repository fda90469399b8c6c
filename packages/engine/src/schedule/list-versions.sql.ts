// Generated from list-versions.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists what a living schedule said, newest version first, after a cursor, or one version.
 * Index: schedules_name, schedule_versions_pkey.
 */
export const listVersions: Statement<{
  readonly tenant: string;
  readonly groupName: string;
  readonly name: string;
  readonly version: number | null;
  readonly before: number | null;
  readonly limit: string | number;
}, {
  readonly id: string;
  readonly tenant: string;
  readonly groupName: string;
  readonly name: string;
  readonly state: string;
  readonly stateReason: string | null;
  readonly stateActor: string | null;
  readonly origin: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly expression: string;
  readonly timezone: string;
  readonly anchorAt: Date;
  readonly startAt: Date | null;
  readonly endAt: Date | null;
  readonly description: string | null;
  readonly target: unknown;
  readonly input: string | null;
  readonly inputIsJson: boolean;
  readonly maxRetries: number;
  readonly maxAgeSeconds: number;
  readonly flexibleWindowMinutes: number;
  readonly overlap: string;
  readonly catchUp: string;
  readonly dstGap: string;
  readonly dstOverlap: string;
  readonly afterCompletion: string;
  readonly calendarName: string | null;
  readonly onExcluded: string | null;
  readonly limitName: string | null;
  readonly pauseAfterDeadRuns: number | null;
  readonly deadLetterQueue: string | null;
  readonly aws: unknown;
  readonly nextAt: Date | null;
  readonly actor: string;
}> = {
  name: "list-versions-740caaa595e4",
  parameters: ["tenant", "groupName", "name", "version", "before", "limit"],
  columns: ["id", "tenant", "groupName", "name", "state", "stateReason", "stateActor", "origin", "version", "createdAt", "updatedAt", "expression", "timezone", "anchorAt", "startAt", "endAt", "description", "target", "input", "inputIsJson", "maxRetries", "maxAgeSeconds", "flexibleWindowMinutes", "overlap", "catchUp", "dstGap", "dstOverlap", "afterCompletion", "calendarName", "onExcluded", "limitName", "pauseAfterDeadRuns", "deadLetterQueue", "aws", "nextAt", "actor"],
  text: `select s.id, s.tenant, s.group_name, s.name, s.state, s.state_reason, s.state_actor, s.origin, v.version,
       v.created_at, s.updated_at, v.expression, v.timezone, v.anchor_at, v.start_at, v.end_at, v.description, v.target,
       v.input, v.input_is_json, v.max_retries, v.max_age_seconds, v.flexible_window_minutes, v.overlap, v.catch_up,
       v.dst_gap, v.dst_overlap, v.after_completion, v.calendar_name, v.on_excluded, v.limit_name, v.pause_after_dead_runs, v.dead_letter_queue, v.aws, null::timestamptz as "next_at?", v.actor
  from punctual.schedules s
  join punctual.schedule_versions v on v.schedule_id = s.id
 where s.tenant = $1
   and s.group_name = $2
   and s.name = $3
   and s.state <> 'deleted'
   and ($4::integer is null or v.version = $4)
   and ($5::integer is null or v.version < $5)
 order by v.version desc
 limit $6`,
};
