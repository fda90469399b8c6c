// A fault that a node's process meets once, at a named step of its work.
import { DatabaseUnavailable } from "@punctual/database";

type WatchedStatement =
  | "lock-due-occurrences"
  | "fire-occurrences"
  | "move-occurrences"
  | "claim-runs"
  | "start-runs"
  | "settle-runs"
  | "rescue-runs"
  | "make-backfill-runs";

/**
 * A statement by its file's name: `unsent` before it goes out, `answered` when its rows are here, `committed` when the
 * COMMIT that it belongs to is acknowledged. Only answers that brought rows count.
 */
export type Step = `${WatchedStatement} ${"unsent" | "answered" | "committed"}` | "attempt started";

export interface Fault {
  readonly step: Step;
  /** Nothing happens at the step until this one has been reached. */
  readonly onlyAfter?: Step;
  /** Waits at its own step until the fault has been met: it would otherwise be on its way by then. */
  readonly holdsBack?: Step;
  /** `kill`: SIGKILL; `pause`: SIGSTOP, until somebody sends SIGCONT; `lose-answer`: the connection is lost. */
  readonly how: "kill" | "pause" | "lose-answer";
}

export class FaultPoint {
  readonly #fault: Fault | null;
  readonly #onStrike: () => void;
  readonly #reachable = Promise.withResolvers<void>();
  readonly #met = Promise.withResolvers<void>();
  #armed: boolean;

  constructor(fault: Fault | null, onStrike: () => void) {
    this.#fault = fault;
    this.#onStrike = onStrike;
    this.#armed = fault !== null && fault.onlyAfter === undefined;
  }

  /** Resolves when the step may be taken: what the fault waits for comes first, and what it holds back comes later. */
  async turnOf(step: string): Promise<void> {
    if (step === this.#fault?.holdsBack) await this.#met.promise;
    if (step === this.#fault?.step && this.#fault.onlyAfter !== undefined) await this.#reachable.promise;
  }

  /** Does not return where the fault kills; throws DatabaseUnavailable where it loses the answer. */
  reach(step: string): void {
    if (this.#fault === null) return;
    if (this.#armed && step === this.#fault.step) this.#strike(this.#fault);
    else if (step === this.#fault.onlyAfter) this.#arm();
  }

  #arm(): void {
    this.#armed = true;
    this.#reachable.resolve();
  }

  #strike({ how, step }: Fault): void {
    this.#armed = false;
    this.#onStrike();
    this.#met.resolve();
    if (how === "kill") process.kill(process.pid, "SIGKILL");
    else if (how === "pause") process.kill(process.pid, "SIGSTOP");
    else throw new DatabaseUnavailable(`Lost the answer: ${step}.`, { cause: null, commitUnknown: true });
  }
}
