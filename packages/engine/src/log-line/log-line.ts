// What was logged: by runs of jobs, of attempts at the runs of schedules and rules, and by the nodes themselves.

/** Where lines come from. */
export type LogSource =
  | { readonly kind: "group"; readonly name: string }
  | { readonly kind: "rule"; readonly name: string }
  /** The runs of jobs whose names begin so. */
  | { readonly kind: "jobs"; readonly prefix: string }
  /** The nodes' own log, for those who may see it. */
  | { readonly kind: "server" };

export interface LogLine {
  /** The same whenever it is read, and nobody else's. */
  readonly id: string;
  readonly at: Date;
  /** The schedule, the target of the rule, the job, or the node's start. */
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
