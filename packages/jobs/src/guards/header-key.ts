// Lets in whoever sends one of the live secrets in a header.
import { failureWindow, type FailureWindow } from "../failure-window.ts";
import type { Guard } from "../guard.ts";
import type { HttpRequest, HttpResponse } from "../http.ts";
import { problemResponse } from "../http-problem.ts";
import type { WorkloadLog } from "../workload.ts";
import { refusalText, refuseCredential } from "./refuse-credential.ts";
import { isOneOf } from "./same-secret.ts";

export interface HeaderKeyOptions {
  readonly header: string;
  /** The current one and, during a rotation, the next: see `secretsOf`. While there is none, nobody is let in. */
  readonly secrets: () => readonly string[];
  readonly log: WorkloadLog;
  /** Kept with the run: who asked. */
  readonly actor: string;
  /** `bearer`: the header holds `Bearer` and the secret. Default `plain`: the secret alone. */
  readonly scheme?: "plain" | "bearer";
  /** Names the security scheme in the API's description; by default the header, with `-bearer` for a bearer. */
  readonly kind?: string;
  /** The documented answer to a missing or wrong secret; a problem (RFC 9457) by default. */
  readonly unauthorized?: () => HttpResponse;
  /** The documented answer while there is no secret; that to a wrong one by default. */
  readonly unconfigured?: () => HttpResponse;
  readonly failures?: FailureWindow;
  /** The documented line of the log for a refusal. Default `credential refused`. */
  readonly refusal?: string;
}

export function headerKey(options: HeaderKeyOptions): Guard {
  const { header, scheme = "plain", secrets, failures = failureWindow() } = options;
  const kind =
    options.kind ?? (scheme === "bearer" ? `${header.toLowerCase()}-bearer` : header.toLowerCase());
  const setting: Setting = { ...options, scheme, kind, failures };
  return {
    kind,
    security:
      scheme === "bearer"
        ? { type: "http", scheme: "bearer" }
        : { type: "apiKey", in: "header", name: header },
    async check(request) {
      const live = secrets().filter((secret) => secret !== "");
      const given = credentialOf(setting, request);
      // Compared even where nothing was sent or nothing is configured: every refusal takes as long.
      const known = isOneOf(live, given ?? "");
      if (known && given !== null) return { ok: true, actor: options.actor };
      return {
        ok: false,
        response: live.length === 0 ? refuseAll(setting, request) : refuse(setting, { request, given }),
      };
    },
  };
}

interface Setting extends HeaderKeyOptions {
  readonly scheme: "plain" | "bearer";
  readonly kind: string;
  readonly failures: FailureWindow;
}

function credentialOf({ header, scheme }: Setting, { headers }: HttpRequest): string | null {
  const value = headers[header.toLowerCase()];
  if (value === undefined || value === "") return null;
  return scheme === "plain" ? value : (/^Bearer +(\S+) *$/i.exec(value)?.[1] ?? "");
}

interface Refused {
  readonly request: HttpRequest;
  readonly given: string | null;
}

const refuse = (setting: Setting, refused: Refused): HttpResponse =>
  refuseCredential(setting, {
    request: refused.request,
    sent: refused.given !== null,
    answer: () => unauthorized(setting, refused),
  });

function refuseAll(setting: Setting, request: HttpRequest): HttpResponse {
  setting.log.warn(
    { address: request.address, credential: setting.kind },
    `${setting.refusal ?? refusalText}: no secret is configured`,
  );
  return setting.unconfigured?.() ?? unauthorized(setting, { request, given: null });
}

function unauthorized(
  { header, scheme, unauthorized: documented }: Setting,
  { request, given }: Refused,
): HttpResponse {
  const challenge =
    scheme === "bearer" ? 'Bearer realm="punctual"' : `ApiKey realm="punctual", header="${header}"`;
  const detail = `Expected a valid credential in the header ${header}, got ${given === null ? "none" : "one that is not known"}.`;
  const { status, headers, body } =
    documented?.() ?? problemResponse({ code: "unauthorized", detail }, request);
  return { status, headers: { "www-authenticate": challenge, ...headers }, body };
}
