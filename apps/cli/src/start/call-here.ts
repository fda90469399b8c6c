// Calls a job on the configured database and works on it here until its run has ended.
import { Problem } from "@punctual/engine";
import type { Ledger, LedgerCall, LedgerRun } from "@punctual/jobs";
import { engineLedger } from "@punctual/server";
import { CommandFailure } from "../failure.ts";
import type { Log } from "../log/make-log.ts";
import { clearLine, showProgress } from "../output/progress.ts";
import type { Surroundings } from "../terminal.ts";
import type { Node, NodeOptions } from "./node.ts";
import { makeNode, openNode } from "./open-node.ts";
import { prepareEngine } from "./prepare-engine.ts";

/** How long other runs that this node has begun may go on once ours has ended. */
const graceSeconds = 25;
/** Where nobody looks at a terminal, the log tells this seldom how it goes. */
const tellEveryMs = 5_000;

export interface CallHere {
  readonly node: NodeOptions;
  readonly job: string;
  readonly input: unknown;
}

/** Answers the run as it ended, or as it is when a stop is asked for: others go on with it then. */
export async function callHere(surroundings: Surroundings, { node: options, job, input }: CallHere) {
  const node = await makeNode(onStandardError(surroundings), options);
  const { closing: open, stop, log } = node;
  try {
    const { engine } = await openNode(node);
    open.add("the engine", () => engine.stop({ graceSeconds: stop.aborted ? 0 : graceSeconds }));
    await prepareEngine(engine);
    await engine.start();
    const ledger = engineLedger(engine);
    const id = await make(ledger, { job, input, scheduledAt: null, idempotencyKey: null, actor: "cli" }, log);
    return await untilEnded(surroundings, node, { ledger, id, nowMs: () => engine.clock.monotonicMs() });
  } finally {
    await open.close();
  }
}

/** Throws CommandFailure for what the engine refuses. */
async function make(ledger: Ledger, call: LedgerCall, log: Log): Promise<string> {
  const { id, joined } = await ledger.call(call).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error;
    const exit = error.code === "invalid-request" ? "usage" : "failed";
    throw new CommandFailure(`${error.message} ${error.remedy}`, { exit, cause: error });
  });
  log.info({ job: call.job, runId: id }, joined ? "joined the run that is under way" : "called");
  return id;
}

interface Made {
  readonly ledger: Ledger;
  readonly id: string;
  readonly nowMs: () => number;
}

function untilEnded(
  surroundings: Surroundings,
  { stop, log }: Node,
  { ledger, id, nowMs }: Made,
): Promise<LedgerRun> {
  let told = { done: 0, atMs: nowMs() };
  const tell = ({ state, tally }: LedgerRun): void => {
    if (!openStates.has(state)) return;
    const done = doneOf(tally);
    if (tally === null || done === told.done || nowMs() - told.atMs < tellEveryMs) return;
    told = { done, atMs: nowMs() };
    log.info({ runId: id, successful: tally.successful, failed: tally.failed }, "under way");
  };
  return showProgress(surroundings, {
    signal: stop,
    async look() {
      const run = await ledger.wait(id, { seconds: 0 });
      if (!surroundings.terminal.err.isTerminal) tell(run);
      return run;
    },
    isDone: ({ state }) => !openStates.has(state),
    // How many items there are, a job finds out while it reads them.
    inWords: ({ state, tally }) => ({
      done: doneOf(tally),
      total: null,
      note: tally === null || tally.failed === 0 ? state : `${tally.failed} failed`,
    }),
  });
}

const openStates: ReadonlySet<string> = new Set(["waiting", "claimed", "running"]);

const doneOf = (tally: LedgerRun["tally"]): number =>
  tally === null ? 0 : tally.successful + tally.failed + tally.skipped;

/** Standard output belongs to the answer. A line of the log takes the place of the progress, which comes again below it. */
function onStandardError(surroundings: Surroundings): Surroundings {
  const { err } = surroundings.terminal;
  const write = (text: string): void => err.write(err.isTerminal ? `${clearLine}${text}` : text);
  return {
    ...surroundings,
    terminal: { ...surroundings.terminal, out: { write, isTerminal: err.isTerminal } },
  };
}
