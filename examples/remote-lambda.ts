// Serves a job from AWS Lambda behind a function URL: it runs to its end within the call, and is registered when it is deployed.
//
//   PUNCTUAL_URL=… SIGNING_SECRET=whsec_… as the function's variables; PUNCTUAL_TOKEN=pk_… where `register` is called
import { defineJob, registerApp, secretsOf, serveJobs, signedDelivery } from "@punctual/jobs";
import { hostLambda } from "@punctual/jobs/lambda";
import { z } from "zod";

const { PUNCTUAL_URL: punctualUrl = "http://localhost:3000" } = process.env;
const log = { debug() {}, info: console.log, warn: console.warn, error: console.error };

const resizeImages = defineJob({
  name: "images.resize",
  input: z.object({ images: z.array(z.string()).default([]) }),
  run: async ({ input }) => ({ resized: input.images.length }),
});

const guard = signedDelivery({ secrets: secretsOf(process.env, "SIGNING_SECRET"), log });

export const handler = hostLambda(serveJobs({ jobs: [resizeImages], guard, punctualUrl, log }));

/** `timeoutSeconds` is that of the function: Punctual must not call again while it works. */
export const register = (url: string, key: string) =>
  registerApp({
    punctualUrl,
    key,
    name: "images",
    url,
    jobs: [resizeImages],
    connection: "images",
    timeoutSeconds: 300,
  });
