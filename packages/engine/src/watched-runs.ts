// Carries what happens to runs to whoever watches them, on this node and on others.
import type { EngineContext } from "./engine-context.ts";
import type { EndedRun } from "./events.ts";

/** Nodes keep telling of their runs so long after they were last asked to. */
const interestMs = 60_000;
/** How often a node with a watcher asks again; below `longestSleepMs`, which bounds every timer. */
const askAgainMs = 4_000;

export interface WatchedRuns {
  /** Another node has a watcher. */
  wanted(): void;
  close(): void;
}

/** A node tells of its runs only while somebody watches somewhere: a notice for nobody would cost every node. */
export function watchedRuns({ events, clock }: EngineContext): WatchedRuns {
  let wantedUntilMs = 0;
  let asking: { cancel(): void } | null = null;
  const changed = (ids: readonly string[]): void => {
    if (events.watched) events.emit("changed", ids);
    if (clock.monotonicMs() < wantedUntilMs) events.tell({ kind: "changed", ids });
  };
  const ended = (runs: readonly EndedRun[]): void => changed(runs.map(({ id }) => id));
  const ask = (): void => {
    asking?.cancel();
    asking = null;
    if (!events.watched) return;
    events.tell({ kind: "watching" });
    asking = clock.after(askAgainMs, ask);
  };
  events
    .on("started", changed)
    .on("postponed", changed)
    .on("cancelled", changed)
    .on("ended", ended)
    .on("watching", ask);
  return {
    wanted: () => void (wantedUntilMs = clock.monotonicMs() + interestMs),
    close() {
      asking?.cancel();
      events
        .off("started", changed)
        .off("postponed", changed)
        .off("cancelled", changed)
        .off("ended", ended)
        .off("watching", ask);
    },
  };
}
