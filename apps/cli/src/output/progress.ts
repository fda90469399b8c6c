// Shows on a terminal how far long work has come, until it is done.
import { setTimeout as after } from "node:timers/promises";
import type { Surroundings } from "../terminal.ts";

export interface Progress<State> {
  /** Asks how it stands. */
  look(): Promise<State>;
  isDone(state: State): boolean;
  inWords(state: State): { readonly done: number; readonly total: number; readonly note: string };
}

const lookEveryMs = 500;
const barWidth = 30;

/** The bar goes to standard error and only where somebody looks; what is asked for is printed by the caller. */
export async function showProgress<State>(
  { terminal }: Surroundings,
  { look, isDone, inWords }: Progress<State>,
): Promise<State> {
  for (;;) {
    const state = await look();
    if (terminal.err.isTerminal) terminal.err.write(`\r\u001b[K${barOf(inWords(state))}`);
    if (isDone(state)) {
      if (terminal.err.isTerminal) terminal.err.write("\r\u001b[K");
      return state;
    }
    await after(lookEveryMs);
  }
}

function barOf({ done, total, note }: ReturnType<Progress<unknown>["inWords"]>): string {
  const share = total === 0 ? 1 : Math.min(1, done / total);
  const full = Math.round(share * barWidth);
  const percent = `${Math.floor(share * 100)} %`.padStart(5);
  return `${"█".repeat(full)}${"░".repeat(barWidth - full)} ${percent}  ${done} of ${total}${note === "" ? "" : `, ${note}`}`;
}
