// What an app says of itself: where it is, and which jobs it serves.
import { z } from "zod";
import { defaultTimeoutSeconds, httpTarget } from "../schedule/schedule-definition.ts";
import { resourceName } from "../schedule/schedule-name.ts";

/** As packages/jobs names its jobs. */
const jobName = z
  .string()
  .regex(/^[a-z0-9.-]{1,128}$/, "Expected a job's name: 1 to 128 of a-z, 0-9, - and dots.");

export const appDefinition = z.strictObject({
  url: httpTarget.shape.url,
  connection: resourceName.nullable().default(null),
  jobs: z.array(jobName).min(1).max(1_000),
  timeoutSeconds: z.int().min(1).max(900).default(defaultTimeoutSeconds),
});

export type AppDefinition = z.output<typeof appDefinition>;
