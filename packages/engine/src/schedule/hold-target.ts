// Makes sure that whatever a definition names exists, and goes on existing until the schedule is written.
import type { Queryable } from "@punctual/database";
import { holdApiDestination } from "../api-destination/hold-api-destination.ts";
import { holdAppJob } from "../app/hold-app-job.ts";
import { holdConnection } from "../connection/hold-connection.ts";
import type { EngineContext } from "../engine-context.ts";
import { holdLimit } from "../limit/hold-limit.ts";
import type { ScheduleDefinition } from "./schedule-definition.ts";

export interface HeldTarget extends Pick<ScheduleDefinition, "target" | "limit"> {
  readonly tenant: string;
}

/** In the transaction that writes it. Throws Problem: unknown-connection, unknown-api-destination, unknown-job, unknown-limit. */
export async function holdTarget(
  transaction: Queryable,
  engine: EngineContext,
  { tenant, target, limit }: HeldTarget,
): Promise<void> {
  if (target.kind === "http" && target.connection !== null)
    await holdConnection(transaction, { tenant, name: target.connection, field: "target.connection" });
  if (target.kind === "api-destination") await holdApiDestination(transaction, tenant, target);
  if (target.kind === "job") await holdAppJob(transaction, engine, { tenant, job: target.job });
  if (limit !== null) await holdLimit(transaction, tenant, limit);
}
