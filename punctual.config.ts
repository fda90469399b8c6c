// What this installation runs: the workloads, and the schedules that come with them.
import { productSnapshots } from "@punctual/product-snapshots";
import { defineConfig } from "punctual";

export default defineConfig({
  workloads: [productSnapshots()],
  schedules: [
    {
      name: "fintrak-daily-snapshots",
      description: "Create daily product snapshots for all users",
      expression: "cron(0 2 * * ? *)",
      timezone: "UTC",
      target: { kind: "job", job: "product-snapshots.daily" },
      overlap: "skip",
      catchUp: "latest",
    },
  ],
});
