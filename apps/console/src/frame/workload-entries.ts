// The pages that workloads bring: found in their folders, so that a new one edits nothing here.
import type { WorkloadEntry } from "../workload-entry.ts";

interface EntryModule {
  readonly entry: WorkloadEntry;
}

const found = import.meta.glob<EntryModule>("../../../../workloads/*/console/entry.ts", { eager: true });

export const workloadEntries: readonly WorkloadEntry[] = Object.values(found)
  .map(({ entry }) => entry)
  .toSorted((left, right) => left.label.localeCompare(right.label));
