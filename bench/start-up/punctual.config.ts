// What an installation runs, and beside it the job of the run that is due.
import type { Database } from "@punctual/database";
import { defineWorkload } from "@punctual/jobs";
import { productSnapshots } from "@punctual/product-snapshots";
import { defineConfig } from "punctual";
import { dueJob, dueJobName } from "./due-job.ts";

const startUp = defineWorkload<Database>({
  name: "start-up",
  migrations: { name: "start-up", directory: new URL("./", import.meta.url) },
  variables: [],
  jobs: [dueJobName],
  open: async () => ({ name: "start-up", jobs: [dueJob], routes: [] }),
});

export default defineConfig({
  workloads: [productSnapshots(), startUp],
  schedules: [
    {
      name: "daily-snapshots",
      expression: "cron(0 2 * * ? *)",
      timezone: "UTC",
      target: { kind: "job", job: "product-snapshots.daily" },
    },
  ],
});
