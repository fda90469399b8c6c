// Waits for a run to end, for as long as the caller has patience.
import type { EngineContext } from "../engine-context.ts";
import type { EndedRun } from "../events.ts";
import type { Principal } from "../principal.ts";
import { storedValue } from "../stored-value.ts";
import { readCalledRun } from "./read-called-run.sql.ts";
import { assertRunId, isOpen, runNotFound, type RunState } from "./run.ts";
import type { Tally } from "./tally.ts";
import { databaseOf } from "../tenant-database.ts";

export interface WaitForRun {
  readonly id: string;
  readonly seconds: number;
  readonly signal?: AbortSignal;
}

export interface AwaitedRun {
  readonly id: string;
  readonly state: RunState;
  readonly tally: Tally | null;
  readonly result: unknown;
  readonly error: string | null;
}

/** The end of a run on another node is told by a notice that may be lost: so often it is looked up all the same. */
const lookEveryMs = 1_000;

/** Answers the run when it has ended, or as it is when the patience or the caller is gone. Throws Problem `not-found`. */
export async function waitForRun(
  engine: EngineContext,
  principal: Principal,
  { id, seconds, signal }: WaitForRun,
): Promise<AwaitedRun> {
  assertRunId(id);
  const until = engine.clock.monotonicMs() + seconds * 1000;
  for (;;) {
    // Listening before looking: an end in between is heard.
    const ended = endOf(engine, id);
    try {
      const run = await read(engine, principal, id);
      const leftMs = until - engine.clock.monotonicMs();
      if (!isOpen(run.state) || leftMs <= 0 || signal?.aborted === true) return run;
      await ended.within(Math.min(leftMs, lookEveryMs), signal);
    } finally {
      ended.forget();
    }
  }
}

async function read(engine: EngineContext, { tenant }: Principal, id: string): Promise<AwaitedRun> {
  const [row] = await databaseOf(engine, { tenant }).query(readCalledRun, { tenant, id });
  if (row === undefined) throw runNotFound(id);
  return { ...row, state: storedValue<RunState>(row.state), tally: storedValue<Tally | null>(row.tally) };
}

function endOf(engine: EngineContext, id: string) {
  const heard = Promise.withResolvers<void>();
  const listener = (runs: readonly EndedRun[]): void => {
    if (runs.some((run) => run.id === id)) heard.resolve();
  };
  engine.events.on("ended", listener);
  return {
    forget: () => engine.events.off("ended", listener),
    async within(ms: number, signal: AbortSignal | undefined): Promise<void> {
      const timer = engine.clock.after(ms, heard.resolve);
      const leave = (): void => heard.resolve();
      signal?.addEventListener("abort", leave);
      await heard.promise;
      signal?.removeEventListener("abort", leave);
      timer.cancel();
    },
  };
}
