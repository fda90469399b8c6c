// Makes a workload whose open jobs are those that it names.
import type { Workload } from "./workload.ts";

/** Throws, at once or when it is opened, where the two differ: schedules are checked against the names before anything is open. */
export function defineWorkload<Database = never>(definition: Workload<Database>): Workload<Database> {
  const { name, jobs } = definition;
  if (!/^[a-z0-9-]{1,64}$/.test(name)) {
    throw new Error(
      `Expected a workload's name to be 1 to 64 of a-z, 0-9 and "-", got "${name}". Rename it.`,
    );
  }
  return {
    ...definition,
    async open(setting) {
      const open = await definition.open(setting);
      const opened = open.jobs.map((job) => job.name);
      if (sameNames(jobs, opened)) return open;
      await open.close?.();
      throw new Error(
        `Expected the workload ${name} to open the jobs ${jobs.join(", ")}, got ${opened.join(", ")}. List each of them in both places.`,
      );
    },
  };
}

const sameNames = (named: readonly string[], opened: readonly string[]): boolean =>
  [...new Set(named)].sort().join(" ") === [...new Set(opened)].sort().join(" ");
