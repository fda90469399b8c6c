// Serves a job from a Next.js app: the file is app/punctual/route.ts, and instrumentation.ts exports its `register`.
//
//   PUNCTUAL_URL=… PUNCTUAL_TOKEN=pk_… SIGNING_SECRET=whsec_… APP_URL=https://shop.example.com/punctual next start
import { defineJob, registerApp, secretsOf, serveJobs, signedDelivery } from "@punctual/jobs";
import { hostNext } from "@punctual/jobs/next";
import { z } from "zod";

const { PUNCTUAL_URL: punctualUrl = "http://localhost:3000", PUNCTUAL_TOKEN: key = "" } = process.env;
const log = { debug() {}, info: console.log, warn: console.warn, error: console.error };

const refreshPrices = defineJob({
  name: "shop.prices",
  input: z.object({ currency: z.string().default("EUR") }),
  run: async ({ input, run }) => ({ currency: input.currency, date: run.scheduledDate }),
});

const guard = signedDelivery({ secrets: secretsOf(process.env, "SIGNING_SECRET"), log });
const jobs = serveJobs({ jobs: [refreshPrices], guard, punctualUrl, log });

// On a serverless platform: hostNext(jobs, { after }), with `after` from "next/server", so that a long job may go on after its answer.
export const POST = hostNext(jobs);

export const register = () =>
  registerApp({
    punctualUrl,
    key,
    name: "shop",
    url: process.env.APP_URL ?? "http://localhost:3001/punctual",
    jobs: [refreshPrices],
    connection: "shop",
  });
