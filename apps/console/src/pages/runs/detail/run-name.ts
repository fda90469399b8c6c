// What a run is called: by its schedule, or its job where no schedule made it.
import type { Run } from "@punctual/client";

export function runName({ schedule, job }: Pick<Run, "schedule" | "job">): string {
  if (schedule !== null) return schedule.replace(/^default\//, "");
  return job ?? "a call";
}
