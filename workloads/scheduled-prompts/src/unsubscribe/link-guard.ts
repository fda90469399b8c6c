// Lets in whoever holds the link of a mail.
import type { Database } from "@punctual/database";
import {
  failureWindow,
  problemResponse,
  type FailureWindow,
  type Guard,
  type HttpRequest,
  type HttpResponse,
  type WorkloadLog,
} from "@punctual/jobs";
import { subscriptionOf } from "./subscription-of.ts";

export interface LinkGuardSetting {
  readonly database: Database;
  readonly log: WorkloadLog;
}

const kind = "unsubscribe-link";

export function linkGuard({ database, log }: LinkGuardSetting): Guard {
  const failures = failureWindow();
  return {
    kind,
    security: { type: "apiKey", in: "query", name: "token" },
    async check(request) {
      const { token = "" } = request.query;
      const { id = "" } = request.params;
      const subscription = isToken(token) && isId(id) ? await subscriptionOf(database, { id, token }) : null;
      if (subscription !== null) return { ok: true, actor: kind, claims: subscription };
      log.warn({ address: request.address, credential: kind }, "credential refused");
      return { ok: false, response: refusal(failures, request, token !== "") };
    },
  };
}

const isToken = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);
const isId = (text: string): boolean => /^[A-Za-z0-9-]{1,64}$/.test(text);

function refusal(failures: FailureWindow, request: HttpRequest, sent: boolean): HttpResponse {
  const seconds = failures.retryAfterSeconds(request.address);
  if (sent) failures.record(request.address);
  if (seconds > 0 && sent) return tooMany(request, seconds);
  return problemResponse(
    {
      code: "unauthorized",
      detail: "Expected the whole link of a mail, got another or a part of it.",
      headers: { "www-authenticate": 'Link realm="punctual"' },
    },
    request,
  );
}

const tooMany = (request: HttpRequest, seconds: number): HttpResponse =>
  problemResponse(
    {
      code: "too-many-failures",
      detail: "Expected at most ten failed attempts a minute from one address, got more.",
      headers: { "retry-after": String(seconds) },
    },
    request,
  );
