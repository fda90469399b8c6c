// What the browser sees to be wrong with a draft, by the path of its field; the server looks at the rest.
import { readInput } from "../../../../parts/input-draft.ts";
import { explained } from "../../../../parts/expression/explained.ts";
import type { ScheduleDraft } from "./schedule-draft.ts";
import type { Pair } from "../../../../ui/pairs.ts";
import type { TargetDraft } from "./target-draft.ts";

export type Problems = ReadonlyMap<string, string>;

export const isName = (text: string): boolean => /^[0-9a-zA-Z._-]{1,64}$/.test(text);

export function draftProblems(draft: ScheduleDraft): Problems {
  const found: readonly (readonly [path: string, problem: string | null])[] = [
    ["name", isName(draft.name) ? null : "Expected 1 to 64 letters, digits, “-”, “_” or “.”."],
    ["expression", expressionProblem(draft)],
    ...targetProblems(draft.target),
    ["input", inputProblem(draft)],
  ];
  return new Map(found.flatMap(([path, problem]) => (problem === null ? [] : [[path, problem] as const])));
}

function expressionProblem({ expression, timezone }: ScheduleDraft): string | null {
  const answer = explained({ text: expression, timezone, afterMs: 0, count: 0 });
  if (answer.kind === "misunderstood") return answer.message;
  return answer.notation === "aws"
    ? null
    : "Expected cron(…), rate(…) or at(…). Take the one that is offered.";
}

function targetProblems(target: TargetDraft): readonly (readonly [string, string | null])[] {
  const { kind, http, destination, job } = target;
  if (kind === "http")
    return [
      ["target.url", isUrl(http.url) ? null : "Expected an address that begins with https:// or http://."],
      ["target.headers", namelessProblem(http.headers, "header")],
    ];
  if (kind === "api-destination")
    return [
      ["target.name", destination.name === "" ? "Choose an API destination." : null],
      ["target.query", namelessProblem(destination.query, "parameter")],
      ["target.headers", namelessProblem(destination.headers, "header")],
    ];
  return kind === "job" ? [["target.job", job === "" ? "Choose a job." : null]] : [];
}

const isUrl = (text: string): boolean => /^https?:\/\//i.test(text.trim()) && URL.canParse(text.trim());

const namelessProblem = (pairs: readonly Pair[], noun: string): string | null =>
  pairs.some(({ name, value }) => name.trim() === "" && value !== "") ? `Give each ${noun} a name.` : null;

function inputProblem({ input }: ScheduleDraft): string | null {
  const read = readInput(input);
  return read.isRight ? null : read.problem;
}
