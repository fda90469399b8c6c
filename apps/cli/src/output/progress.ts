// Shows on a terminal how far long work has come, until it is done.
import { setTimeout as after } from "node:timers/promises";
import type { Surroundings } from "../terminal.ts";

export interface Progress<State> {
  /** Asks how it stands. */
  look(): Promise<State>;
  isDone(state: State): boolean;
  inWords(state: State): {
    readonly done: number;
    /** Null while nobody knows how much there is. */
    readonly total: number | null;
    readonly note: string;
  };
  /** Who aborts it gets the state as it is then. */
  readonly signal?: AbortSignal;
}

const lookEveryMs = 500;
const barWidth = 30;

/** Takes away what stands on the line of a terminal. */
export const clearLine = "\r\u001b[K";

/** The bar goes to standard error and only where somebody looks; what is asked for is printed by the caller. */
export async function showProgress<State>(
  { terminal }: Surroundings,
  { look, isDone, inWords, signal }: Progress<State>,
): Promise<State> {
  for (;;) {
    const state = await look();
    if (terminal.err.isTerminal) terminal.err.write(`${clearLine}${lineOf(inWords(state))}`);
    if (isDone(state) || signal?.aborted === true) {
      if (terminal.err.isTerminal) terminal.err.write(clearLine);
      return state;
    }
    await after(lookEveryMs, undefined, signal === undefined ? {} : { signal }).catch(ignoreAbort);
  }
}

/** The next look then is the last. */
function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error && error.name === "AbortError")) throw error;
}

function lineOf({ done, total, note }: ReturnType<Progress<unknown>["inWords"]>): string {
  const more = note === "" ? "" : `, ${note}`;
  if (total === null) return `${done} done${more}`;
  const share = total === 0 ? 1 : Math.min(1, done / total);
  const full = Math.round(share * barWidth);
  const percent = `${Math.floor(share * 100)} %`.padStart(5);
  return `${"█".repeat(full)}${"░".repeat(barWidth - full)} ${percent}  ${done} of ${total}${more}`;
}
