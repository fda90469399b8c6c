// What Punctual serves in `post`: one job that does nothing, behind a route that takes any key of role operator.
import { defineJob, defineWorkload, requireRole } from "@punctual/jobs";
import { defineConfig } from "punctual";
import { z } from "zod";

const input = z.strictObject({ account: z.string(), amount: z.number(), note: z.string().optional() });
const job = defineJob({ name: "bench.job", input, run: async () => undefined });

const bench = defineWorkload({
  name: "bench",
  // No tables of its own.
  migrations: { name: "bench", directory: new URL("./", import.meta.url) },
  variables: [],
  jobs: [job.name],
  open: async () => ({
    name: "bench",
    jobs: [job],
    routes: [
      {
        method: "POST",
        path: "/jobs",
        summary: "Call the job",
        guard: requireRole("operator"),
        job,
        answers: {},
      },
    ],
  }),
});

export default defineConfig({
  workloads: [bench],
  quotas: { default: { "runs-per-minute": 1_000_000_000, "open-runs": 1_000_000_000 } },
});
