// Rows under headings, without lines around them.
import Table from "cli-table3";
import type { Style } from "./style.ts";

const sides = ["top", "bottom", "left", "right", "mid"] as const;
const corners = [
  "top-mid",
  "top-left",
  "top-right",
  "bottom-mid",
  "bottom-left",
  "bottom-right",
  "left-mid",
  "mid-mid",
  "right-mid",
] as const;
const noLines = Object.fromEntries([...sides, ...corners, "middle" as const].map((place) => [place, ""]));

const plain = { head: [], border: [], "padding-left": 0, "padding-right": 2 };

/** Ends in a line break. */
export function table(
  style: Style,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const drawn = new Table({ chars: noLines, style: plain, head: headings.map(style.faint) });
  drawn.push(...rows.map((row) => [...row]));
  return lines(drawn.toString());
}

/** Names beside values, for one thing in full. */
export function facts(style: Style, entries: readonly (readonly [string, string])[]): string {
  const drawn = new Table({ chars: noLines, style: plain });
  drawn.push(...entries.map(([name, value]) => [style.faint(name), value]));
  return lines(drawn.toString());
}

const lines = (text: string): string =>
  text
    .split("\n")
    .map((line) => `${line.trimEnd()}\n`)
    .join("");
