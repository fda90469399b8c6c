// A pack of jobs with everything it needs, as punctual.config.ts lists it.
import type { Job } from "./job.ts";
import type { JobRoute, Route } from "./route.ts";

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
}

export interface Workload<Database = never> {
  readonly name: string;
  readonly migrations: WorkloadMigrations;
  /** Variables that it reads, for `config print` and the check of unknown names. */
  readonly variables: readonly string[];
  /** Names of its jobs, known before it is opened so that schedules can be checked. */
  readonly jobs: readonly string[];
  open(setting: WorkloadSetting<Database>): Promise<OpenWorkload>;
}

export interface OpenWorkload {
  readonly name: string;
  readonly jobs: readonly Job[];
  readonly routes: readonly (Route | JobRoute)[];
  /** Loads sample data, once; called for the embedded database in development only. Answers what it loaded, or null when it was there. */
  seed?(): Promise<string | null>;
  close?(): Promise<void>;
}
