// Serves a job from a Fastify app: a fan-out, of which Punctual keeps how far it came and what failed.
//
//   PUNCTUAL_URL=… PUNCTUAL_TOKEN=pk_… SIGNING_SECRET=whsec_… node examples/remote-fastify.ts
import { defineJob, registerApp, secretsOf, serveJobs, signedDelivery } from "@punctual/jobs";
import { hostFastify } from "@punctual/jobs/fastify";
import fastify from "fastify";
import { z } from "zod";

const { PUNCTUAL_URL: punctualUrl = "http://localhost:3000", PUNCTUAL_TOKEN: key = "" } = process.env;
const log = { debug() {}, info: console.log, warn: console.warn, error: console.error };
const customers = ["ada", "bob", "cyd"];

const sendReminders = defineJob({
  name: "crm.reminders",
  input: z.object({}),
  run: ({ fanOut }) =>
    fanOut(
      async function* pages(after) {
        yield customers.filter((customer) => after === null || customer > after);
      },
      { key: (customer) => customer },
      async ([customer]) => {
        if (customer === "bob") throw new Error("has no address");
      },
    ),
});

const guard = signedDelivery({ secrets: secretsOf(process.env, "SIGNING_SECRET"), log });
const jobs = serveJobs({ jobs: [sendReminders], guard, punctualUrl, log });

const app = fastify();
await app.register(hostFastify(jobs, { path: "/punctual" })); // a parser of its own: other routes keep theirs
const address = await app.listen({ port: Number(process.env.PORT ?? 8080), host: "127.0.0.1" });
const url = process.env.APP_URL ?? `${address}/punctual`;
await registerApp({ punctualUrl, key, name: "crm", url, jobs: [sendReminders], connection: "crm" });
console.log(`registered at ${url}`);
process.once("SIGTERM", async () => {
  await jobs.stop({ graceSeconds: 20 });
  await app.close();
});
