// Daily snapshots of what every user's products are worth.
export { productSnapshots, type ProductSnapshotsOptions } from "./product-snapshots.ts";
export { productSnapshotsFreshness } from "./snapshot/freshness.ts";
