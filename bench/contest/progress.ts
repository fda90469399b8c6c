// Tells on standard error whose turn it is: a terminal sees one line rewritten, a log one line a turn.
import type { Turn } from "./contest.ts";

export interface Progress {
  readonly show: (turn: Turn) => void;
  /** Leaves the line to what is printed next. */
  readonly end: () => void;
}

const rewritten = "\r\u001b[2K";

export function progressOf(scenario: string, out: NodeJS.WriteStream = process.stderr): Progress {
  const line = ({ contestant, round, rounds }: Turn): string =>
    `${scenario}: round ${round} of ${rounds}, ${contestant}`;
  return out.isTTY
    ? { show: (turn) => out.write(rewritten + line(turn)), end: () => out.write(rewritten) }
    : { show: (turn) => out.write(`${line(turn)}\n`), end: () => undefined };
}
