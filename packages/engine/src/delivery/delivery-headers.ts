// The headers that every delivery carries beside its target's own.

export interface DeliveryFacts {
  readonly runId: string;
  /** `group/name`; null for a run without a schedule. */
  readonly schedule: string | null;
  readonly scheduledAt: Date;
  /** Of the schedule. */
  readonly timezone: string;
  /** The job's name, where an app serves it. */
  readonly job: string | null;
  /** From 1. */
  readonly attempt: number;
  /** Decimal; grows with every claim, so that a target can refuse a sender that was overtaken. */
  readonly token: string;
  /** Where the target may report to, and with what; null where no node could check it. */
  readonly report: { readonly url: string; readonly token: string } | null;
}

export type Headers = Readonly<Record<string, string>>;

export function deliveryHeaders(facts: DeliveryFacts): Headers {
  const { runId, schedule, job, report } = facts;
  const headers: Record<string, string> = {
    "Idempotency-Key": runId,
    "Punctual-Run-Id": runId,
    "Punctual-Scheduled-At": facts.scheduledAt.toISOString(),
    "Punctual-Timezone": facts.timezone,
    "Punctual-Attempt": String(facts.attempt),
    "Punctual-Fencing-Token": facts.token,
    traceparent: traceparent(facts),
  };
  if (schedule !== null) headers["Punctual-Schedule"] = schedule;
  if (job !== null) headers["Punctual-Job"] = job;
  if (report !== null) {
    headers["Punctual-Run-Url"] = report.url;
    headers["Punctual-Run-Token"] = report.token;
  }
  return headers;
}

/** One trace per run and one span per attempt, told apart by the fencing token: a trace shows every attempt together. */
function traceparent({ runId, token }: DeliveryFacts): string {
  const traceId = runId.replaceAll("-", "").toLowerCase();
  // Numbers are faster, and hold what has fewer than sixteen digits.
  const count = token.length < 16 ? Number(token) : BigInt(token);
  const spanId = count.toString(16).padStart(16, "0");
  return `00-${traceId}-${spanId}-01`;
}
