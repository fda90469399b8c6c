// Says at the start when the maintenance fires next.
import type { Schedules, WorkloadLog } from "@punctual/jobs";

export const scheduleName = { group: "default", name: "stream-snapshots-monthly" } as const;

export interface ScheduleTelling {
  readonly schedules: Pick<Schedules<never>, "find">;
  readonly log: WorkloadLog;
  readonly isOn: boolean;
}

export async function tellSchedule({ schedules, log, isOn }: ScheduleTelling): Promise<void> {
  const schedule = `${scheduleName.group}/${scheduleName.name}`;
  if (!isOn) {
    log.warn({ schedule }, "snapshot maintenance is off: SNAPSHOT_MAINTENANCE says so");
    return;
  }
  const [kept] = await schedules.find([scheduleName]);
  if (kept === undefined)
    log.warn({ schedule }, "snapshot scheduler has no schedule: declare it in punctual.config.ts");
  else if (kept.nextAt === null)
    log.warn({ schedule, state: kept.state }, "snapshot scheduler is ready, its schedule does not fire");
  else {
    const nextAt = kept.nextAt.toISOString();
    log.info({ schedule, nextAt }, `snapshot scheduler is ready, next fire at ${nextAt}`);
  }
}
