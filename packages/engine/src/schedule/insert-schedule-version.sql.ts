// Generated from insert-schedule-version.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Writes what a schedule says from now on.
 * Guarantee: versions are only added; runs made before keep pointing at theirs.
 */
export const insertScheduleVersion: Statement<{
  readonly scheduleId: string;
  readonly version: number;
  readonly expression: string;
  readonly timezone: string;
  readonly anchorAt: Date;
  readonly startAt: Date | null;
  readonly endAt: Date | null;
  readonly description: string | null;
  readonly target: string;
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
  readonly aws: string | null;
  readonly actor: string;
}, Readonly<Record<never, never>>> = {
  name: "insert-schedule-version-75ba2e14fa9b",
  parameters: ["scheduleId", "version", "expression", "timezone", "anchorAt", "startAt", "endAt", "description", "target", "input", "inputIsJson", "maxRetries", "maxAgeSeconds", "flexibleWindowMinutes", "overlap", "catchUp", "dstGap", "dstOverlap", "afterCompletion", "calendarName", "onExcluded", "limitName", "pauseAfterDeadRuns", "deadLetterQueue", "aws", "actor"],
  columns: [],
  text: `insert into punctual.schedule_versions (
  schedule_id, version, expression, timezone, anchor_at, start_at, end_at, description, target, input, input_is_json,
  max_retries, max_age_seconds, flexible_window_minutes, overlap, catch_up, dst_gap, dst_overlap, after_completion, calendar_name, on_excluded, limit_name,
  pause_after_dead_runs, dead_letter_queue, aws, created_at, actor)
values (
  $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,
  $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
  $23, $24, $25, (select punctual.now()), $26)`,
};
