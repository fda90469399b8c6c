// Pauses a schedule whose target says that it is gone for good (410).
import type { EngineContext } from "../engine-context.ts";
import { changeState } from "./change-state.ts";

export interface GoneTarget {
  readonly tenant: string;
  readonly groupName: string | null;
  readonly name: string | null;
  readonly runId: string;
}

/** A schedule that was deleted meanwhile, or a database that is away, is told in the log: the run's end stands without it. */
export async function pauseGone(
  engine: EngineContext,
  { tenant, groupName, name, runId }: GoneTarget,
): Promise<void> {
  if (groupName === null || name === null) return;
  const reason = `The target answered 410 Gone to run ${runId}.`;
  const principal = { tenant, actor: "punctual", role: "operator" } as const;
  await changeState(engine, principal, { group: groupName, name, to: "paused", reason }).catch(
    (error: unknown) => {
      engine.log.warn({ runId, err: error }, "schedule of a target that is gone could not be paused");
    },
  );
}
