// Which dead letters a command means: one by its id, or all that a filter finds.
import type { Command } from "commander";
import { usageFailure } from "../../failure.ts";
import { readInstant } from "../../option.ts";

export interface FilterOptions {
  readonly schedule?: string;
  readonly job?: string;
  readonly reason?: string;
  readonly from?: Date;
  readonly to?: Date;
  readonly all?: boolean;
  readonly dryRun?: boolean;
}

export const withFilter = (command: Command): Command =>
  command
    .option("--schedule <group/name>", "all of one schedule")
    .option("--job <name>", "all of one job")
    .option("--reason <reason>", "all that died of this, such as 'retries spent'")
    .option("--from <instant>", "that died at or after", readInstant)
    .option("--to <instant>", "that died at or before", readInstant)
    .option("--all", "all there are")
    .option("--dry-run", "say which they would be, and change nothing");

/** Throws CommandFailure (usage) where nothing says which are meant: an empty filter would mean all. */
export function filterOf({ schedule, job, reason, from, to, all }: FilterOptions): object {
  const filter = { schedule, job, reason, from, to };
  if (all === true || Object.values(filter).some((value) => value !== undefined)) return filter;
  throw usageFailure("Expected an id, a filter such as --schedule, or --all, got none of them.");
}
