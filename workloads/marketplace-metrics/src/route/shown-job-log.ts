// A page of the job log as the API's description has it.
import { pageShape } from "@punctual/jobs";
import { z } from "zod";
import { jobTypes } from "../job-log/job-type.ts";

export const jobLogPage = pageShape(
  z.object({
    id: z.string(),
    jobType: z.enum(jobTypes),
    status: z.enum(["running", "succeeded", "partial", "failed"]),
    startedAt: z.iso.datetime(),
    completedAt: z.iso.datetime().nullable(),
    durationMs: z.int().nullable(),
    recordsProcessed: z.int().nullable(),
    errorMessage: z.string().nullable(),
    metadata: z.object({
      tenantId: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      trigger: z.string(),
      actor: z.string().nullable(),
    }),
  }),
);
