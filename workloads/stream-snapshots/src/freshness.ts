// How old the newest month of snapshots may be before an alarm.

/**
 * For the alarm `stale`: the end of the newest month that has snapshots, so that making an old month again hides nothing;
 * before the first of them, the beginning of the oldest month with an event. Without a stream nothing can be stale.
 * Two days more than any month: for a run that takes its time.
 */
export const streamSnapshotsFreshness = {
  sql: `select coalesce((select month_end(max(month)) from stream_snapshots),
                        (select month_start(min(month)) from stream_months), punctual.now())`,
  maxAgeSeconds: 33 * 86_400,
} as const;
