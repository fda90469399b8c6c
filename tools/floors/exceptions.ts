// The places that may break a rule, each with its reason; one that breaks none any more is refused itself.
import type { Rule, Violation } from "./violation.ts";

export interface Exception {
  readonly path: string;
  readonly rule: Rule;
  readonly reason: string;
}

export const exceptions: readonly Exception[] = [
  {
    path: "packages/engine/src/clock.ts",
    rule: "clock",
    reason: "Marks log lines before the database was asked for the first time; decides nothing.",
  },
  {
    path: "apps/cli/src/main.ts",
    rule: "clock",
    reason: "The program's own clock, handed down as a parameter: explain begins at the caller's now.",
  },
  {
    path: "bench/schedules/planner-steps.ts",
    rule: "exports",
    reason: "Times the planner's steps one by one, which nobody else may call apart.",
  },
];

export function applyExceptions(found: readonly Violation[], allowed: readonly Exception[]): Violation[] {
  const covers = (exception: Exception, { path, rule }: Violation): boolean =>
    exception.path === path && exception.rule === rule;
  const idle = allowed.filter((exception) => !found.some((violation) => covers(exception, violation)));
  return [
    ...found.filter((violation) => !allowed.some((exception) => covers(exception, violation))),
    ...idle.map(({ path, rule }) => ({
      path,
      line: 1,
      rule,
      message: `Expected the exception from ${rule} to be needed, got nothing that breaks it.`,
      remedy: "Take it out of tools/floors/exceptions.ts.",
    })),
  ];
}
