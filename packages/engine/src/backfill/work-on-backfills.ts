// The planner's part in backfills: makes their runs as there is room, and ends those of which no run is open any more.
import { longestSleepMs } from "../clock.ts";
import type { EngineContext } from "../engine-context.ts";
import { endBackfills } from "./end-backfills.sql.ts";
import { makePage } from "./make-page.ts";

/** While all that may be open at once is open: an end on any node makes room. */
const fullMs = 100;
/** While everything is made and the last runs are open. */
const lastRunsMs = 250;

/** One page at most; answers how long nothing is to be done. */
export async function workOnBackfills(engine: EngineContext): Promise<number> {
  const [look] = await engine.database.query(endBackfills);
  if (look === undefined || look.goingOn === 0) return longestSleepMs;
  if (look.toMake === 0) return lastRunsMs;
  const made = await makePage(engine.database);
  if (made === null) return fullMs;
  if (made.waiting > 0) {
    engine.events.emit("waiting");
    engine.events.tell({ kind: "waiting" });
  }
  return 0;
}
