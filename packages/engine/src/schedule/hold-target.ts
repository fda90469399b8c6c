// Makes sure that whatever a definition names exists, and goes on existing until the schedule is written.
import type { Queryable } from "@punctual/database";
import { holdApiDestination } from "../api-destination/hold-api-destination.ts";
import { holdAppJob } from "../app/hold-app-job.ts";
import { holdCalendar } from "../calendar/hold-calendar.ts";
import { holdConnection } from "../connection/hold-connection.ts";
import type { EngineContext } from "../engine-context.ts";
import { holdLimit } from "../limit/hold-limit.ts";
import { holdQueue } from "../queue/hold-queue.ts";
import type { ScheduleDefinition } from "./schedule-definition.ts";

export interface HeldTarget extends Pick<
  ScheduleDefinition,
  "target" | "calendar" | "limit" | "deadLetterQueue" | "aws"
> {
  readonly tenant: string;
}

/**
 * In the transaction that writes it. Whoever comes by the AWS door may name queues that come later. Throws Problem:
 * unknown-connection, unknown-api-destination, unknown-job, unknown-queue, unknown-limit, unknown-calendar.
 */
export async function holdTarget(
  transaction: Queryable,
  engine: EngineContext,
  { tenant, target, calendar, limit, deadLetterQueue, aws }: HeldTarget,
): Promise<void> {
  if (target.kind === "http" && target.connection !== null)
    await holdConnection(transaction, { tenant, name: target.connection, field: "target.connection" });
  if (target.kind === "api-destination") await holdApiDestination(transaction, tenant, target);
  if (target.kind === "job") await holdAppJob(transaction, engine, { tenant, job: target.job });
  if (aws === undefined && target.kind === "queue")
    await holdQueue(transaction, { tenant, name: target.queue, field: "target.queue" });
  if (aws === undefined && deadLetterQueue !== null)
    await holdQueue(transaction, { tenant, name: deadLetterQueue, field: "deadLetterQueue" });
  if (calendar !== null) await holdCalendar(transaction, tenant, calendar.name);
  if (limit !== null) await holdLimit(transaction, tenant, limit);
}
