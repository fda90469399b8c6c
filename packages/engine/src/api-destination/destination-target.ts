// What a claimed run's API destination comes to: an HTTP target with its placeholders filled.
import type { ClaimedRun } from "../run/claimed-run.ts";
import {
  apiDestinationTarget,
  httpTarget,
  type ApiDestinationTarget,
  type HttpTarget,
} from "../schedule/schedule-definition.ts";
import { filledUrl } from "./destination-url.ts";

/** As AWS sends them, whatever a target says: receivers tell API destinations by the first. */
const fixedHeaders = {
  "User-Agent": "Amazon/EventBridge/ApiDestinations",
  Range: "bytes=0-1048575",
  "Accept-Encoding": "gzip,deflate",
  Connection: "close",
} as const;

const bodyHeaders = { "Content-Type": "application/json; charset=utf-8" } as const;

/** `fault`: nothing can be sent, and the run is dead for this reason. */
export type DestinationTarget =
  { readonly target: HttpTarget; readonly retried: "as-aws" } | { readonly fault: string };

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
  const destination = { url, method, connection: run.destinationConnection, timeoutSeconds };
  return targetOf(destination, { ...wanted.data, hasBody: run.input !== null });
}

interface Filling extends Pick<ApiDestinationTarget, "pathParameters" | "query" | "headers"> {
  readonly hasBody: boolean;
}

export function targetOf(destination: ReadDestination, filling: Filling): DestinationTarget {
  const filled = filledUrl(destination.url, filling);
  if ("fault" in filled) return filled;
  const { method, connection, timeoutSeconds } = destination;
  const headers = { ...(filling.hasBody ? bodyHeaders : {}), ...filling.headers, ...fixedHeaders };
  const target = { kind: "http", url: filled.url, method, headers, connection, timeoutSeconds };
  const read = httpTarget.safeParse(target);
  return read.success
    ? { target: read.data, retried: "as-aws" }
    : { fault: "the API destination cannot be read" };
}
