// The calls that try out the workloads' jobs over HTTP, ready to paste.
import type { JobRoute, OpenWorkload, Route } from "@punctual/jobs";
import type { Settings } from "../config/settings.ts";

interface Known {
  readonly settings: Settings;
  /** Variables whose values were generated for development and may be shown. */
  readonly generated: ReadonlySet<string>;
}

/** Which variable a caller's header holds, as the API documents it. */
const headerSecrets: Readonly<Record<string, string>> = {
  "x-api-key": "CRON_API_KEY",
  "x-internal-key": "INTERNAL_JOBS_KEY",
};

/** One line per job route whose caller proves itself with a header. */
export function curlLines(workloads: readonly OpenWorkload[], known: Known): string[] {
  return workloads
    .flatMap(({ routes }) => routes)
    .filter(isJobRoute)
    .flatMap(({ method, path, guard }) => {
      const header = headerOf(guard);
      const variable = header === null ? undefined : headerSecrets[header.toLowerCase()];
      if (header === null || variable === undefined) return [];
      return [
        `curl -X ${method} ${known.settings.publicUrl}${path} -H "${header}: ${shownSecret(variable, known)}"`,
      ];
    });
}

const isJobRoute = (route: JobRoute | Route): route is JobRoute => "job" in route;

const headerOf = (guard: JobRoute["guard"]): string | null =>
  "security" in guard && guard.security.in === "header" && typeof guard.security.name === "string"
    ? guard.security.name
    : null;

const shownSecret = (variable: string, { settings, generated }: Known): string =>
  generated.has(variable) ? (settings.values[variable] ?? `$${variable}`) : `$${variable}`;
