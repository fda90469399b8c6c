// What a user writes in punctual.config.ts.
import type { Database } from "@punctual/database";
import type {
  CalendarDefinitionInput,
  DeclaredAlarmDefinitionInput,
  Freshness,
  Quotas,
  RateLimitDefinitionInput,
  ScheduleDefinitionInput,
} from "@punctual/engine";
import type { Job, Workload } from "@punctual/jobs";

/** A schedule declared in code: what it says, its name, and for a target also a job itself. */
export interface DeclaredScheduleInput extends Omit<ScheduleDefinitionInput, "target"> {
  readonly name: string;
  /** Default `default`. */
  readonly group?: string;
  readonly target: ScheduleDefinitionInput["target"] | Pick<Job, "name" | "runner">;
  /**
   * How old the newest data may be that the schedule keeps fresh. `sql` answers one instant or date, that of the newest row, say; a
   * date counts from its 00:00 UTC. Once that is more than `maxAgeSeconds` ago, the alarm `{name}.stale` goes off.
   */
  readonly freshness?: Freshness;
}

export interface PunctualConfig {
  readonly workloads?: readonly Workload<Database>[];
  /** Put at every start; one that is no longer here is paused, never deleted. */
  readonly schedules?: readonly DeclaredScheduleInput[];
  /** Beside those that every schedule here has by itself: `{name}.dead`, `.partial`, `.missed` and `.late`, with `freshness` also `.stale`. */
  readonly alarms?: readonly (DeclaredAlarmDefinitionInput & { readonly name: string })[];
  /** Days on which the schedules that name one in `calendar` do not fire. Put at every start, and deleted when no schedule names it. */
  readonly calendars?: readonly (CalendarDefinitionInput & { readonly name: string })[];
  /**
   * Paces that schedules share by naming one in `limit`: so many a second or a minute, so many at once, over all nodes.
   * A number stands for one that a workload names, such as `promptsPerUser`.
   */
  readonly limits?: Readonly<Record<string, RateLimitDefinitionInput | number>>;
  readonly retention?: {
    /** How long ended runs stay on record. */
    readonly runDays?: number;
    /** How long the audit is kept; default 400 days. */
    readonly auditDays?: number;
  };
  /** What one tenant may have and do in place of the built-in numbers (GET /api/v1/limits shows them); for all, and for single ones. */
  readonly quotas?: Quotas;
}

/** Gives the file its types; it is checked when it is loaded. */
export const defineConfig = (config: PunctualConfig): PunctualConfig => config;
