// What can be counted of schedules, of rules and of queues, period by period.

const attemptCounts = [
  "attempts",
  "failed-attempts",
  "throttled-attempts",
  "succeeded-attempts",
  "retried-attempts",
] as const;
const deadLetterCounts = ["dead-letters", "dead-letters-sent", "dead-letters-unsent"] as const;

export type AttemptCount = (typeof attemptCounts)[number];
export type DeadLetterCount = (typeof deadLetterCounts)[number];
export type RunCount =
  "runs-created" | "runs-ended" | "rules-triggered" | "start-latency" | "end-latency" | "success-latency";
export type Counted = AttemptCount | DeadLetterCount | RunCount;

/** What is not named is counted of all. */
export type Metric =
  | {
      readonly of: "schedules";
      readonly what: Counted;
      readonly group?: string | undefined;
      readonly schedule?: string | undefined;
    }
  | {
      readonly of: "rules";
      readonly what: Counted;
      readonly bus?: string | undefined;
      readonly rule?: string | undefined;
    }
  | { readonly of: "queue"; readonly queue: string };

export type Statistic = "sum" | "average" | "minimum" | "maximum" | "sample-count";

/** What was counted in a period; one without anything to count is not there. */
export interface MetricPeriod {
  readonly startsAt: Date;
  readonly count: number;
  readonly sum: number;
  readonly least: number;
  readonly most: number;
}

export const isAttemptCount = (what: Counted): what is AttemptCount =>
  attemptCounts.some((one) => one === what);

export const isDeadLetterCount = (what: Counted): what is DeadLetterCount =>
  deadLetterCounts.some((one) => one === what);

export function statisticOf({ count, sum, least, most }: MetricPeriod, statistic: Statistic): number {
  switch (statistic) {
    case "sum":
      return sum;
    case "average":
      return sum / count;
    case "minimum":
      return least;
    case "maximum":
      return most;
    case "sample-count":
      return count;
  }
}
