// Generated from list-schedules-by-next.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a tenant's living schedules in the order in which they fire next, after a cursor; those that do not come last, by name.
 */
export const listSchedulesByNext: Statement<{
  readonly tenant: string;
  readonly groupName: string | null;
  readonly state: string | null;
  readonly origin: string | null;
  readonly targetKind: string | null;
  readonly job: string | null;
  readonly connection: string | null;
  readonly apiDestination: string | null;
  readonly calendar: string | null;
  readonly rateLimit: string | null;
  readonly search: string | null;
  readonly prefix: string | null;
  readonly afterAt: Date | null;
  readonly afterGroup: string | null;
  readonly afterName: string | null;
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
}> = {
  name: "list-schedules-by-next-182cc885840c",
  parameters: ["tenant", "groupName", "state", "origin", "targetKind", "job", "connection", "apiDestination", "calendar", "rateLimit", "search", "prefix", "afterAt", "afterGroup", "afterName", "limit"],
  columns: ["id", "tenant", "groupName", "name", "state", "stateReason", "stateActor", "origin", "version", "createdAt", "updatedAt", "expression", "timezone", "anchorAt", "startAt", "endAt", "description", "target", "input", "inputIsJson", "maxRetries", "maxAgeSeconds", "flexibleWindowMinutes", "overlap", "catchUp", "dstGap", "dstOverlap", "afterCompletion", "calendarName", "onExcluded", "limitName", "pauseAfterDeadRuns", "deadLetterQueue", "aws", "nextAt"],
  text: `select s.id, s.tenant, s.group_name, s.name, s.state, s.state_reason, s.state_actor, s.origin, s.version,
       s.created_at, s.updated_at, v.expression, v.timezone, v.anchor_at, v.start_at, v.end_at, v.description, v.target,
       v.input, v.input_is_json, v.max_retries, v.max_age_seconds, v.flexible_window_minutes, v.overlap, v.catch_up,
       v.dst_gap, v.dst_overlap, v.after_completion, v.calendar_name, v.on_excluded, v.limit_name, v.pause_after_dead_runs, v.dead_letter_queue, v.aws, coalesce(n.fires_at, n.next_at) as "next_at?"
  from punctual.schedules s
  join punctual.schedule_versions v on v.schedule_id = s.id and v.version = s.version
  left join punctual.next_occurrences n on n.schedule_id = s.id
 where s.tenant = $1
   and s.state <> 'deleted'
   and s.origin <> 'rule'
   and ($2::text is null or s.group_name = $2)
   and ($3::text is null or s.state = $3 or ($3 = 'not-paused' and s.state <> 'paused'))
   and ($4::text is null or s.origin = $4)
   and ($5::text is null or v.target ->> 'kind' = $5)
   and ($6::text is null or v.target ->> 'job' = $6)
   and ($7::text is null or v.target ->> 'connection' = $7)
   and ($8::text is null or (v.target ->> 'kind' = 'api-destination' and v.target ->> 'name' = $8))
   and ($9::text is null or v.calendar_name = $9)
   and ($10::text is null or v.limit_name = $10)
   and ($11::text is null or position(lower($11) in lower(concat_ws(' ', s.group_name || '/' || s.name, v.description))) > 0)
   and ($12::text is null or starts_with(s.name, $12))
   and ($13::timestamptz is null
        or (coalesce(n.fires_at, n.next_at, '9999-12-31T00:00:00Z'), s.group_name, s.name) > ($13, $14::text, $15::text))
 order by coalesce(n.fires_at, n.next_at, '9999-12-31T00:00:00Z'), s.group_name, s.name
 limit $16`,
};
