// What a check finds: a place, the rule that it breaks, and where to go instead.

export interface Violation {
  readonly path: string;
  readonly line: number;
  readonly rule: Rule;
  /** "Expected X to be this, got that." */
  readonly message: string;
  readonly remedy: string;
}

export type Rule =
  "floor" | "room" | "cycle" | "exports" | "dependency" | "name" | "header" | "sql" | "clock" | "home-path";

export const format = ({ path, line, rule, message, remedy }: Violation): string =>
  `${path}:${line}  ${rule}: ${message} ${remedy}`;
