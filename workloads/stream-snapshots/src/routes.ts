// What the workload serves over HTTP.
import type { JobRoute, Route } from "@punctual/jobs";
import { getSnapshotRoute } from "./route/get-snapshot.ts";
import { listArchiveRoute } from "./route/list-archive.ts";
import { listSnapshotsRoute } from "./route/list-snapshots.ts";
import { listStreamsRoute } from "./route/list-streams.ts";
import { postEvents, type PostEventsSetting } from "./route/post-events.ts";
import { runMaintenance, type RunMaintenanceSetting } from "./route/run-maintenance.ts";

export type RouteSetting = PostEventsSetting & RunMaintenanceSetting;

export const routes = (setting: RouteSetting): readonly (Route | JobRoute)[] => [
  postEvents(setting),
  listStreamsRoute(setting.database),
  runMaintenance(setting),
  listSnapshotsRoute(setting.database),
  listArchiveRoute(setting.database),
  getSnapshotRoute(setting.database),
];
