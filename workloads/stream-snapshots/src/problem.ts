// Errors of these routes beyond those that every job's endpoint knows, in the form of RFC 9457.
import { randomUUID } from "node:crypto";
import type { HttpRequest, HttpResponse } from "@punctual/jobs";

type Asked = Pick<HttpRequest, "requestId">;

const catalogue = {
  "stream-not-found": {
    code: "not-found",
    status: 404,
    title: "Not found",
    detail: "Expected a stream that has had an event, got another id.",
    remedy: "Record an event with POST /api/v1/streams/{streamId}/events.",
  },
  "snapshot-not-found": {
    code: "not-found",
    status: 404,
    title: "Not found",
    detail: "Expected a month that the stream has a snapshot of, got another.",
    remedy: "Make it with POST /api/v1/snapshots/maintenance, once the month is over.",
  },
  "event-conflict": {
    code: "event-conflict",
    status: 409,
    title: "Event id taken",
    detail: "Expected an event that comes again to be the same, got another instant, type or data.",
    remedy: "Give the event an id of its own. Nothing of this call was recorded.",
  },
  "maintenance-off": {
    code: "maintenance-off",
    status: 409,
    title: "Maintenance is off",
    detail: "Expected the snapshot maintenance to be on, got SNAPSHOT_MAINTENANCE=off.",
    remedy: "Start the server without it.",
  },
} as const;

export function problem(
  name: keyof typeof catalogue,
  { requestId = randomUUID() }: Asked,
  more: Readonly<Record<string, string>> = {},
): HttpResponse {
  const { status, code, ...details } = catalogue[name];
  return {
    status,
    headers: { "content-type": "application/problem+json" },
    body: { type: `urn:punctual:problem:${code}`, status, code, ...details, ...more, requestId },
  };
}
