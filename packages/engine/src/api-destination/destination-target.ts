// What a claimed run's API destination comes to: an HTTP target with its placeholders filled.
import type { ClaimedRun } from "../run/claimed-run.ts";
import {
  apiDestinationTarget,
  httpTarget,
  type ApiDestinationTarget,
  type HttpTarget,
} from "../schedule/schedule-definition.ts";
import { filledUrl } from "./destination-url.ts";

/** As AWS sends it: receivers tell API destinations by it. */
export const userAgent = "Amazon/EventBridge/ApiDestinations";

/** `fault`: nothing can be sent, and the run is dead for this reason. */
export type DestinationTarget = { readonly target: HttpTarget } | { readonly fault: string };

export interface ReadDestination {
  readonly url: string;
  readonly method: string;
  readonly connection: string | null;
  readonly timeoutSeconds: number;
}

export function destinationTarget(run: ClaimedRun): DestinationTarget {
  const wanted = apiDestinationTarget.safeParse(run.target);
  if (!wanted.success) return { fault: "unreadable target" };
  const { destinationUrl: url, destinationMethod: method, destinationTimeoutSeconds: timeoutSeconds } = run;
  if (url === null || method === null || timeoutSeconds === null)
    return { fault: "the target's API destination does not exist any more" };
  return targetOf({ url, method, connection: run.destinationConnection, timeoutSeconds }, wanted.data);
}

type Filling = Pick<ApiDestinationTarget, "pathParameters" | "query" | "headers">;

export function targetOf(destination: ReadDestination, filling: Filling): DestinationTarget {
  const filled = filledUrl(destination.url, filling);
  if ("fault" in filled) return filled;
  const { method, connection, timeoutSeconds } = destination;
  const headers = { ...filling.headers, "User-Agent": userAgent };
  const target = { kind: "http", url: filled.url, method, headers, connection, timeoutSeconds };
  const read = httpTarget.safeParse(target);
  return read.success ? { target: read.data } : { fault: "the API destination cannot be read" };
}
