// Serves a job from a Hono app that takes longer than any caller waits: it is answered at once, and reports its end.
//
//   PUNCTUAL_URL=… PUNCTUAL_TOKEN=pk_… CRON_KEY=… node examples/remote-hono.ts
import { setTimeout as wait } from "node:timers/promises";
import { serve } from "@hono/node-server";
import { defineJob, headerKey, registerApp, secretsOf, serveJobs } from "@punctual/jobs";
import { hostHono } from "@punctual/jobs/hono";
import { Hono } from "hono";
import { z } from "zod";

const { PUNCTUAL_URL: punctualUrl = "http://localhost:3000", PUNCTUAL_TOKEN: key = "" } = process.env;
const log = { debug() {}, info: console.log, warn: console.warn, error: console.error };

const buildReport = defineJob({
  name: "reports.monthly",
  input: z.object({ seconds: z.number().default(180) }),
  async run({ input, signal }) {
    await wait(input.seconds * 1000, null, { signal }); // the long work
    return { pages: 12 };
  },
});

// The api-key connection "reports" sends CRON_KEY in this header.
const secrets = secretsOf(process.env, "CRON_KEY");
const guard = headerKey({ header: "x-cron-key", secrets, log, actor: "punctual" });
const patienceSeconds = Number(process.env.PATIENCE_SECONDS ?? 5);
const jobs = serveJobs({ jobs: [buildReport], guard, punctualUrl, patienceSeconds, log });

const app = new Hono().post("/punctual", hostHono(jobs));
const server = serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 8080) }, async ({ port }) => {
  const url = process.env.APP_URL ?? `http://localhost:${port}/punctual`;
  await registerApp({ punctualUrl, key, name: "reports", url, jobs: [buildReport], connection: "reports" });
  console.log(`registered at ${url}`);
});
process.once("SIGTERM", async () => {
  await jobs.stop({ graceSeconds: Number(process.env.GRACE_SECONDS ?? 20) });
  server.close();
});
