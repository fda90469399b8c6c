// Opens the workloads of punctual.config.ts, each with the variables that it names and no other.
import type { Database } from "@punctual/database";
import type { OpenWorkload, Workload } from "@punctual/jobs";
import type { Values } from "../config/resolve-files.ts";
import type { Log } from "../log/make-log.ts";
import type { Closing } from "./closing.ts";

interface OpenWorkloads {
  readonly workloads: readonly Workload<Database>[];
  readonly database: Database;
  readonly values: Values;
  readonly log: Log;
  readonly closing: Closing;
}

export async function openWorkloads({
  workloads,
  database,
  values,
  log,
  closing,
}: OpenWorkloads): Promise<readonly OpenWorkload[]> {
  const opened: OpenWorkload[] = [];
  for (const workload of workloads) {
    const open = await workload.open({ database, log, environment: variablesFor(workload, values) });
    closing.add(`the workload ${open.name}`, async () => open.close?.());
    opened.push(open);
  }
  return opened;
}

function variablesFor({ variables }: Workload<Database>, values: Values): Values {
  const names = variables.flatMap((name) => [name, `${name}_NEXT`]);
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
}

/** Sample data, so that a first start shows something real. */
export async function seedWorkloads(workloads: readonly OpenWorkload[], log: Log): Promise<void> {
  for (const workload of workloads) {
    const loaded = (await workload.seed?.()) ?? null;
    if (loaded !== null) log.info({ workload: workload.name }, `sample data loaded: ${loaded}`);
  }
}
