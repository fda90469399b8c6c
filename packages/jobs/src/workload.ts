// A pack of jobs with everything it needs, as punctual.config.ts lists it.
import type { Job } from "./job.ts";
import type { Ledger } from "./ledger.ts";
import type { JobRoute, Route } from "./route.ts";
import type { Schedules, TransactionOf } from "./schedules.ts";
import type { Sealer } from "./sealer.ts";
import type { Upstream } from "./upstream.ts";

/** Numbered SQL files that belong to a workload. */
export interface WorkloadMigrations {
  readonly name: string;
  readonly directory: URL;
}

export interface WorkloadLog {
  debug(data: Readonly<Record<string, unknown>>, message: string): void;
  info(data: Readonly<Record<string, unknown>>, message: string): void;
  warn(data: Readonly<Record<string, unknown>>, message: string): void;
  error(data: Readonly<Record<string, unknown>>, message: string): void;
}

/** What a workload is opened with; `Database` is that of @punctual/database. */
export interface WorkloadSetting<Database> {
  readonly database: Database;
  readonly log: WorkloadLog;
  /** The environment by name: secrets, upstreams. Never print a value. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** In development a simulator stands in for an upstream that no credentials were set for. */
  readonly mode: "development" | "production";
  /** Where links to this server begin, without a slash at the end. */
  readonly publicUrl: string;
  /** The numbers that it names in `limits`, as punctual.config.ts has them. */
  readonly limits: Readonly<Record<string, number>>;
  readonly sealer: Sealer;
  /** Calls jobs from within jobs and routes: usable once the node runs, not while it opens. */
  readonly ledger: Ledger;
  /** Like the ledger, usable once the node runs. */
  readonly schedules: Schedules<TransactionOf<Database>>;
}

export interface Workload<Database = never> {
  readonly name: string;
  readonly migrations: WorkloadMigrations;
  /** Variables that it reads, for `config print` and the check of unknown names. */
  readonly variables: readonly string[];
  /** Numbers that `limits` in punctual.config.ts may set, with their defaults. */
  readonly limits?: Readonly<Record<string, number>>;
  /** Names of its jobs, known before it is opened so that schedules can be checked. */
  readonly jobs: readonly string[];
  open(setting: WorkloadSetting<Database>): Promise<OpenWorkload>;
}

export interface OpenWorkload {
  readonly name: string;
  readonly jobs: readonly Job[];
  readonly routes: readonly (Route | JobRoute)[];
  /** Whom it calls; the start, the API and the log say which of them are simulated. */
  readonly upstreams?: readonly Upstream[];
  /** Loads sample data, once; called for the embedded database in development only. Answers what it loaded, or null when it was there. */
  seed?(): Promise<string | null>;
  /** Called once the node runs and the declared schedules are in place. */
  started?(): Promise<void>;
  /** Ends whatever it does for a user who is gone. False where it does not know the user. */
  forgetUser?(userId: string): Promise<boolean>;
  close?(): Promise<void>;
}
