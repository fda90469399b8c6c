// Pauses schedules whose runs die one after another, where they ask for it.
import type { EngineContext } from "../engine-context.ts";
import { changeState } from "./change-state.ts";
import { readDeadStreaks } from "./read-dead-streaks.sql.ts";

/** Long enough for another node to come to what one that died with its runs left undone. */
const freshSeconds = 300;

/** However the runs died. A schedule that was deleted meanwhile is told in the log, and keeps nobody else from being paused. */
export async function pauseDying(engine: EngineContext): Promise<void> {
  for (const { tenant, groupName, name, deadRuns } of await engine.database.query(readDeadStreaks, {
    freshSeconds,
  })) {
    const principal = { tenant, actor: "punctual", role: "operator" } as const;
    const reason = `${deadRuns} dead runs in a row`;
    const facts = { tenant, schedule: `${groupName}/${name}`, reason };
    try {
      await changeState(engine, principal, { group: groupName, name, to: "paused", reason });
      engine.log.error(facts, "schedule paused");
    } catch (error) {
      engine.log.warn({ ...facts, err: error }, "schedule could not be paused");
    }
  }
}
