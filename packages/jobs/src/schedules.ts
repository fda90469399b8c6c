// Schedules that a workload makes for its users, kept in step with its own tables.

/** The transaction of a database, as its `transaction` hands it on. */
export type TransactionOf<Database> = Database extends {
  transaction(work: (transaction: infer Transaction) => Promise<unknown>): Promise<unknown>;
}
  ? Transaction
  : never;

export interface OwnScheduleName {
  readonly group: string;
  readonly name: string;
}

/** Nobody but the workload changes what it says; operators may pause, resume and fire it. */
export interface OwnSchedule extends OwnScheduleName {
  readonly description?: string;
  readonly expression: string;
  /** IANA. */
  readonly timezone: string;
  readonly job: string;
  /** JSON; handed to the job. */
  readonly input: unknown;
  readonly retry?: { readonly maxRetries: number; readonly maxAgeSeconds: number };
  readonly overlap?: "allow" | "skip" | "queue-one" | "cancel-running";
  readonly catchUp?: "none" | "latest" | "all";
}

export interface KeptSchedule extends OwnScheduleName {
  readonly state: "enabled" | "paused" | "completed";
  /** Null while it is paused, and after its last time. */
  readonly nextAt: Date | null;
}

/** What one transaction does to schedules; each throws for a schedule that is not there, `delete` aside. */
export interface ScheduleChanges {
  /** Makes it, or replaces what it says: a new one is enabled, a replaced one keeps its state unless its times had ended. */
  put(schedule: OwnSchedule): Promise<KeptSchedule>;
  pause(name: OwnScheduleName): Promise<KeptSchedule>;
  resume(name: OwnScheduleName): Promise<KeptSchedule>;
  /** Runs that have not begun are cancelled. */
  delete(name: OwnScheduleName): Promise<void>;
  /** As it is in this transaction, locked until its end; null where there is none. */
  hold(name: OwnScheduleName): Promise<KeptSchedule | null>;
}

export interface Schedules<Transaction> {
  /** Those of the names that there are, in no order. */
  find(names: readonly OwnScheduleName[]): Promise<readonly KeptSchedule[]>;
  /** One transaction over the workload's own tables and schedules: both change, or neither. */
  change<Answer>(
    work: (transaction: Transaction, schedules: ScheduleChanges) => Promise<Answer>,
  ): Promise<Answer>;
}
