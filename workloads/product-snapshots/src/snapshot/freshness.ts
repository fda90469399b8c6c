// How old the snapshots may be before an alarm.

const longestHours = 26;

/** A day's snapshots, and two hours for the run to be late and long. */
export const productSnapshotsFreshness = {
  sql: "select max(recorded_at) from snapshot_days",
  maxAgeSeconds: longestHours * 3600,
} as const;
