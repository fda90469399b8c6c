// The steps by which a regular expression is followed through a text, several at once and none twice.
import type { Holds, RegexNode } from "./regex-node.ts";
import { RegexRefused } from "./regex-refused.ts";

export type Step =
  | { readonly kind: "character"; readonly holds: Holds; readonly next: number }
  | { readonly kind: "either"; readonly next: readonly number[] }
  | { readonly kind: "start"; readonly next: number }
  | { readonly kind: "end"; readonly next: number }
  | { readonly kind: "found" };

export interface RegexProgram {
  readonly steps: readonly Step[];
  readonly first: number;
}

/** A count of counts is a long program. */
const mostSteps = 2_000;

/** Throws RegexRefused. */
export function regexProgram(node: RegexNode): RegexProgram {
  const steps: Step[] = [{ kind: "found" }];
  return { steps, first: lay(node, 0, steps) };
}

/** From the end to the beginning, so that every step knows its next. */
function lay(node: RegexNode, next: number, steps: Step[]): number {
  if (node.kind === "sequence") return node.parts.reduceRight((at, part) => lay(part, at, steps), next);
  if (node.kind === "choice")
    return add({ kind: "either", next: node.parts.map((part) => lay(part, next, steps)) }, steps);
  if (node.kind === "repeat") return layRepeat(node, next, steps);
  return add({ ...node, next }, steps);
}

function layRepeat(
  { part, least, most }: RegexNode & { readonly kind: "repeat" },
  next: number,
  steps: Step[],
): number {
  let at = most === null ? layAnyNumber(part, next, steps) : next;
  for (let extra = least; extra < (most ?? least); extra += 1)
    at = add({ kind: "either", next: [lay(part, at, steps), next] }, steps);
  for (let times = 0; times < least; times += 1) at = lay(part, at, steps);
  return at;
}

/** The loop's own step must be there before what leads back to it. */
function layAnyNumber(part: RegexNode, next: number, steps: Step[]): number {
  const loop = add({ kind: "either", next: [next] }, steps);
  const body = lay(part, loop, steps);
  steps[loop] = { kind: "either", next: [body, next] };
  return loop;
}

function add(step: Step, steps: Step[]): number {
  if (steps.length >= mostSteps) throw new RegexRefused("too many steps", 0);
  return steps.push(step) - 1;
}
