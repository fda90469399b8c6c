// Who may take part in the job scenarios, by name: the module of each, its version, and its settings in words.
import { versionOf } from "./version-of.ts";

export interface Entrant {
  readonly name: string;
  readonly version: string | null;
  readonly role: "ours" | "peer" | "reference";
  readonly settings?: string;
  /** In peers/. */
  readonly module: string;
  readonly tuned: boolean;
}

const documented = (name: string, settings: string): Entrant => ({
  name,
  version: versionOf(name),
  role: "peer",
  settings,
  module: name,
  tuned: false,
});

export const punctual: Entrant = {
  name: "Punctual",
  version: null,
  role: "ours",
  settings: "as it is, every run kept",
  module: "punctual",
  tuned: false,
};

export const pgBoss = documented(
  "pg-boss",
  "useListenNotify, notify, batchSize 500, localConcurrency 2, burstWhenBatchFull, polling 0.5 s",
);

export const tunedPgBoss: Entrant = {
  ...pgBoss,
  name: "pg-boss tuned",
  settings: "as pg-boss, batchSize 1000, localConcurrency 4",
  tuned: true,
};

export const graphileWorker = documented(
  "graphile-worker",
  "localQueue.size 500, concurrentJobs 24, completeJobBatchDelay 0, pollInterval 100",
);

export const tunedGraphileWorker: Entrant = {
  ...graphileWorker,
  name: "graphile-worker tuned",
  settings: "as graphile-worker, localQueue.size 5000",
  tuned: true,
};

export const bullmq = documented(
  "bullmq",
  "concurrency 100, removeOnComplete; Redis, append-only file written every second: not durable when acknowledged",
);

export const agenda = documented(
  "agenda",
  "PostgreSQL backend without notifications, processEvery 200, all limits 1000, removeOnComplete",
);

/** Adding costs it a round trip more, so only where a start is waited for. */
export const toldAgenda: Entrant = {
  ...agenda,
  settings: "PostgreSQL backend with notifications, processEvery 200, all limits 1000, removeOnComplete",
  tuned: true,
};

/** One history row a job, and nothing else that a scheduler does. */
export const reference: Entrant = {
  name: "bare queue",
  version: null,
  role: "reference",
  settings: "claims of 500 that carry the last completions and their history",
  module: "reference",
  tuned: false,
};

export const barePostgres: Entrant = {
  name: "bare PostgreSQL",
  version: null,
  role: "reference",
  settings: "prepared insert; unnest for many",
  module: "bare-postgres",
  tuned: false,
};

export const moduleOf = ({ module }: Entrant): string =>
  new URL(`./peers/${module}.ts`, import.meta.url).href;

/** All that a worker's speed is compared with, ours first. */
export const everyWorker: readonly Entrant[] = [
  punctual,
  pgBoss,
  tunedPgBoss,
  graphileWorker,
  tunedGraphileWorker,
  agenda,
  bullmq,
  reference,
];
