// The scenarios in the order in which they run and stand in the report. A new one is a file and its line here.

export interface Entry {
  readonly name: string;
  /** From bench; it exports `scenario`. */
  readonly file: string;
}

export const scenarios: readonly Entry[] = [
  { name: "enqueue", file: "jobs/enqueue.ts" },
  { name: "enqueue-callers", file: "jobs/enqueue-callers.ts" },
  { name: "enqueue-batches", file: "jobs/enqueue-batches.ts" },
  { name: "drain", file: "jobs/drain.ts" },
  { name: "start-lag", file: "jobs/start-lag.ts" },
  { name: "delayed", file: "jobs/delayed.ts" },
  { name: "recurring", file: "jobs/recurring.ts" },
  { name: "herd", file: "jobs/herd.ts" },
  { name: "next", file: "expression/next.ts" },
  { name: "parse", file: "expression/parse.ts" },
  { name: "zones", file: "expression/zones.ts" },
  { name: "deliveries", file: "http/deliveries.ts" },
  { name: "post", file: "http/post.ts" },
  { name: "ten-million", file: "schedules/ten-million.ts" },
  { name: "schedules-growth", file: "schedules/growth.ts" },
  { name: "nodes", file: "schedules/nodes.ts" },
  { name: "steady-memory", file: "schedules/steady-memory.ts" },
  { name: "snapshots", file: "snapshots/snapshots.ts" },
  { name: "import", file: "snapshots/import.ts" },
  { name: "archive", file: "archive/archive.ts" },
  { name: "rebuild", file: "metrics/rebuild.ts" },
  { name: "store-prices", file: "prices/store-prices.ts" },
  { name: "prompts", file: "prompts/prompts.ts" },
  { name: "create-schedule", file: "aws/create-schedule.ts" },
  { name: "start-up", file: "start-up/start-up.ts" },
  { name: "console", file: "console/console.ts" },
];
