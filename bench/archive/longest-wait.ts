// How long somebody who writes one event after another waits for the slowest of them while something else goes on.
import type { Database } from "@punctual/database";

export interface Watched {
  readonly seconds: number;
  readonly longestWaitMs: number;
  /** So many events were written meanwhile. */
  readonly written: number;
}

export interface Watching {
  readonly writers: Database;
  /** `event_log`, or a table with the same columns. */
  readonly table: string;
}

let writer = 0;

/** Only waits that began before the work ended count. */
export async function watch({ writers, table }: Watching, work: () => Promise<void>): Promise<Watched> {
  const name = `writer-${++writer}`;
  const text = `insert into ${table} (stream_id, event_id, type, occurred_at, data) values ($1, $2, 'changed', '2026-02-15T00:00:00Z', '{"n":1}')`;
  await writers.execute(text, [name, "first"]);
  let going = true;
  let written = 0;
  let longestWaitMs = 0;
  const writing = (async () => {
    for (; going; written++) {
      const start = performance.now();
      await writers.execute(text, [name, String(written)]);
      longestWaitMs = Math.max(longestWaitMs, performance.now() - start);
    }
  })();
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  going = false;
  await writing;
  return { seconds, longestWaitMs, written };
}
