// What one watcher of runs is sent: each run as it changes, as server-sent events.
import { PassThrough, type Readable } from "node:stream";
import {
  changedRuns,
  type ChangedRuns,
  type EngineContext,
  type Principal,
  type Run,
} from "@punctual/engine";
import { deadline } from "../deadline.ts";

/** Changes are gathered so long, so that a burst costs one look at the database. */
const gatherMs = 50;
/** A line that says nothing, so that no proxy takes the connection for dead. */
const aliveMs = 15_000;
/** A watcher that does not read is dropped rather than kept in memory. */
const mostUnreadBytes = 1_048_576;
/** How long a client waits before it connects again, in milliseconds. */
const reconnectMs = 2_000;

export interface RunWatch {
  readonly engine: EngineContext;
  readonly principal: Principal;
  readonly filter: Omit<ChangedRuns, "ids">;
  /** Whether the credential is still good; asked as often as the connection is kept alive. Throws when it is not. */
  readonly recheck: () => Promise<unknown>;
  /** Ends the stream. */
  readonly signal: AbortSignal;
}

/**
 * Begins with `ready`: whoever connects, or connects again, reads the lists once and is told of every change from then on.
 */
export function runStream(watch: RunWatch): Readable {
  const { engine, signal } = watch;
  const stream = new PassThrough();
  stream.write(`retry: ${reconnectMs}\n\n${eventText("ready", {})}`);
  const changes = gatheredChanges(watch, (runs) => {
    for (const run of runs) stream.write(eventText("run", run));
    if (stream.writableLength > mostUnreadBytes) stream.destroy();
  });
  const unwatch = engine.events.watch(changes.add);
  let alive = deadline(engine.clock, aliveMs, keepAlive);
  function keepAlive(): void {
    stream.write(": alive\n\n");
    alive = deadline(engine.clock, aliveMs, keepAlive);
    watch.recheck().catch(() => stream.end());
  }
  const end = (): void => void stream.end();
  signal.addEventListener("abort", end, { once: true });
  // While it was asked who watches, the port may have begun to stop.
  if (signal.aborted) end();
  stream.once("close", () => {
    signal.removeEventListener("abort", end);
    alive.cancel();
    changes.stop();
    unwatch();
  });
  return stream;
}

interface GatheredChanges {
  add(ids: readonly string[]): void;
  stop(): void;
}

function gatheredChanges(
  { engine, principal, filter }: RunWatch,
  send: (runs: readonly Run[]) => void,
): GatheredChanges {
  let ids = new Set<string>();
  let timer: { cancel(): void } | null = null;
  const look = (): void => {
    const asked = [...ids];
    ids = new Set();
    timer = null;
    changedRuns(engine, principal, { ...filter, ids: asked }).then(send, (error: unknown) =>
      engine.log.debug({ err: error }, "changed runs could not be read for a watcher"),
    );
  };
  return {
    add(changed) {
      for (const id of changed) ids.add(id);
      timer ??= engine.clock.after(gatherMs, look);
    },
    stop: () => timer?.cancel(),
  };
}

const eventText = (event: string, data: unknown): string =>
  `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
