// Puts runs back to the gate that had passed it and have not begun, when a limit changes or a tenant is frozen.
import type { Database, Queryable } from "@punctual/database";
import type { EngineContext } from "../engine-context.ts";
import { gateRunsOfLimit } from "./gate-runs-of-limit.sql.ts";
import { gateRunsOfTenant } from "./gate-runs-of-tenant.sql.ts";
import type { LimitKey } from "./limit-key.ts";

/** So many of the open runs are looked at in one statement, so that none holds its rows for long. */
const runsPerPage = 5_000;

/** Answers the runs that a node had claimed. */
export async function gateUnderLimit(queryable: Queryable, limit: LimitKey): Promise<readonly string[]> {
  const taken = await queryable.query(gateRunsOfLimit, limit);
  return taken.flatMap(({ runId, claimed }) => (claimed ? [runId] : []));
}

/** Answers the runs that a node had claimed. @param database not a transaction: every page is committed by itself. */
export async function gateTenant(
  database: Database,
  { tenant }: Pick<LimitKey, "tenant">,
): Promise<readonly string[]> {
  const gated: string[] = [];
  for (let after = "00000000-0000-0000-0000-000000000000"; ;) {
    const page = await database.query(gateRunsOfTenant, { tenant, after, limit: runsPerPage });
    for (const { runId, claimed } of page) if (claimed) gated.push(runId);
    const last = page.at(-1);
    if (last === undefined || page.length < runsPerPage) return gated;
    after = last.runId;
  }
}

/** Whoever holds them in memory forgets them, and whoever lets runs through looks again. */
export function tellGated({ events }: EngineContext, runIds: readonly string[]): void {
  if (runIds.length > 0) {
    events.emit("cancelled", runIds);
    events.tell({ kind: "cancelled", ids: runIds });
  }
  events.emit("waiting");
  events.tell({ kind: "waiting" });
}
