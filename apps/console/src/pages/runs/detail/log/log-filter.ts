// Which lines of a log are wanted, and how a line reads.
import type { LogLine } from "@punctual/client";

/** From the least to the gravest. */
export const levels = ["debug", "info", "warn", "error"] as const;
export type Level = (typeof levels)[number];

export interface LogFilter {
  /** This one and graver ones. */
  readonly level: Level;
  readonly search: string;
}

export function narrowed(lines: readonly LogLine[], { level, search }: LogFilter): readonly LogLine[] {
  const wanted = search.trim().toLowerCase();
  const least = levels.indexOf(level);
  if (least === 0 && wanted === "") return lines;
  return lines.filter(
    (line) => rankOf(line.level) >= least && (wanted === "" || lineText(line).toLowerCase().includes(wanted)),
  );
}

/** A level that nobody knows is never hidden. */
function rankOf(level: string): number {
  const rank = levels.findIndex((known) => known === level);
  return rank === -1 ? levels.length : rank;
}

/** As it is copied. */
export const lineText = ({ at, level, message, data }: LogLine): string =>
  [at, level, message, dataText(data)].filter((part) => part !== "").join(" ");

export function dataText(data: unknown): string {
  if (data === null || data === undefined) return "";
  const text = JSON.stringify(data);
  return text === "{}" ? "" : text;
}
