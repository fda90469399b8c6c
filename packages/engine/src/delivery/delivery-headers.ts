// The headers that every delivery carries beside its target's own.

export interface DeliveryFacts {
  readonly runId: string;
  /** `group/name`; null for a run without a schedule. */
  readonly schedule: string | null;
  readonly scheduledAt: Date;
  /** From 1. */
  readonly attempt: number;
  /** Decimal; grows with every claim, so that a target can refuse a sender that was overtaken. */
  readonly token: string;
}

export type Headers = Readonly<Record<string, string>>;

export function deliveryHeaders(facts: DeliveryFacts): Headers {
  return {
    "Idempotency-Key": facts.runId,
    "Punctual-Run-Id": facts.runId,
    ...(facts.schedule === null ? {} : { "Punctual-Schedule": facts.schedule }),
    "Punctual-Scheduled-At": facts.scheduledAt.toISOString(),
    "Punctual-Attempt": String(facts.attempt),
    "Punctual-Fencing-Token": facts.token,
    traceparent: traceparent(facts),
  };
}

/** One trace per run and one span per attempt, told apart by the fencing token: a trace shows every attempt together. */
function traceparent({ runId, token }: DeliveryFacts): string {
  const traceId = runId.replaceAll("-", "").toLowerCase();
  const spanId = BigInt(token).toString(16).padStart(16, "0");
  return `00-${traceId}-${spanId}-01`;
}
