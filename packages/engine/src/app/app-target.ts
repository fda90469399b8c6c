// Where the app is that serves a claimed run's job: an HTTP target.
import type { ClaimedRun } from "../run/claimed-run.ts";
import { httpTarget, type HttpTarget } from "../schedule/schedule-definition.ts";

/** `fault`: nothing can be sent, and the run is dead for this reason. */
export type AppTarget = { readonly target: HttpTarget } | { readonly fault: string };

export function appTarget({
  job,
  appUrl: url,
  appConnection: connection,
  appTimeoutSeconds: timeoutSeconds,
}: ClaimedRun): AppTarget {
  if (url === null || timeoutSeconds === null) return { fault: `no app serves the job ${job}` };
  const read = httpTarget.safeParse({ kind: "http", url, method: "POST", connection, timeoutSeconds });
  return read.success ? { target: read.data } : { fault: "the app cannot be read" };
}
