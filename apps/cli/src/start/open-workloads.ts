// Opens the workloads of punctual.config.ts, each with the variables and numbers that it names and no other.
import type { Database } from "@punctual/database";
import type { OpenWorkload, Workload } from "@punctual/jobs";
import type { EngineParts } from "@punctual/server";
import type { CheckedConfig } from "../config/config-schema.ts";
import { numbersFor } from "../config/limits.ts";
import type { Values } from "../config/resolve-files.ts";
import type { Settings } from "../config/settings.ts";
import type { Log } from "../log/make-log.ts";
import type { Closing } from "./closing.ts";

interface OpenWorkloads {
  readonly config: Pick<CheckedConfig, "workloads" | "limits">;
  readonly database: Database;
  readonly settings: Pick<Settings, "mode" | "publicUrl" | "values">;
  readonly partsFor: (workload: string) => EngineParts;
  readonly log: Log;
  readonly closing: Closing;
}

export async function openWorkloads(asked: OpenWorkloads): Promise<readonly OpenWorkload[]> {
  const { config, database, settings, partsFor, log, closing } = asked;
  const { mode, publicUrl, values } = settings;
  const opened: OpenWorkload[] = [];
  for (const workload of config.workloads) {
    const open = await workload.open({
      database,
      log,
      environment: variablesFor(workload, values),
      mode,
      publicUrl,
      limits: numbersFor(workload, config.limits),
      ...partsFor(workload.name),
    });
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
