// Monthly snapshots of streams, and the archive of their events.
export { streamSnapshots, type StreamSnapshotsOptions } from "./stream-snapshots.ts";
export { streamSnapshotsFreshness } from "./freshness.ts";
