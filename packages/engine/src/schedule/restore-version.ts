// Makes a schedule say again what it said in an earlier version.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { changeDefinition } from "./change-definition.ts";
import type { Precondition } from "./check-version.ts";
import { definitionOf } from "./definition-of.ts";
import { readSaid } from "./list-versions.ts";
import type { ScheduleName } from "./schedule-name.ts";
import type { Schedule } from "./schedule.ts";

export interface RestoreVersion extends ScheduleName, Precondition {
  readonly version: number;
}

/**
 * As a new version, checked anew: what it names may be gone by now. Its state stays. Throws Problem: not-found,
 * declared-in-code, precondition-failed, and whatever is wrong with the old definition today.
 */
export const restoreVersion = (
  engine: EngineContext,
  principal: Principal,
  wanted: RestoreVersion,
): Promise<Schedule> =>
  changeDefinition(engine, principal, {
    ...wanted,
    action: "schedule.restore",
    detail: { from: wanted.version },
    change: async (transaction, current) => ({
      ...(await readSaid(transaction, principal, wanted)),
      state: definitionOf(current).state,
    }),
  });
