// What was logged: by runs of jobs, and of attempts at the runs of schedules and rules.

/** Where lines come from. */
export type LogSource =
  | { readonly kind: "group"; readonly name: string }
  | { readonly kind: "rule"; readonly name: string }
  /** The runs of jobs whose names begin so. */
  | { readonly kind: "jobs"; readonly prefix: string };

export interface LogLine {
  /** The same whenever it is read, and nobody else's. */
  readonly id: string;
  readonly at: Date;
  /** The schedule, the target of the rule, or the job. */
  readonly stream: string;
  readonly level: string;
  readonly message: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Where a reading ended. */
export interface LogPosition {
  readonly at: Date;
  readonly id: string;
}

export interface LogSpan {
  readonly since: Date;
  /** Without it. */
  readonly until: Date;
}
