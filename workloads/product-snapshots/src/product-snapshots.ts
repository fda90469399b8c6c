// The workload as punctual.config.ts lists it.
import type { Database } from "@punctual/database";
import { defineWorkload, type Workload } from "@punctual/jobs";
import { dailySnapshots, dailySnapshotsName } from "./job.ts";
import { routes } from "./routes.ts";
import { seed } from "./seed.ts";
import { forgetUser } from "./user/forget-user.ts";

export interface ProductSnapshotsOptions {
  /** So many users go into one transaction. Default 2000. */
  readonly usersPerBatch?: number;
  /** So many transactions at once. Default 2. */
  readonly concurrency?: number;
}

export function productSnapshots(options: ProductSnapshotsOptions = {}): Workload<Database> {
  return defineWorkload<Database>({
    name: "product-snapshots",
    migrations: { name: "product-snapshots", directory: new URL("../sql/", import.meta.url) },
    variables: ["CRON_API_KEY"],
    jobs: [dailySnapshotsName],
    async open({ database, environment, log }) {
      const daily = dailySnapshots(database, options);
      return {
        name: "product-snapshots",
        jobs: [daily],
        routes: routes({ database, daily, environment, log }),
        seed: () => seed(database),
        forgetUser: (userId) => forgetUser(database, userId),
      };
    },
  });
}
