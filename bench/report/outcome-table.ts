// The figures of a scenario as a table: of contestants and readings the more numerous go down.
import { medianOf, ratioOf } from "../contest/judge.ts";
import type { Measured, Outcome } from "../contest/outcome.ts";
import type { Reading } from "../contest/scenario.ts";
import { figure } from "./figure.ts";
import { cell, table } from "./table.ts";

export function outcomeTable({ readings, measured }: Outcome): string {
  const ours = measured.find(({ role }) => role === "ours");
  const names = Object.keys(readings);
  const headings = Object.values(readings).map(heading);
  const cells = names.map((name) => measured.map((each) => reading(each, { name, ours })));
  const contestants = measured.map(({ contestant }) => cell(contestant));
  if (names.length > measured.length) {
    return table([["", ...contestants], ...cells.map((row, at) => [headings[at] ?? "", ...row])]);
  }
  return table([
    ["", ...headings],
    ...contestants.map((contestant, at) => [contestant, ...cells.map((row) => row[at] ?? "")]),
  ]);
}

const heading = ({ label, unit }: Reading): string => cell(unit === "" ? label : `${label}, ${unit}`);

interface Asked {
  readonly name: string;
  readonly ours: Measured | undefined;
}

/** `1,234 [1,200..1,300] 2.1×`: the median, the lowest and highest round, ours ÷ theirs. */
function reading(measured: Measured, { name, ours }: Asked): string {
  const middle = medianOf(measured, name);
  if (middle === null) return "–";
  const rounds = measured.rounds[name] ?? [];
  const spread = rounds.length > 1 ? `[${figure(Math.min(...rounds))}..${figure(Math.max(...rounds))}]` : "";
  const mine = measured.role === "ours" ? null : medianOf(ours, name);
  const ratio = mine === null ? null : ratioOf(mine, middle);
  return [figure(middle), spread, ratio === null ? "" : times(ratio)].filter((part) => part !== "").join(" ");
}

export const times = (ratio: number): string => `${figure(ratio)}×`;
