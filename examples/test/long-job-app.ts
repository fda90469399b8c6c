// An app for the test of the long job: Express, one guard, one job of 18 steps, each taken when its input says so.
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createInterface } from "node:readline";
import { defineJob, registerApp, secretsOf, serveJobs, signedDelivery } from "@punctual/jobs";
import { hostExpress } from "@punctual/jobs/express";
import express from "express";
import { z } from "zod";

const { PUNCTUAL_URL: punctualUrl = "", PUNCTUAL_TOKEN: key = "" } = process.env;
const log = { debug() {}, info() {}, warn: console.error, error: console.error };
const orders = createInterface({ input: process.stdin });
// Pipes are written synchronously: what was said before a SIGKILL arrives.
const say = (line: string): void => console.log(line);

async function* stepsAfter(last: string | null, steps: number): AsyncIterable<readonly string[]> {
  for (let step = Number(last ?? 0) + 1; step <= steps; step++) yield [String(step).padStart(3, "0")];
}

const longJob = defineJob({
  name: "long.steps",
  input: z.object({ steps: z.int().default(18) }),
  run: ({ input, fanOut, signal, log: runLog }) =>
    fanOut(
      (last) => stepsAfter(last, input.steps),
      { key: (step) => step },
      async ([step]) => {
        const ordered = once(orders, "line", { signal });
        say(`step ${Number(step)}`);
        await ordered;
        runLog.info("step taken", { step });
      },
    ),
});

const guard = signedDelivery({ secrets: secretsOf(process.env, "SIGNING_SECRET"), log });
const jobs = serveJobs({ jobs: [longJob], guard, punctualUrl, log, patienceSeconds: 0 });
const app = express().post("/punctual", hostExpress(jobs));
const server = app.listen(0, "127.0.0.1");
await once(server, "listening");
const { port } = server.address() as AddressInfo;
const url = `http://127.0.0.1:${port}/punctual`;
await registerApp({ punctualUrl, key, name: "long", url, jobs: [longJob], connection: "long" });
say("registered");
// Its input ended with its test: it must not outlive it.
orders.once("close", () => process.kill(process.pid, "SIGKILL"));
