// Lines of a run's log, as people read them.
import { shownText } from "./instant.ts";
import { printable } from "./printable.ts";
import type { Style } from "./style.ts";

export interface LogLine {
  readonly at: string;
  readonly level: string;
  readonly message: string;
}

export const logLines = (lines: readonly LogLine[], style: Style): string =>
  lines
    .map(
      ({ at, level, message }) =>
        `${style.faint(shownText(at))} ${inColour(level, style)} ${printable(message)}\n`,
    )
    .join("");

function inColour(level: string, style: Style): string {
  const word = level.padEnd(5);
  if (level === "error") return style.bad(word);
  return level === "warn" ? style.warning(word) : word;
}
