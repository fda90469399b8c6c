// What a worker's process can be asked: which jobs it began and when, and whether all of it is recorded.
import { setTimeout as pause } from "node:timers/promises";
import type { OnStart, Peer, Opening, Worker } from "../peer.ts";
import { wallMs } from "../wall-clock.ts";

export interface Drained {
  /** Epoch milliseconds. */
  readonly firstStartMs: number;
  readonly lastStartMs: number;
  readonly recordedMs: number;
}

export interface WorkerRole {
  /** Resolves when so many jobs have begun, and the contestant's database says that all is recorded. Throws after a while. */
  drained(count: number): Promise<Drained>;
  /** Milliseconds from each job's `at` to its start. */
  lags(): Promise<readonly number[]>;
  /** Epoch milliseconds of every start. */
  starts(): Promise<readonly number[]>;
  /** Of the whole life of the process. */
  peakMegabytes(): Promise<number>;
}

const patienceMs = 60_000;
const lookEveryMs = 2;

export async function workerRole(
  peer: Peer,
  opening: Opening,
): Promise<{ readonly role: WorkerRole; readonly worker: Worker }> {
  if (peer.openWorker === undefined) throw new Error("Expected a contestant that works on jobs, got none.");
  const lags: number[] = [];
  const starts: number[] = [];
  const onStart: OnStart = ({ at }) => {
    const nowMs = wallMs();
    starts.push(nowMs);
    lags.push(nowMs - at);
  };
  const worker = await peer.openWorker(opening, onStart);
  const role: WorkerRole = {
    async drained(count) {
      const untilMs = performance.now() + patienceMs;
      while (starts.length < count || !(await worker.isDone())) {
        if (performance.now() > untilMs)
          throw new Error(
            `Expected ${count} jobs to be done, got ${starts.length} begun in ${patienceMs} ms.`,
          );
        await pause(lookEveryMs);
      }
      const recordedMs = wallMs();
      return { firstStartMs: starts[0] ?? 0, lastStartMs: starts.at(-1) ?? 0, recordedMs };
    },
    lags: () => Promise.resolve(lags),
    starts: () => Promise.resolve(starts),
    peakMegabytes: () => Promise.resolve(process.resourceUsage().maxRSS / 1024),
  };
  return { role, worker };
}
