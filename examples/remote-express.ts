// Serves a job from an Express app: Punctual delivers each run on time, signed, and is told how it ended.
//
//   PUNCTUAL_URL=… PUNCTUAL_TOKEN=pk_… SIGNING_SECRET=whsec_… node examples/remote-express.ts
import type { AddressInfo } from "node:net";
import { defineJob, registerApp, secretsOf, serveJobs, signedDelivery } from "@punctual/jobs";
import { hostExpress } from "@punctual/jobs/express";
import express from "express";
import { z } from "zod";

const { PUNCTUAL_URL: punctualUrl = "http://localhost:3000", PUNCTUAL_TOKEN: key = "" } = process.env;
const log = { debug() {}, info: console.log, warn: console.warn, error: console.error };

const sendInvoices = defineJob({
  name: "billing.invoices",
  input: z.object({ customers: z.array(z.string()).default(["ada", "bob"]) }),
  async run({ input, run, log: runLog, signal }) {
    for (const customer of input.customers) {
      signal.throwIfAborted();
      runLog.info("invoice sent", { customer, date: run.scheduledDate });
    }
    return { sent: input.customers.length };
  },
});

const guard = signedDelivery({ secrets: secretsOf(process.env, "SIGNING_SECRET"), log });
const jobs = serveJobs({ jobs: [sendInvoices], guard, punctualUrl, log });

const app = express();
app.post("/punctual", hostExpress(jobs)); // before express.json(): signatures are made over the raw body
const server = app.listen(Number(process.env.PORT ?? 8080));
server.once("listening", async () => {
  const { port } = server.address() as AddressInfo;
  const url = process.env.APP_URL ?? `http://localhost:${port}/punctual`;
  await registerApp({ punctualUrl, key, name: "billing", url, jobs: [sendInvoices], connection: "billing" });
  console.log(`registered at ${url}`);
});
process.once("SIGTERM", async () => {
  await jobs.stop({ graceSeconds: 20 });
  server.close();
});
