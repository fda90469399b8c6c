// What the workload serves over HTTP.
import type { Database } from "@punctual/database";
import type { Job, JobRoute, Route, WorkloadLog } from "@punctual/jobs";
import { cronGuard } from "./route/cron-guard.ts";
import { fetchData } from "./route/fetch-data.ts";
import { fetchHealth } from "./route/fetch-health.ts";
import { latestPriceRoute } from "./route/latest-price.ts";
import { listPricesRoute } from "./route/list-prices.ts";
import { priceHistoryRoute } from "./route/price-history.ts";

export interface RouteSetting {
  readonly database: Database;
  readonly fetch: Job;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: WorkloadLog;
}

export function routes({ database, fetch, ...setting }: RouteSetting): readonly (Route | JobRoute)[] {
  const guard = cronGuard(setting);
  return [
    fetchData(guard, fetch),
    fetchHealth(guard, database),
    listPricesRoute(database),
    latestPriceRoute(database),
    priceHistoryRoute(database),
  ];
}
