// What every export says about itself, line by line.
import { generalNotes } from "./topology/notes.ts";
import type { Topology } from "./topology.ts";

export function headLines(what: string, { leftOut }: Topology): readonly string[] {
  return [
    `Made by: punctual export ${what}`,
    "",
    "What AWS does differently:",
    ...generalNotes.map((note) => `- ${note}`),
    ...(leftOut.length === 0
      ? []
      : ["", "Left out:", ...leftOut.map(({ schedule, reason }) => `- ${schedule}: ${reason}`)]),
  ].map(oneLine);
}

/** A description or a URL must not end the comment that names it. */
export const oneLine = (text: string): string => text.replaceAll(/[\r\n\u0085\u2028\u2029]+/g, " ");

export const commentLines = (lines: readonly string[], indent = ""): readonly string[] =>
  lines.map((line) => `${indent}#${line === "" ? "" : ` ${oneLine(line)}`}`);
