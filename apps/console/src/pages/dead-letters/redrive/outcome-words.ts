// How far redriven runs are, in a sentence.
import type { AnswerOf } from "@punctual/client";
import { openStates } from "../../../parts/run-states.ts";

export type Outcomes = AnswerOf<"/api/v1/dead-letter-outcomes", "get">;

/** How many of them have not ended. */
export const openOf = ({ runs }: Outcomes): number =>
  openStates.reduce((sum, state) => sum + (runs[state] ?? 0), 0);

export function outcomeWords(outcomes: Outcomes): string {
  const { redriven, runs } = outcomes;
  const open = openOf(outcomes);
  const words = [`${count(runs.succeeded)} of ${count(redriven)} succeeded`];
  if (open > 0) words.push(`${count(open)} to go`);
  if (runs.dead !== undefined) words.push(`${count(runs.dead)} died again`);
  return `${words.join(", ")}.`;
}

const count = (number: number | undefined): string => (number ?? 0).toLocaleString("en");
