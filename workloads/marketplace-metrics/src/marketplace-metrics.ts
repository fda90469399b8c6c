// The workload as punctual.config.ts lists it.
import type { Database } from "@punctual/database";
import { defineWorkload, jwtVariables, type Workload } from "@punctual/jobs";
import { rebuildJob } from "./job/rebuild.ts";
import { syncJob } from "./job/sync.ts";
import { rebuildName, syncName } from "./job-log/job-type.ts";
import { connect, mercadolivreVariables } from "./mercadolivre/connect.ts";
import { routes } from "./routes.ts";
import { seed } from "./seed.ts";
import { simulate } from "./simulate.ts";
import { resealTokens } from "./tenant/reseal-tokens.ts";

export interface MarketplaceMetricsOptions {
  /** The first wait after a request that failed; each further one is twice as long. Default 500. */
  readonly backOffMs?: number;
  /** For one answer of Mercado Livre. Default 30,000. */
  readonly timeoutMs?: number;
}

/**
 * For the alarm `stale`: the tenant whose metrics are the oldest decides, so that one that is left out is seen beside
 * many that are fresh. Without a tenant nothing can be stale. The nightly rebuild may take its time.
 */
export const listingMetricsFreshness = {
  sql: "select coalesce(min(metrics_fresh_at), punctual.now()) from tenants",
  maxAgeSeconds: 26 * 3600,
} as const;

export function marketplaceMetrics(options: MarketplaceMetricsOptions = {}): Workload<Database> {
  return defineWorkload<Database>({
    name: "marketplace-metrics",
    migrations: { name: "marketplace-metrics", directory: new URL("../sql/", import.meta.url) },
    variables: ["INTERNAL_JOBS_KEY", ...mercadolivreVariables, ...jwtVariables],
    jobs: [rebuildName, syncName],
    async open(setting) {
      const { database, ledger, sealer, log } = setting;
      const connection = await connect({ ...setting, simulate: () => simulate(database) });
      const mercadolivre = connection.options === null ? null : { ...connection.options, ...options };
      const rebuild = rebuildJob({ database, ledger });
      const sync = syncJob({ database, ledger, sealer, mercadolivre });
      return {
        name: "marketplace-metrics",
        jobs: [rebuild, sync],
        routes: routes({ ...setting, rebuild, sync }),
        upstreams: [connection.upstream],
        seed: () => seed({ database, sealer, simulated: connection.upstream.simulated }),
        async started() {
          const resealed = await resealTokens(database, sealer);
          if (resealed > 0) log.info({ tenants: resealed }, "tokens of tenants sealed for the newest key");
        },
        close: () => connection.close(),
      };
    },
  });
}
