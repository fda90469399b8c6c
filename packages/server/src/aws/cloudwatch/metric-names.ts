// The metrics that CloudWatch's users know, and what each of them counts here.
import type { Counted } from "@punctual/engine";

export interface NamedMetric {
  /** Null: AWS has it, and nothing here ever counts for it. */
  readonly what: Counted | null;
  readonly unit: "Count" | "Milliseconds";
  /** Of a name that AWS does not have and documents print: what its user should write. */
  readonly properName?: string;
}

const counts = (what: Counted | null): NamedMetric => ({ what, unit: "Count" });
const measures = (what: Counted): NamedMetric => ({ what, unit: "Milliseconds" });
const means = (what: Counted, properName: string): NamedMetric => ({ what, unit: "Count", properName });

export const schedulerNamespace = "AWS/Scheduler";
export const eventsNamespace = "AWS/Events";
export const queuesNamespace = "AWS/SQS";
export const queueMetric = "ApproximateNumberOfMessagesVisible";

export const schedulerMetrics: Readonly<Record<string, NamedMetric>> = {
  InvocationAttemptCount: counts("attempts"),
  TargetErrorCount: counts("failed-attempts"),
  TargetErrorThrottledCount: counts("throttled-attempts"),
  InvocationThrottleCount: counts(null),
  InvocationDroppedCount: counts("dead-letters"),
  InvocationsSentToDeadLetterCount: counts("dead-letters-sent"),
  InvocationsFailedToBeSentToDeadLetterCount: counts("dead-letters-unsent"),
  InvocationsSentToDeadLetterCount_Truncated_MessageSizeExceeded: counts(null),
  InvocationAttempts: means("attempts", "InvocationAttemptCount"),
  InvocationsFailed: means("dead-letters", "InvocationDroppedCount"),
  FailedInvocations: means("dead-letters", "InvocationDroppedCount"),
  InvocationsSucceeded: means("succeeded-attempts", "InvocationAttemptCount without TargetErrorCount"),
  TargetErrors: means("failed-attempts", "TargetErrorCount"),
};

export const eventsMetrics: Readonly<Record<string, NamedMetric>> = {
  Invocations: counts("runs-ended"),
  FailedInvocations: counts("dead-letters"),
  InvocationAttempts: counts("attempts"),
  SuccessfulInvocationAttempts: counts("succeeded-attempts"),
  RetryInvocationAttempts: counts("retried-attempts"),
  InvocationsCreated: counts("runs-created"),
  MatchedEvents: counts("rules-triggered"),
  TriggeredRules: counts("rules-triggered"),
  ThrottledRules: counts(null),
  InvocationsSentToDlq: counts("dead-letters-sent"),
  InvocationsFailedToBeSentToDlq: counts("dead-letters-unsent"),
  DeadLetterInvocations: counts("dead-letters"),
  IngestiontoInvocationStartLatency: measures("start-latency"),
  IngestiontoInvocationCompleteLatency: measures("end-latency"),
  IngestionToInvocationSuccessLatency: measures("success-latency"),
  InvocationsFailed: means("dead-letters", "FailedInvocations"),
  InvocationsSucceeded: means("succeeded-attempts", "SuccessfulInvocationAttempts"),
  ThrottledInvocations: { what: null, unit: "Count", properName: "ThrottledRules" },
};
