// How long a caller of a job is willing to wait for its end.
import type { HttpRequest } from "../http.ts";

const mostSeconds = 60;
/** AWS gives up on an API destination after 5 s. */
const apiDestination = { agent: "Amazon/EventBridge/ApiDestinations", seconds: 4 };

/** By the header Prefer (RFC 7240), whose malformed parts are ignored as it demands; else by who calls. */
export function patienceSeconds({ headers }: HttpRequest): number {
  const preferences = (headers.prefer ?? "")
    .split(/[,;]/)
    .map((preference) => preference.trim().toLowerCase());
  for (const preference of preferences) {
    const seconds = /^wait\s*=\s*"?(\d+)"?$/.exec(preference)?.[1];
    if (seconds !== undefined) return Math.min(Number(seconds), mostSeconds);
  }
  if (preferences.includes("respond-async")) return 0;
  return headers["user-agent"]?.startsWith(apiDestination.agent) === true
    ? apiDestination.seconds
    : mostSeconds;
}
