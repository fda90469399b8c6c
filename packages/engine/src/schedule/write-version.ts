// Stores what a schedule says as its next version.
import type { Queryable } from "@punctual/database";
import { insertScheduleVersion } from "./insert-schedule-version.sql.ts";
import type { ScheduleDefinition } from "./schedule-definition.ts";

export interface VersionToWrite {
  readonly scheduleId: string;
  readonly version: number;
  readonly definition: ScheduleDefinition;
  /** Where the grid of a rate begins. */
  readonly anchorAt: Date;
  readonly actor: string;
}

export async function writeVersion(
  transaction: Queryable,
  { scheduleId, version, definition, anchorAt, actor }: VersionToWrite,
): Promise<void> {
  await transaction.query(insertScheduleVersion, {
    scheduleId,
    version,
    expression: definition.expression,
    timezone: definition.timezone,
    anchorAt,
    startAt: definition.startAt,
    endAt: definition.endAt,
    description: definition.description,
    target: JSON.stringify(definition.target),
    ...storedInput(definition.input),
    maxRetries: definition.retry.maxRetries,
    maxAgeSeconds: definition.retry.maxAgeSeconds,
    flexibleWindowMinutes: definition.flexibleWindowMinutes,
    overlap: definition.overlap,
    catchUp: definition.catchUp,
    dstGap: definition.dst.gap,
    dstOverlap: definition.dst.overlap,
    afterCompletion: definition.afterCompletion,
    calendarName: definition.calendar?.name ?? null,
    onExcluded: definition.calendar?.onExcluded ?? null,
    limitName: definition.limit,
    pauseAfterDeadRuns: definition.pauseAfterDeadRuns,
    deadLetterQueue: definition.deadLetterQueue,
    aws: definition.aws === undefined ? null : JSON.stringify(definition.aws),
    actor,
  });
}

function storedInput(input: unknown): { input: string | null; inputIsJson: boolean } {
  if (input === undefined) return { input: null, inputIsJson: false };
  return typeof input === "string"
    ? { input, inputIsJson: false }
    : { input: JSON.stringify(input), inputIsJson: true };
}
