// What a user writes in punctual.config.ts.
import type { Database } from "@punctual/database";
import type { AlarmDefinitionInput, ScheduleDefinitionInput } from "@punctual/engine";
import type { Job, Workload } from "@punctual/jobs";

/** A schedule declared in code: what it says, its name, and for a target also a job itself. */
export interface DeclaredScheduleInput extends Omit<ScheduleDefinitionInput, "target"> {
  readonly name: string;
  /** Default `default`. */
  readonly group?: string;
  readonly target: ScheduleDefinitionInput["target"] | Pick<Job, "name" | "runner">;
}

export interface PunctualConfig {
  readonly workloads?: readonly Workload<Database>[];
  /** Put at every start; one that is no longer here is paused, never deleted. */
  readonly schedules?: readonly DeclaredScheduleInput[];
  /** Beside those that every schedule here has by itself: `{name}.dead`, `.partial`, `.missed` and `.late`. */
  readonly alarms?: readonly (AlarmDefinitionInput & { readonly name: string })[];
  readonly retention?: {
    /** How long ended runs stay on record. */
    readonly runDays?: number;
  };
}

/** Gives the file its types; it is checked when it is loaded. */
export const defineConfig = (config: PunctualConfig): PunctualConfig => config;
