// Serves jobs in a Next.js app: export const POST = hostNext(jobs, { after }) in app/punctual/route.ts.
import type { ServedJobs } from "../serve-jobs.ts";
import { serveWeb } from "./web.ts";

export interface NextOptions {
  /** Of `next/server`: keeps the platform up until a job that goes on after the answer is done. */
  readonly after?: (work: Promise<unknown>) => void;
}

export function hostNext(
  served: Pick<ServedJobs, "handle">,
  { after }: NextOptions = {},
): (request: Request) => Promise<Response> {
  const how = after === undefined ? {} : { waitUntil: after };
  return (request) =>
    serveWeb(request, {
      served,
      how,
      address: "unknown",
      remedy: "Do not read the request before hostNext.",
    });
}
