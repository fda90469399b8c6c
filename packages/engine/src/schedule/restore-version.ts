// Makes a schedule say again what it said in an earlier version.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { changeDefinition } from "./change-definition.ts";
import type { Precondition } from "./check-version.ts";
import { definitionOf } from "./definition-of.ts";
import { readVersion } from "./list-versions.ts";
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
    async change(transaction, current) {
      const {
        version: _number,
        createdAt: _at,
        actor: _actor,
        ...said
      } = await readVersion(transaction, principal, wanted);
      const { state } = definitionOf(current);
      return { ...said, state };
    },
  });
