// A scenario's outcome as the terminal shows it.
import type { Outcome } from "../contest/outcome.ts";
import { labelOf, neededText, reachedText } from "./bar-text.ts";
import { outcomeTable } from "./outcome-table.ts";

export function outcomeText(outcome: Outcome): string {
  const { scenario, shows, rounds, readings, measured, bars } = outcome;
  const verdicts = bars.map((bar) => {
    const verdict = bar.met ? "met   " : "MISSED";
    const needed = `${neededText(bar, readings)}, got ${reachedText(bar, readings)}`;
    return `${verdict} goal ${bar.goal}, ${labelOf(bar.reading, readings)}: ${needed}`;
  });
  const failures = measured.flatMap(({ contestant, failure }) =>
    failure === null ? [] : [`FAILED ${contestant}: ${failure}`],
  );
  const legend = `median of ${rounds}, [lowest..highest], ours ÷ theirs`;
  const parts = [
    `\n# ${scenario}: ${shows}`,
    legend,
    outcomeTable(outcome),
    [...verdicts, ...failures].join("\n"),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}
