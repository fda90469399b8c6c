// What an import would make: definitions for the REST API, and what it leaves, with the reason.

export type Noun = "group" | "connection" | "api-destination" | "schedule" | "rule";

export interface Step {
  readonly noun: Noun;
  /** As it is called in AWS. */
  readonly name: string;
  /** Below `/api/v1`, in parts. */
  readonly path: readonly string[];
  readonly body?: object;
  /** True for what holds a secret that stays as it is where it is there already. */
  readonly keeps?: boolean;
  readonly notes: readonly string[];
}

export interface Left {
  readonly noun: Noun;
  readonly name: string;
  readonly reason: string;
}

export interface Plan {
  /** Each after those that it names. */
  readonly steps: readonly Step[];
  readonly left: readonly Left[];
}

export type Planned = Step | Left;

export const isLeft = (planned: Planned): planned is Left => "reason" in planned;
