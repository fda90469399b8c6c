// The rescuer: what vanished workers held comes back, what grew too old ends.
import type { EngineContext } from "../engine-context.ts";
import { rescueBatch } from "../run/rescue.ts";

/** How often it looks. */
const everyMs = 5_000;

/** One pass; answers how long to sleep. */
export async function rescueLost(engine: EngineContext): Promise<number> {
  const { takenBack, dead, more } = await rescueBatch(engine.database);
  if (takenBack > 0) engine.log.warn({ runs: takenBack }, "runs taken back from vanished workers");
  if (dead.length > 0) {
    engine.log.error({ runs: dead }, "runs ended dead: worker lost or maximum age");
    engine.events.emit(
      "ended",
      dead.map((id) => ({ id, state: "dead" })),
    );
  }
  if (takenBack + dead.length > 0) engine.events.emit("waiting");
  return more ? 0 : everyMs;
}
