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

/** Such as `p99.9`: so many of a hundred values are not greater. */
export type Percentile = `p${number}`;
export type Statistic = "sum" | "average" | "minimum" | "maximum" | "sample-count" | Percentile;

/** What was counted in a period; one without anything to count is not there. */
export interface MetricPeriod {
  readonly startsAt: Date;
  readonly count: number;
  readonly sum: number;
  readonly least: number;
  readonly most: number;
  /** Those that were asked for. */
  readonly percentiles: Readonly<Record<Percentile, number>>;
}

export const isAttemptCount = (what: Counted): what is AttemptCount =>
  attemptCounts.some((one) => one === what);

export const isDeadLetterCount = (what: Counted): what is DeadLetterCount =>
  deadLetterCounts.some((one) => one === what);

/** Null for what is none; nobody needs more than ten places. */
export function readPercentile(text: string): Percentile | null {
  const number = /^p(\d{1,3}(?:\.\d{1,10})?)$/.exec(text)?.[1];
  return number !== undefined && Number(number) <= 100 ? `p${Number(number)}` : null;
}

export const isPercentile = (statistic: Statistic): statistic is Percentile => /^p\d/.test(statistic);

export const fractionOf = (percentile: Percentile): number => Number(percentile.slice(1)) / 100;

export function statisticOf(period: MetricPeriod, statistic: Statistic): number {
  const { count, sum, least, most, percentiles } = period;
  if (isPercentile(statistic)) return percentiles[statistic] ?? most;
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
