// The job that a delivery asks for, among those that the app serves.
import { nearest } from "@punctual/expression";
import type { HttpRequest } from "../http.ts";
import { RequestRefused } from "../http-problem.ts";
import type { Job } from "../job.ts";

/** By the header Punctual-Job; without it the only one. Throws RequestRefused. */
export function servedJob(jobs: ReadonlyMap<string, Job>, { headers }: HttpRequest): Job {
  const name = headers["punctual-job"];
  const job = name === undefined ? onlyOne(jobs) : jobs.get(name);
  if (job !== undefined) return job;
  const near = name === undefined ? null : nearest(name, [...jobs.keys()]);
  const hint = near === null ? "" : ` Did you mean "${near}"?`;
  throw new RequestRefused({
    code: "invalid-request",
    field: "Punctual-Job",
    detail: `Expected Punctual-Job to name a job that this app serves, got ${name === undefined ? "none" : "another"}.${hint}`,
  });
}

function onlyOne(jobs: ReadonlyMap<string, Job>): Job | undefined {
  const [only] = jobs.values();
  return jobs.size === 1 ? only : undefined;
}
