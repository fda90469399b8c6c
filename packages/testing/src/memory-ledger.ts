// A ledger in memory for tests: runs jobs at once, in this process, and shows what became of them.
import { createHash, randomUUID } from "node:crypto";
import type {
  AttemptEnd,
  AttemptTools,
  FailedItem,
  Job,
  JobCall,
  JobRunner,
  Ledger,
  LedgerCall,
  LedgerRun,
  LogLevel,
  Progress,
} from "@punctual/jobs";

export interface MemoryRun extends LedgerRun {
  readonly job: string;
  readonly key: string | null;
  readonly actor: string;
  readonly scheduledAt: Date;
  readonly input: unknown;
  readonly attempts: readonly AttemptEnd[];
  readonly progress: Progress | null;
  /** By key. */
  readonly failedItems: readonly FailedItem[];
  readonly log: readonly MemoryLogLine[];
}

export interface MemoryLogLine {
  readonly level: LogLevel;
  readonly message: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface MemoryLedger extends Ledger {
  /** In the order of their calls. */
  runs(): readonly MemoryRun[];
  /** Throws for an id that it does not know. */
  run(id: string): MemoryRun;
  /** Throws for an id that it does not know; does nothing to a run that has ended. */
  cancel(id: string): void;
}

export interface MemoryLedgerOptions {
  /** A failed attempt is followed by the next at once, however long it asked to wait, up to so many. Default 1. */
  readonly maxAttempts?: number;
  /** What `scheduledAt` is where a call names none. Default: the first moment of 2026, for a test's time stands still. */
  readonly now?: () => Date;
}

export function memoryLedger(jobs: readonly Job[], options: MemoryLedgerOptions = {}): MemoryLedger {
  const { maxAttempts = 1, now = () => new Date("2026-01-01T00:00:00Z") } = options;
  const kept = new Map<string, KeptRun>();
  const named = new Map<string, { readonly id: string; readonly fingerprint: string }>();
  const begin = (call: LedgerCall): { readonly run: KeptRun; readonly joined: boolean } => {
    const run = newRun(runnerOf(jobs, call.job), call, call.scheduledAt ?? now());
    const open = [...kept.values()].find(
      (other) => isOpen(other) && run.key !== null && other.job === run.job && other.key === run.key,
    );
    if (open !== undefined) return { run: open, joined: true };
    kept.set(run.id, run);
    work(run, maxAttempts);
    return { run, joined: false };
  };
  const find = (id: string): KeptRun => kept.get(id) ?? unknownRun(id);
  return {
    async call(call) {
      if (call.idempotencyKey === null) return calledRun(begin(call));
      const name = JSON.stringify([call.job, call.idempotencyKey]);
      const known = named.get(name);
      const fingerprint = fingerprintOf(call);
      if (known !== undefined)
        return { id: repeat(find(known.id), known.fingerprint === fingerprint, maxAttempts), joined: true };
      const begun = begin(call);
      named.set(name, { id: begun.run.id, fingerprint });
      return calledRun(begun);
    },
    async wait(id, { seconds, signal }) {
      const run = find(id);
      if (isOpen(run) && seconds > 0)
        await endOrPatience(run, AbortSignal.any([AbortSignal.timeout(seconds * 1000), signal ?? []].flat()));
      const { state, tally, result, error } = run;
      return { id, state, tally, result, error };
    },
    runs: () => [...kept.values()].map(shown),
    run: (id) => shown(find(id)),
    cancel: (id) => cancel(find(id)),
  };
}

/** As it is kept: what the runs' readers see, and how it is going. */
type KeptRun = {
  -readonly [Name in Exclude<keyof MemoryRun, "attempts" | "log" | "failedItems">]: MemoryRun[Name];
} & {
  readonly runner: JobRunner;
  readonly attempts: AttemptEnd[];
  readonly log: MemoryLogLine[];
  readonly failed: Map<string, string>;
  abort: AbortController;
  ended: PromiseWithResolvers<void>;
};

function runnerOf(jobs: readonly Job[], name: string): JobRunner {
  const job = jobs.find((one) => one.name === name);
  if (job !== undefined) return job.runner;
  throw new Error(`Expected one of the jobs ${jobs.map((one) => one.name).join(", ")}, got "${name}".`);
}

function newRun(runner: JobRunner, call: LedgerCall, scheduledAt: Date): KeptRun {
  const { job, actor, input } = call;
  const id = randomUUID();
  const key = runner.key(jobCall({ id, scheduledAt, input }, 1));
  const nothing = { tally: null, result: null, error: null, progress: null } as const;
  const going = {
    attempts: [],
    log: [],
    failed: new Map<string, string>(),
    abort: new AbortController(),
    ended: Promise.withResolvers<void>(),
  };
  return { ...nothing, ...going, id, key, job, actor, input, scheduledAt, runner, state: "waiting" };
}

const jobCall = (
  { id, scheduledAt, input }: Pick<KeptRun, "id" | "scheduledAt" | "input">,
  attempt: number,
): JobCall => ({
  input: input === undefined ? null : JSON.stringify(input),
  run: { id, schedule: null, scheduledAt, timezone: "UTC", attempt },
});

const isOpen = ({ state }: Pick<MemoryRun, "state">): boolean =>
  ["waiting", "claimed", "running"].includes(state);

function work(run: KeptRun, maxAttempts: number): void {
  run.state = "running";
  const { abort } = run;
  void attempts(run, maxAttempts).then((end) => (abort.signal.aborted ? undefined : settle(run, end)));
}

async function attempts(run: KeptRun, left: number): Promise<AttemptEnd> {
  const end = await run.runner.run(jobCall(run, run.attempts.length + 1), toolsOf(run));
  run.attempts.push(end);
  return end.kind === "failed" && left > 1 && !run.abort.signal.aborted ? attempts(run, left - 1) : end;
}

function toolsOf(run: KeptRun): AttemptTools {
  const { signal } = run.abort;
  return {
    signal,
    progress: run.progress,
    onlyItems: null,
    log: (level, message, data) => void run.log.push({ level, message, data }),
    async saveProgress(progress, failed, recovered = []) {
      signal.throwIfAborted();
      run.progress = progress;
      run.tally = progress.tally;
      for (const { key, error } of failed) run.failed.set(key, error);
      for (const key of recovered) run.failed.delete(key);
    },
    failedItems: async (limit) => failedItemsOf(run).slice(0, limit),
  };
}

const failedItemsOf = ({ failed }: KeptRun): readonly FailedItem[] =>
  [...failed].map(([key, error]) => ({ key, error })).sort((one, other) => (one.key < other.key ? -1 : 1));

function settle(run: KeptRun, end: AttemptEnd): void {
  if ("error" in end) {
    run.state = "dead";
    run.error = end.error;
  } else {
    run.state = end.kind;
    run.result = end.result;
    run.tally = end.tally ?? run.tally;
  }
  run.ended.resolve();
}

function cancel(run: KeptRun): void {
  if (!isOpen(run)) return;
  run.state = "cancelled";
  run.abort.abort(new Error("The run was cancelled."));
  run.ended.resolve();
}

/** A repeated call of a dead run asks for it to be run again, as the engine does. */
function repeat(run: KeptRun, sameRequest: boolean, maxAttempts: number): string {
  if (!sameRequest)
    throw new Error("Expected the same request as the Idempotency-Key came with before, got another.");
  if (run.state !== "dead") return run.id;
  Object.assign(run, {
    progress: null,
    tally: null,
    error: null,
    abort: new AbortController(),
    ended: Promise.withResolvers<void>(),
  });
  run.failed.clear();
  work(run, maxAttempts);
  return run.id;
}

const fingerprintOf = ({ job, input, scheduledAt }: LedgerCall): string =>
  createHash("sha256").update(JSON.stringify({ job, input, scheduledAt })).digest("base64url");

const calledRun = ({ run, joined }: { readonly run: KeptRun; readonly joined: boolean }) => ({
  id: run.id,
  joined,
});

async function endOrPatience({ ended }: KeptRun, signal: AbortSignal): Promise<void> {
  const lost = Promise.withResolvers<void>();
  const leave = (): void => lost.resolve();
  if (signal.aborted) return;
  signal.addEventListener("abort", leave, { once: true });
  await Promise.race([ended.promise, lost.promise]);
  signal.removeEventListener("abort", leave);
}

function shown(run: KeptRun): MemoryRun {
  const { id, state, tally, result, error, job, key, actor, scheduledAt, input, progress } = run;
  const facts = { id, state, tally, result, error, job, key, actor, scheduledAt, input, progress };
  return { ...facts, attempts: [...run.attempts], log: [...run.log], failedItems: failedItemsOf(run) };
}

function unknownRun(id: string): never {
  throw new Error(`Expected the id of a run of this ledger, got ${id}.`);
}
