// Findings of the same check, told once with everything that they were found at.
import type { Finding } from "@punctual/client";

export interface FindingGroup extends Pick<Finding, "check" | "severity" | "remedy"> {
  readonly found: readonly Pick<Finding, "subject" | "message">[];
}

/** Errors first. */
export function grouped(findings: readonly Finding[]): readonly FindingGroup[] {
  const byCheck = Map.groupBy(findings, ({ check }) => check);
  return [...byCheck.values()]
    .flatMap(([first, ...rest]) => (first === undefined ? [] : [groupOf(first, rest)]))
    .toSorted((one, other) => one.severity.localeCompare(other.severity));
}

const groupOf = (first: Finding, rest: readonly Finding[]): FindingGroup => ({
  check: first.check,
  severity: first.severity,
  remedy: first.remedy,
  found: [first, ...rest],
});

/** `unheard-alarm` as `Unheard alarm`. */
export const checkWords = (check: string): string =>
  `${check.slice(0, 1).toUpperCase()}${check.slice(1).replaceAll("-", " ")}`;
