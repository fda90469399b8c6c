// The calls that try out the workloads' jobs over HTTP, ready to paste.
import type { JobRoute, OpenWorkload, Route } from "@punctual/jobs";
import type { Settings } from "../config/settings.ts";

interface Known {
  readonly settings: Settings;
  /** Variables whose values were generated for development and may be shown. */
  readonly generated: ReadonlySet<string>;
}

interface Header {
  readonly name: string;
  /** Comes before the secret. */
  readonly scheme: "" | "Bearer ";
  readonly variable: string;
}

/** One line per job route whose caller proves itself with a secret, and which needs no body. */
export function curlLines(workloads: readonly OpenWorkload[], known: Known): string[] {
  return workloads
    .flatMap(({ routes }) => routes)
    .filter(isJobRoute)
    .filter(({ body, job }) => (body ?? job.input).safeParse({}).success)
    .flatMap(({ method, path, guard }) => {
      const header = headerOf(guard);
      if (header === null) return [];
      const { name, scheme, variable } = header;
      return [
        `curl -X ${method} ${known.settings.publicUrl}${path} -H "${name}: ${scheme}${shownSecret(variable, known)}"`,
      ];
    });
}

const isJobRoute = (route: JobRoute | Route): route is JobRoute => "job" in route;

/** Which variable a caller's header holds, as the API documents it. */
const headerSecrets: Readonly<Record<string, string>> = {
  "x-api-key": "CRON_API_KEY",
  "x-internal-key": "INTERNAL_JOBS_KEY",
};

/** Null for a token that is each caller's own. */
function headerOf(guard: JobRoute["guard"]): Header | null {
  if (!("security" in guard)) return bearerOf("PUNCTUAL_ADMIN_TOKEN");
  const { type, scheme, bearerFormat, in: place, name } = guard.security;
  if (type === "http" && scheme === "bearer" && bearerFormat === undefined) return bearerOf("CRON_SECRET");
  const variable =
    place === "header" && typeof name === "string" ? headerSecrets[name.toLowerCase()] : undefined;
  return variable === undefined ? null : { name: String(name), scheme: "", variable };
}

const bearerOf = (variable: string): Header => ({ name: "Authorization", scheme: "Bearer ", variable });

const shownSecret = (variable: string, { settings, generated }: Known): string =>
  generated.has(variable) ? (settings.values[variable] ?? `$${variable}`) : `$${variable}`;
