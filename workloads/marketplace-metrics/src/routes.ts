// What the workload serves over HTTP.
import type { Database } from "@punctual/database";
import type { Job, JobRoute, Route, Sealer, WorkloadLog } from "@punctual/jobs";
import { internalAuthGuard } from "./route/internal-auth-guard.ts";
import { listJobLogsRoute } from "./route/list-job-logs.ts";
import { listMetricsRoute } from "./route/list-metrics.ts";
import { listTenantDaysRoute } from "./route/list-tenant-days.ts";
import { listTenantJobsRoute } from "./route/list-tenant-jobs.ts";
import { listTenantListingsRoute } from "./route/list-tenant-listings.ts";
import { listTenantsRoute } from "./route/list-tenants.ts";
import { putTenantRoute } from "./route/put-tenant.ts";
import { runRebuild } from "./route/run-rebuild.ts";
import { runSync } from "./route/run-sync.ts";
import { showFreshness } from "./route/show-freshness.ts";
import { showTenantRoute } from "./route/show-tenant.ts";
import { sumUpJobLogsRoute } from "./route/sum-up-job-logs.ts";
import { tokenGuard } from "./route/token-guard.ts";

export interface RouteSetting {
  readonly database: Database;
  readonly sealer: Sealer;
  readonly rebuild: Job;
  readonly sync: Job;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly mode: "development" | "production";
  readonly log: WorkloadLog;
}

export function routes(setting: RouteSetting): readonly (Route | JobRoute)[] {
  const { database, rebuild, sync } = setting;
  const internal = { database, guard: internalAuthGuard(setting) };
  const own = { database, guard: tokenGuard(setting) };
  return [
    putTenantRoute(setting),
    listTenantsRoute(database),
    showTenantRoute(database),
    listTenantDaysRoute(database),
    listTenantListingsRoute(database),
    listTenantJobsRoute(database),
    runRebuild({ ...internal, job: rebuild }),
    runSync({ ...internal, job: sync }),
    listJobLogsRoute(own),
    sumUpJobLogsRoute(own),
    showFreshness(own),
    listMetricsRoute(own),
  ];
}
