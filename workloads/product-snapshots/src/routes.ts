// What the workload serves over HTTP.
import type { Database } from "@punctual/database";
import type { Job, JobRoute, Route, WorkloadLog } from "@punctual/jobs";
import { importProductsRoute } from "./route/import-products.ts";
import { listProductsRoute } from "./route/list-products.ts";
import { listSnapshotsRoute } from "./route/list-snapshots.ts";
import { listUsersRoute } from "./route/list-users.ts";
import { listValuesRoute } from "./route/list-values.ts";
import { putProducts } from "./route/put-products.ts";
import { runDaily } from "./route/run-daily.ts";

export interface RouteSetting {
  readonly database: Database;
  readonly daily: Job;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: WorkloadLog;
}

export const routes = (setting: RouteSetting): readonly (Route | JobRoute)[] => [
  runDaily(setting),
  listUsersRoute(setting.database),
  putProducts(setting.database),
  listProductsRoute(setting.database),
  importProductsRoute(setting.database),
  listSnapshotsRoute(setting.database),
  listValuesRoute(setting.database),
];
