// Whether the schedules declared in code can work: each name once, each expression readable, each job known.
import { assertAtIsReal, assertTimezone, ExpressionError, parse, TimezoneError } from "@punctual/expression";
import { nearestHint } from "../nearest-hint.ts";
import type { CheckedConfig, DeclaredSchedule } from "./config-schema.ts";
import { numbersOf, rateLimitsOf } from "./limits.ts";

/** One sentence per thing that could not work. */
export function declarationProblems({
  workloads,
  schedules,
  alarms,
  calendars,
  limits,
}: CheckedConfig): string[] {
  const jobs = workloads.flatMap((workload) => workload.jobs);
  const named = schedules.flatMap((schedule) =>
    [...timingProblem(schedule), ...jobProblem(schedule, jobs)].map(
      (problem) => `schedule ${fullName(schedule)}: ${problem}`,
    ),
  );
  return [
    ...repeated(workloads.map(({ name }) => name)).map(
      (name) => `Expected each workload once, got ${name} twice. Remove one.`,
    ),
    ...repeated(schedules.map(fullName)).map(
      (name) => `Expected each schedule once, got ${name} twice. Rename one.`,
    ),
    ...repeated(alarms.map(({ name }) => name)).map(
      (name) => `Expected each alarm once, got ${name} twice. Rename one.`,
    ),
    ...repeated(calendars.map(({ name }) => name)).map(
      (name) => `Expected each calendar once, got ${name} twice. Rename one.`,
    ),
    ...named,
    ...numberProblems(limits, workloads),
  ];
}

const fullName = ({ group, name }: Pick<DeclaredSchedule, "group" | "name">): string => `${group}/${name}`;

const repeated = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
];

function timingProblem({ expression, timezone }: DeclaredSchedule): string[] {
  try {
    const parsed = parse(expression);
    assertTimezone(timezone);
    assertAtIsReal(parsed, timezone);
    return [];
  } catch (error) {
    if (error instanceof ExpressionError || error instanceof TimezoneError) return [error.message];
    throw error;
  }
}

function jobProblem({ target }: DeclaredSchedule, jobs: readonly string[]): string[] {
  if (target.kind !== "job" || jobs.includes(target.job)) return [];
  const hint = nearestHint(target.job, jobs) || " Add the workload that has it.";
  return [`Expected target to be a job of the workloads, got "${target.job}".${hint}`];
}

function numberProblems(limits: CheckedConfig["limits"], workloads: CheckedConfig["workloads"]): string[] {
  const known = workloads.flatMap((workload) => Object.keys(workload.limits ?? {}));
  const unknown = numbersOf(limits).filter(([name]) => !known.includes(name));
  const paces = rateLimitsOf(limits).filter(({ name }) => known.includes(name));
  return [
    ...unknown.map(
      ([name]) =>
        `Expected limits to give a number only to what a workload names, got "${name}".${nearestHint(name, known) || " Remove it, or add the workload that has it."}`,
    ),
    ...paces.map(
      ({ name }) =>
        `Expected limits.${name} to be a number, which a workload reads, got a pace. Give the pace another name.`,
    ),
  ];
}
