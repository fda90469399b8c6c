// Changes of a schedule only what is named.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { changeDefinition } from "./change-definition.ts";
import type { Precondition } from "./check-version.ts";
import { definitionOf } from "./definition-of.ts";
import { mergeDefinition } from "./merge-definition.ts";
import type { ScheduleName } from "./schedule-name.ts";
import type { SchedulePatch } from "./schedule-patch.ts";
import type { Schedule } from "./schedule.ts";

export interface PatchSchedule extends ScheduleName, Precondition {
  /** Null sets a field back to its default. */
  readonly patch: SchedulePatch;
}

/** Throws Problem: not-found, declared-in-code, precondition-failed, invalid-request, and whatever is wrong with the whole. */
export const patchSchedule = (
  engine: EngineContext,
  principal: Principal,
  { patch, ...wanted }: PatchSchedule,
): Promise<Schedule> =>
  changeDefinition(engine, principal, {
    ...wanted,
    action: "schedule.patch",
    detail: { fields: Object.keys(patch) },
    change: async (_transaction, current) => mergeDefinition(definitionOf(current), patch),
  });
